import type { ProviderProfile } from '#domain/firm/contract';
import { Card } from '../components/card';
import { Row } from '../components/row';
import { sayBelowLimit, sayShare } from './say-figures';

/** What was measured at every order of this month and the two before, with what it is computed from. */
export const FirmFigures = ({ figures }: Pick<ProviderProfile, 'figures'>) => {
  const { visits, inTime, urgent, urgentInTime, priceLevel } = figures;
  return (
    <Card flush title="近三个月">
      <Row
        id="punctuality"
        icon="clock"
        label="准时到达"
        value={visits === 0 ? '没有记录' : sayShare(inTime, visits)}
        note={visits === 0 ? undefined : `上门 ${visits} 次，${inTime} 次准时，没来也算一次`}
      />
      <Row
        id="half-hour-rate"
        icon="zap"
        label="急修半小时内到"
        value={urgent === 0 ? '没有记录' : sayShare(urgentInTime, urgent)}
        note={
          urgent === 0
            ? undefined
            : `急修 ${urgent} 次，${urgentInTime} 次从预约起半小时内到了门口；别家耽误的不算在这里`
        }
      />
      {priceLevel !== null && (
        <Row
          id="price-level"
          icon="receipt"
          label="收费水平"
          value={sayBelowLimit(priceLevel)}
          note="人工费和公开价的上限相比，配件不算"
        />
      )}
    </Card>
  );
};
