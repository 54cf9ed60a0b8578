import { sayInstant } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { EVENT_LABEL, PARTY_LABEL } from '#domain/repair/labels';
import { Card } from '../../../components/card';
import { Timeline } from '../../../components/timeline';

// Reasons that are a person's own words; others are codes of ours.
const WORDS_OF = ['release', 'disown', 'decline', 'cancel', 'resume', 'releaseByStaff', 'cancelByStaff'];

/** What a step amounted to. */
function noteOn(order: OrderView, action: OrderView['can'][number]): string | null {
  if (action === 'arrive' && order.punctual !== null) return order.punctual ? '准时' : '比约好的晚';
  return null;
}

/** 经过: what happened, the latest first. */
export function Story({ order, now }: { order: OrderView; now: number }) {
  const happenings = order.timeline
    .map(({ at, action, by, why }, place) => ({
      key: String(place),
      title: EVENT_LABEL[action],
      when: sayInstant(at, now),
      note:
        noteOn(order, action) ??
        (why !== null && WORDS_OF.includes(action) ? `${PARTY_LABEL[by]}：${why}` : null),
    }))
    .reverse();
  return (
    <Card title="经过">
      <Timeline id="story" happenings={happenings} />
    </Card>
  );
}
