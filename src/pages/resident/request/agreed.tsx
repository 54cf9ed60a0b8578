import { meetingOf } from '#domain/appointment/agreed';
import { MODE_LABEL } from '#domain/appointment/labels';
import { HOUR } from '#domain/kernel/time';
import { ToCalendar } from '../../../features/to-calendar';
import type { Seen, Steps } from './use-request';

/** A time on which both agreed. Whoever else sees the phone's calendar learns that there is a talk, and nothing of what about. */
export function Agreed({ request, steps, now }: { request: Seen; steps: Steps; now: number }) {
  const { slot, mode, studio } = request;
  const meetingAt = meetingOf({ ...request, events: request.timeline });
  if (meetingAt === null) return null;
  const place = mode === 'studio' ? studio.name : '';
  const to = slot?.to ?? meetingAt + HOUR;
  const entry = { title: '工会约谈', from: meetingAt, to, place, words: MODE_LABEL[mode] };
  return <ToCalendar entry={entry} now={now} telling={steps.telling} />;
}
