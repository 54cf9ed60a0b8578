import { describe, expect, it } from 'vitest';
import type { RequestRow } from '#domain/appointment/contract';
import type { OwnOrderRow } from '#domain/repair/contract';
import { inParts, type OwnThing, ofOrder, ofRequest } from '../../../src/features/own-things';
import { joined, leavesGap } from '../../../src/hooks/joined';

const order = (id: string, state: OwnOrderRow['state'], bookedAt: number, toRate = false) =>
  ofOrder({ id, state, bookedAt, toRate } as OwnOrderRow);
const request = (id: string, state: RequestRow['state'], requestedAt: number) =>
  ofRequest({ id, state, requestedAt } as RequestRow);
const ids = (things: readonly OwnThing[]) => things.map(({ id }) => id);

describe('Orders and talks stand in one list of three parts', () => {
  const all = [
    order('open', 'open', 1),
    order('rated', 'closed', 7),
    order('unrated', 'closed', 6, true),
    order('cancelled', 'cancelled', 9),
    request('asked', 'requested', 8),
    request('answered', 'answered', 3),
    request('evaluated', 'evaluated', 2),
    request('withdrawn', 'withdrawn', 4),
  ];
  const parts = inParts(all, 0);

  it('what goes on, what waits for a word of hers, and what was, each the newest first', () => {
    expect(ids(parts.live)).toEqual(['asked', 'open']);
    expect(ids(parts.toRate)).toEqual(['unrated', 'answered']);
    expect(ids(parts.past)).toEqual(['cancelled', 'rated', 'withdrawn', 'evaluated']);
  });

  it('and what was reaches back only as far as both lists were fetched, while nothing that waits is left out', () => {
    const shown = inParts(all, 5);
    expect(ids(shown.past)).toEqual(['cancelled', 'rated']);
    expect([ids(shown.live), ids(shown.toRate)]).toEqual([ids(parts.live), ids(parts.toRate)]);
  });
});

describe('Pages that are joined', () => {
  const at = (row: { readonly at: number }) => row.at;

  it('do not go on from what was known where rows lie between that nobody fetched', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id }));
    if (!a || !b || !c) throw new Error('three rows');
    expect(leavesGap([a, b], [b, c], true)).toBe(false);
    expect(leavesGap([a, b], [c], true)).toBe(true);
    expect(leavesGap([a, b], [c], false)).toBe(false);
    expect(leavesGap([], [c], true)).toBe(false);
  });

  it('hold each row once and as it came last, the newest first, also when the first page has moved on', () => {
    const first = [
      { id: 'c', at: 3, state: 'old' },
      { id: 'b', at: 2, state: 'old' },
    ];
    const later = [
      { id: 'd', at: 4, state: 'new' },
      { id: 'c', at: 3, state: 'new' },
    ];
    expect(joined(joined(first, [{ id: 'a', at: 1, state: 'old' }], at), later, at)).toEqual([
      { id: 'd', at: 4, state: 'new' },
      { id: 'c', at: 3, state: 'new' },
      { id: 'b', at: 2, state: 'old' },
      { id: 'a', at: 1, state: 'old' },
    ]);
  });
});
