import type { UnitSum } from '#domain/figures/contract';
import { ROOT_ID } from '#domain/union/union';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { sayPart } from './say';

interface TotalProps {
  readonly unit: UnitSum & { readonly mayList: boolean };
  /** They are led on to the rows of the whole district. */
  readonly staff: boolean;
}

/** The sums; where the rows behind one are on a screen, it leads there. */
export function Total({ unit: { id, name, mayList, members, joined, ofPlaces, total }, staff }: TotalProps) {
  const rows = staff && id === ROOT_ID;
  return (
    <Card flush id="unit-total" title={name}>
      <Row
        id="total-members"
        label="现有会员"
        note={`其中这段时间入会 ${joined} 人`}
        value={`${members} 人`}
        {...(mayList ? { onTap: () => go('unionDesk', { id, list: 'admitted' }) } : {})}
      />
      {ofPlaces ? (
        <Orders total={total} rows={rows} />
      ) : (
        <Row label="维修单" note="这个工会没有写服务范围，分不出哪些单子是它的" value="—" />
      )}
      <Row
        id="total-talks"
        label="约谈提出 / 答复"
        value={`${total.asked} / ${total.answered}`}
        {...(rows ? { onTap: () => go('staffAssessment') } : {})}
      />
      <Row label="按时答复" value={sayPart(total.answeredInTime, total.answered)} />
      <Row label="满意" note="四星和五星" value={sayPart(total.satisfied, total.evaluated)} />
      <Row label="采纳建议" value={`${total.adopted} / ${total.suggestions}`} />
    </Card>
  );
}

interface OrdersProps {
  readonly total: UnitSum['total'];
  readonly rows: boolean;
}

const Orders = ({ total: { orders, urgent, urgentInTime }, rows }: OrdersProps) => (
  <>
    <Row
      id="total-orders"
      label="办结的单子"
      value={`${orders} 单`}
      {...(rows ? { note: '一张张看，按月', onTap: () => go('staffClosed') } : {})}
    />
    <Row
      label="半小时到达"
      note={`急修 ${urgent} 次，${urgentInTime} 次半小时内到`}
      value={sayPart(urgentInTime, urgent)}
    />
  </>
);
