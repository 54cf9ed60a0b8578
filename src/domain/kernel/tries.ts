import type { Moment } from './actor';
import { dayOf, MINUTE } from './time';

// 试码: one rule for all codes that somebody types: of an arrival, a pick-up, a badge, an invitation.

/** A wrong code. Kept at the thing that it was meant for, and at the person who typed it. */
export interface WrongTry {
  readonly at: number;
  readonly memberId: string;
  readonly requestId: string;
}

/** So many wrong ones within so long, and one has to wait. A million codes are not guessed in five tries. */
export const CODE_RULE = { perPerson: 5, perThing: 10, within: 10 * MINUTE } as const;

type Trying = Pick<Moment, 'now' | 'requestId' | 'actor'>;

/** When this person may try (this thing) again; null: now. Never more than the measure falls within any ten minutes. */
export function againAt(wrong: readonly WrongTry[], trying: Trying): number | null {
  // The very try that filled the measure, sent again, is told what it was told.
  if (wasCounted(wrong, trying)) return null;
  const all = recent(wrong, trying.now);
  const own = all.filter(({ memberId }) => memberId === trying.actor.memberId);
  const filling = [own.at(-CODE_RULE.perPerson), all.at(-CODE_RULE.perThing)].filter((one) => !!one);
  return filling.length > 0 ? Math.max(...filling.map(({ at }) => at)) + CODE_RULE.within : null;
}

/** One more; the same one sent again counts once. Only as many are kept as matter, so the list never grows. */
export function oneMoreWrong(wrong: readonly WrongTry[], trying: Trying): readonly WrongTry[] {
  if (wasCounted(wrong, trying)) return wrong;
  const { now: at, requestId, actor } = trying;
  return [...recent(wrong, at), { at, memberId: actor.memberId, requestId }];
}

/** With this list the next one has to wait: the code is worth no more, and staff should know. */
export const isFull = (wrong: readonly WrongTry[], { now, actor }: Trying): boolean =>
  againAt(wrong, { now, actor, requestId: '' }) !== null;

/** Staff are told once per thing and day: the cause under which they are. */
export const codesCause = (thing: string, now: number): string => `codes-${thing}-${dayOf(now)}`;

/** What to say beside the field: the instant from which on one may try again. */
export const tryAgainAt = (at: number) => [{ path: 'code', problem: `again at ${at}` }];

/** Whether this very try, sent again, was counted before. */
export const wasCounted = (wrong: readonly WrongTry[], { requestId, actor }: Trying): boolean =>
  wrong.some((one) => one.requestId === requestId && one.memberId === actor.memberId);

const recent = (wrong: readonly WrongTry[], now: number): WrongTry[] =>
  wrong.filter(({ at }) => now < at + CODE_RULE.within);
