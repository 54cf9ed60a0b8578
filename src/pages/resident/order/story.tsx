import { sayInstant } from '#domain/kernel/time';
import { eventLabel } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Timeline } from '../../../components/timeline';
import { noteOn } from '../../../features/story-note';
import { ThingNumber } from '../../../features/thing-number';

/** How punctual it was, where somebody arrived. */
function sayPunctual({ punctual }: OrderView, action: OrderView['can'][number]): string | null {
  if (action !== 'arrive' || punctual === null) return null;
  return punctual ? '准时' : '比约好的晚';
}

/** 经过: what happened, the latest first. */
export function Story({ order, now }: { order: OrderView; now: number }) {
  const happenings = order.timeline
    .map((happened, place) => ({
      key: String(place),
      title: eventLabel(happened.action, order),
      when: sayInstant(happened.at, now),
      note: sayPunctual(order, happened.action) ?? noteOn(happened),
    }))
    .reverse();
  return (
    <Card title="经过">
      <Timeline id="story" happenings={happenings} />
      <ThingNumber id={order.id} what="单号" />
    </Card>
  );
}
