import { DAY, dayOf, hourOfDay, instantOf, MINUTE } from '#domain/kernel/time';
import { NOTICE_TEXT } from '#domain/notices';
import { type Notice, SEND_TRIES_MAX } from './notice';

/** 静默时段: from ten in the evening to seven in the morning nobody is woken for what can wait. */
const FROM = 22;
const UNTIL = 7;

/** When a message of this may go out: now, or in the morning. */
export function sendableAt({ about, anyHour }: Pick<Notice, 'about' | 'anyHour'>, at: number): number {
  const hour = hourOfDay(at);
  if (anyHour || NOTICE_TEXT[about].anyHour || (hour >= UNTIL && hour < FROM)) return at;
  return instantOf(dayOf(hour >= FROM ? at + DAY : at), `0${UNTIL}:00`);
}

/** After one more try that failed: each time later, and after the last one never. */
export function nextTry(notice: Notice, now: number): Pick<Notice, 'tries' | 'sendAt'> {
  const tries = notice.tries + 1;
  return { tries, sendAt: tries >= SEND_TRIES_MAX ? null : sendableAt(notice, now + MINUTE * 2 ** tries) };
}
