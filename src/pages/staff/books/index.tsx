import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import type { Books } from '#domain/points/contract-views';
import { DISAGREEMENT_LABEL, SIDE_LABEL } from '#domain/points/labels';
import type { Side } from '#domain/points/ledger';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { ExportMonth } from './export-month';
import { Months } from './months';
import { TakeBack } from './take-back';

/** 积分总账: do the books balance, what was given out and used, and the ways to rewards and rules. */
export default function StaffBooks() {
  const { value, screen } = useQuery('points', 'books', {});
  return (
    <Screen {...screen} skeleton={<Skeleton cards={3} lines={4} />}>
      {value && (
        <>
          <Standing books={value} />
          <TrialBalance books={value} />
          <Months books={value} />
          <Card flush>
            <Row id="open-rewards" icon="gift" label="礼品与库存" onTap={() => go('staffRewards')} />
            <Row id="open-rules" icon="coins" label="积分规则" onTap={() => go('staffRules')} />
          </Card>
          <ExportMonth />
          <TakeBack />
        </>
      )}
    </Screen>
  );
}

/** In one line: everything agrees, or who has to look into it. */
function Standing({ books: { proof } }: { books: Books }) {
  const now = useNow(60_000);
  if (!proof) return <View className="heading">还没有夜间对账</View>;
  const level = proof.wrong.length === 0;
  return (
    <>
      <View className="spread">
        <View className="heading grow" id="proof">
          {level ? '账平' : `有 ${proof.wrong.length} 个账户对不上`}
        </View>
        <Tag
          tone={level ? 'jade' : 'brick'}
          words={level ? '已核对' : '账不平'}
          {...(level ? { icon: 'check' as const } : {})}
        />
      </View>
      <View className="secondary">
        {`${sayInstant(proof.at, now)} 核对了 ${proof.accounts} 个账户、${proof.entries} 条流水。`}
      </View>
      {!level && (
        <Card flush tone="brick" id="wrong-accounts" title="请和开发人员一起核对">
          {proof.wrong.map(({ memberId, what }) => (
            <Row
              key={memberId}
              label={what.map((one) => DISAGREEMENT_LABEL[one]).join('，')}
              note={`会员编号 ${memberId}`}
            />
          ))}
        </Card>
      )}
    </>
  );
}

/** What was given out stands somewhere: every point of it. */
function TrialBalance({ books: { standing } }: { books: Books }) {
  const issued = -(standing.find(({ side }) => side === 'issue')?.points ?? 0);
  const elsewhere = standing.filter(({ side }) => side !== 'issue');
  const found = elsewhere.reduce((sum, { points }) => sum + points, 0);
  return (
    <Card flush title="发出的积分在哪里">
      <Row id="side-issue" label="一共发出" value={`${issued} 分`} />
      {elsewhere.map(({ side, points }) => (
        <Row key={side} id={`side-${side}`} label={SIDE_LABEL[side]} value={sayPoints(side, points)} />
      ))}
      <Row
        id="side-total"
        label={found === issued ? '都对得上' : '对不上'}
        value={found === issued ? undefined : `差 ${Math.abs(found - issued)} 分`}
      />
    </Card>
  );
}

/** What members owe was used without being theirs: it stands against what they hold. */
const sayPoints = (side: Side, points: number): string =>
  side === 'debt' && points !== 0 ? `减 ${-points} 分` : `${points} 分`;
