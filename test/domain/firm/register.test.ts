import { describe, expect, it } from 'vitest';
import type { FirmSort } from '#domain/firm/contract-overview';
import type { Provider } from '#domain/firm/firm';
import { type KnownToStaff, type Register, registered } from '#domain/firm/register';
import { aProvider, aWorker, certificate, NOW } from '../../kit/given';

const unseen = certificate('pipes', { checkedAt: null });
const EVERY: readonly Provider[] = [
  aProvider('c', [aWorker('ma'), aWorker('wang', { onDutySince: null }), aWorker('gone', { left: true })], {
    ...{ name: '惠民 管道', creditCode: '91370202MA3C', streets: ['云南路街道'] },
  }),
  aProvider('a', [aWorker('sun', { trainedUntilOn: '2026-03-17' })], {
    ...{ name: '海滨电工', categories: ['electric'], streets: ['中山路街道'], standing: 'warned' },
    certificates: [unseen],
  }),
  aProvider('b', [aWorker('xu', { approvedAt: null }), aWorker('zhou', { approvedAt: null })], {
    ...{ name: 'abc 开锁', standing: 'expelled' },
  }),
  aProvider('d', [], { name: '海滨电工' }),
];
const KNOWN: KnownToStaff = {
  scores: new Map([
    ['c', { mean: 4.5, count: 9 }],
    ['a', { mean: 3.2, count: 5 }],
    ['b', { mean: null, count: 2 }],
  ]),
  appeals: new Map([['d', NOW + 1]]),
};
const ALL: Register = {
  standing: null,
  category: null,
  street: null,
  waiting: false,
  words: '',
  sort: 'name',
};
const ids = (wanted: Partial<Register>) =>
  registered(EVERY, KNOWN, { ...ALL, ...wanted }, NOW).map(({ id }) => id);

describe('The register of firms', () => {
  it.each<[FirmSort, string[]]>([
    ['name', ['b', 'c', 'a', 'd']],
    ['standing', ['b', 'a', 'c', 'd']],
    ['score', ['a', 'c', 'b', 'd']],
    ['waiting', ['d', 'b', 'a', 'c']],
  ])('sorted by %s puts first who needs a look; equal ones by name, then by number', (sort, expected) => {
    expect(ids({ sort })).toEqual(expected);
  });

  it('is found by standing, category, street, what waits, name or licence, blanks and case aside', () => {
    expect(ids({ standing: 'warned' })).toEqual(['a']);
    expect(ids({ category: 'electric' })).toEqual(['a']);
    expect(ids({ street: '中山路街道' })).toEqual(['a']);
    expect(ids({ waiting: true })).toEqual(['b', 'a', 'd']);
    expect(ids({ words: ' ABC开' })).toEqual(['b']);
    expect(ids({ words: '惠民管' })).toEqual(['c']);
    expect(ids({ words: '91370202ma3c' })).toEqual(['c']);
    expect(ids({ words: '91370202' })).toEqual([]);
    expect(ids({ words: '钢琴' })).toEqual([]);
  });

  it('tells of each how many are there and on duty with a badge that counts, and what waits', () => {
    const row = (id: string) => registered(EVERY, KNOWN, ALL, NOW).find((one) => one.id === id);
    expect(row('c')).toMatchObject({ workers: 2, onDuty: 1, score: { mean: 4.5, count: 9 } });
    expect(row('c')?.waits).toEqual({ workers: 0, papers: 0, appealDueAt: null });
    // The training of the one who is there has run out.
    expect(row('a')).toMatchObject({ workers: 1, onDuty: 0, waits: { workers: 0, papers: 1 } });
    expect(row('b')?.waits).toEqual({ workers: 2, papers: 0, appealDueAt: null });
    expect(row('d')).toMatchObject({ score: { mean: null, count: 0 }, waits: { appealDueAt: NOW + 1 } });
  });
});
