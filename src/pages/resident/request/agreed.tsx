import { isLive } from '#domain/appointment/headlines';
import { MODE_LABEL } from '#domain/appointment/labels';
import { HOUR } from '#domain/kernel/time';
import { ToCalendar } from '../../../features/to-calendar';
import type { Seen } from './use-request';

/** A time on which both agreed. Whoever else sees the phone's calendar learns that there is a talk, and nothing of what about. */
export function Agreed({ request, now }: { request: Seen; now: number }) {
  const { meetingAt, slot, mode, studio } = request;
  if (meetingAt === null || !isLive(request)) return null;
  const place = mode === 'studio' ? studio.name : '';
  const to = slot?.to ?? meetingAt + HOUR;
  const entry = { title: '工会约谈', from: meetingAt, to, place, words: MODE_LABEL[mode] };
  return <ToCalendar entry={entry} now={now} />;
}
