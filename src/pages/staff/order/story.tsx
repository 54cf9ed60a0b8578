import { sayInstant } from '#domain/kernel/time';
import { eventLabel } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Timeline } from '../../../components/timeline';
import { noteOn } from '../../../features/story-note';

/** What happened, by whom, and the reason that was given. */
export function Story({ order, now }: { order: OrderView; now: number }) {
  const happenings = order.timeline.map((happened, place) => ({
    key: String(place),
    title: eventLabel(happened.action, order),
    when: sayInstant(happened.at, now),
    note: noteOn(happened),
  }));
  return (
    <Card title="经过">
      <Timeline id="story" happenings={happenings.reverse()} />
    </Card>
  );
}
