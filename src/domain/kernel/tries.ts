import type { Moment } from './actor';

/** 试码: the newest of the codes that somebody typed and that belong to nothing; `_id` is the memberId. */
export interface Tries {
  readonly _id: string;
  readonly version: number;
  readonly wrong: readonly WrongTry[];
}
interface WrongTry {
  readonly at: number;
  readonly requestId: string;
}

/** So many wrong ones within so long; then one has to wait. */
export interface TryLimit {
  readonly max: number;
  readonly within: number;
}

type Trying = Pick<Moment, 'now' | 'requestId' | 'actor'>;

/** When this person may try again; null: now. Never more than `max` fall within any stretch of that length. */
export function againAt(tries: Tries | null, limit: TryLimit, trying: Trying): number | null {
  // The very try that filled the measure, sent again, is told what it was told.
  if (isCounted(tries, trying)) return null;
  const oldest = recent(tries, limit, trying).at(-limit.max);
  return oldest ? oldest.at + limit.within : null;
}

/** One more; the same one sent again counts once. Only as many are kept as matter, so the document never grows. */
export function onceMoreWrong(tries: Tries | null, limit: TryLimit, trying: Trying): Tries {
  if (tries && isCounted(tries, trying)) return tries;
  const { now: at, requestId, actor } = trying;
  const wrong = [...recent(tries, limit, trying), { at, requestId }];
  return { _id: actor.memberId, version: tries?.version ?? 0, wrong };
}

const isCounted = (tries: Tries | null, { requestId }: Trying): boolean =>
  (tries?.wrong ?? []).some((one) => one.requestId === requestId);

const recent = (tries: Tries | null, { within }: TryLimit, { now }: Trying): WrongTry[] =>
  (tries?.wrong ?? []).filter(({ at }) => now < at + within);
