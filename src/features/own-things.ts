import type { RequestRow } from '#domain/appointment/contract';
import { isLive } from '#domain/appointment/headlines';
import type { OwnOrderRow } from '#domain/repair/contract';
import { isGoingOn } from '#domain/repair/labels';

/** 单子: what she ordered and what she asked, in one list. */
export type OwnThing =
  | { readonly kind: 'order'; readonly id: string; readonly at: number; readonly row: OwnOrderRow }
  | { readonly kind: 'request'; readonly id: string; readonly at: number; readonly row: RequestRow };

export const ofOrder = (row: OwnOrderRow): OwnThing => ({ kind: 'order', id: row.id, at: row.bookedAt, row });
export const ofRequest = (row: RequestRow): OwnThing => ({
  kind: 'request',
  id: row.id,
  at: row.requestedAt,
  row,
});

export const PARTS = ['live', 'toRate', 'past'] as const;
type Part = (typeof PARTS)[number];
export const PART_LABEL: Readonly<Record<Part, string>> = {
  live: '进行中',
  toRate: '待评价',
  past: '以前',
};

const partOf = (thing: OwnThing): Part => {
  if (thing.kind === 'request') {
    if (isLive(thing.row)) return 'live';
    return thing.row.state === 'answered' ? 'toRate' : 'past';
  }
  if (isGoingOn(thing.row)) return 'live';
  return thing.row.toRate ? 'toRate' : 'past';
};

/**
 * The newest first in each part. What is past stands there only as far back as both lists were fetched: else the older of one would
 * seem to be all there was.
 */
export function inParts(
  things: readonly OwnThing[],
  fetchedBackTo: number,
): Readonly<Record<Part, readonly OwnThing[]>> {
  const sorted = [...things].sort((a, b) => b.at - a.at);
  const of = (part: Part) => sorted.filter((thing) => partOf(thing) === part);
  return { live: of('live'), toRate: of('toRate'), past: of('past').filter(({ at }) => at >= fetchedBackTo) };
}
