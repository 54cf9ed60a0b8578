import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { EVENT_LABEL, PARTY_LABEL } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Timeline } from '../../../components/timeline';

/** What happened, by whom, and the reason that was given. */
export function Story({ order, now }: { order: OrderView; now: number }) {
  const happenings = order.timeline.map(({ at, action, by, why }, place) => ({
    key: String(place),
    title: EVENT_LABEL[action],
    when: sayInstant(at, now),
    note: noteOf(action, by, why),
  }));
  return (
    <Card title="经过">
      <Timeline id="story" happenings={happenings.reverse()} />
    </Card>
  );
}

type Event = OrderView['timeline'][number];

/** The title says who, save where somebody acted for her. */
function noteOf(action: Event['action'], by: Event['by'], why: Event['why']): string | null {
  if (why !== null && action !== 'offer') return `${PARTY_LABEL[by]}：${why}`;
  return by === 'booker' ? PARTY_LABEL.booker : null;
}
