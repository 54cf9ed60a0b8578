import type { VenueRow } from '#domain/session/contract-venues';
import type { SessionAudience } from '#domain/session/plan';
import { BUFFER_MAX, LASTS_MAX, LASTS_MIN } from '#domain/session/venue';
import type { Input } from '../../../platform/rooms';

/** A venue as it is filled in. */
export interface Draft {
  readonly name: string;
  readonly where: string;
  readonly words: string;
  readonly open: boolean;
  readonly capacity: string;
  readonly lastsMinutes: string;
  readonly bufferMinutes: string;
  readonly audience: SessionAudience;
  readonly freeUntilHours: string;
}

export const EMPTY: Draft = {
  ...{ name: '', where: '', words: '', open: true, capacity: '1', lastsMinutes: '60', bufferMinutes: '15' },
  ...{ audience: 'everybody', freeUntilHours: '24' },
};

export const draftOf = ({ name, where, words, open, audience, ...numbers }: VenueRow): Draft => ({
  ...{ name, where, words, open, audience },
  capacity: String(numbers.capacity),
  lastsMinutes: String(numbers.lastsMinutes),
  bufferMinutes: String(numbers.bufferMinutes),
  freeUntilHours: String(numbers.freeUntilHours),
});

/** The next thing to fill in; null when all is there. */
export function missingIn({
  name,
  where,
  words,
  capacity,
  lastsMinutes,
  bufferMinutes,
}: Draft): string | null {
  if (name.trim().length < 2) return '请写场地的名称。';
  if (where.trim().length < 2) return '请写场地在哪里。';
  if (words.trim().length < 2) return '请写一写场地里有什么、怎么用。';
  const lasts = Number(lastsMinutes);
  if (!(lasts >= LASTS_MIN && lasts <= LASTS_MAX)) return `一段要 ${LASTS_MIN} 到 ${LASTS_MAX} 分钟。`;
  if (!(Number(bufferMinutes) <= BUFFER_MAX)) return `两段中间最多空 ${BUFFER_MAX} 分钟。`;
  return Number(capacity) > 0 ? null : '请写一段时间来多少人。';
}

/** What both commands say of it. */
export const wordsOf = (draft: Draft): Omit<Input<'session', 'changeVenue'>, 'venueId'> => ({
  ...{ name: draft.name.trim(), where: draft.where.trim(), words: draft.words.trim(), open: draft.open },
  ...{ capacity: Number(draft.capacity), lastsMinutes: Number(draft.lastsMinutes) },
  ...{ bufferMinutes: Number(draft.bufferMinutes), audience: draft.audience },
  freeUntilHours: Number(draft.freeUntilHours),
});
