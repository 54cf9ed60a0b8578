import { View } from '@tarojs/components';
import { sayWindow } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { ACTION_LABEL } from '#domain/repair/labels';
import { Button } from '../components/button';
import { Card } from '../components/card';
import { Tag } from '../components/tag';
import { go } from '../hooks/go';

interface ComingAgainProps {
  readonly order: OrderView;
  readonly now: number;
}

/** 再次上门: when, why, and whether both have agreed. */
export function ComingAgain({ order, now }: ComingAgainProps) {
  const { visit, party } = order;
  if (!visit) return null;
  const his = party === 'worker';
  return (
    <Card
      id="visit"
      tone={visit.agreed ? 'plain' : 'amber'}
      title="再来一次"
      beside={<Tag {...standing(visit, his)} />}
    >
      <View className="stack">
        <View className="title tabular">{sayWindow(visit.from, visit.to, now)}</View>
        {visit.why && <View>{his ? `原因：${visit.why}` : `师傅说：${visit.why}`}</View>}
        {!his && <View className="secondary">还是这位师傅来，到门口再认一次人。</View>}
        {visit.proposed && <Proposed order={order} proposed={visit.proposed} now={now} />}
        {visit.agreed && !visit.proposed && order.can.includes('moveVisit') && (
          <Button
            id="move-visit"
            kind="quiet"
            icon="calendar-clock"
            label={ACTION_LABEL.moveVisit}
            onTap={() => go(his ? 'workerForm' : 'orderForm', { id: order.id, what: 'moveVisit' })}
          />
        )}
      </View>
    </Card>
  );
}

interface ProposedProps extends ComingAgainProps {
  readonly proposed: NonNullable<NonNullable<OrderView['visit']>['proposed']>;
}

/** Another time was proposed; what was agreed holds until both want the other. */
function Proposed({ order, proposed: { from, to, mine }, now }: ProposedProps) {
  const other = order.party === 'worker' ? '居民' : '师傅';
  const time = sayWindow(from, to, now);
  return (
    <View id="visit-proposed">
      {mine
        ? `您提出换到${time}。${other}同意以前，还按原来的时间。`
        : `${other}想换到${time}。您同意以前，还按原来的时间。`}
    </View>
  );
}

function standing({ agreed, mine }: NonNullable<OrderView['visit']>, his: boolean) {
  if (agreed) return { words: '说定了', tone: 'jade', icon: 'check' } as const;
  const other = his ? '等居民同意' : '等师傅同意';
  return { words: mine ? other : '等您同意', tone: 'amber', icon: 'clock' } as const;
}
