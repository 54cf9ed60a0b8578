import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BADGE_STATES, badgeNoOf, badgeState, badgeWords, readBadge } from '#domain/firm/badge';
import { OWN_BADGE, SHOWN_BADGE } from '#domain/firm/labels';
import { minuteOf, minutesTakenAt } from '#domain/kernel/minute-code';
import { DAY, dayOf, MINUTE } from '#domain/kernel/time';
import { aWorker, NOW } from '../../kit/given';

const anInstant = fc.integer({ min: NOW, max: NOW + 400 * DAY });
/** Also exactly at the turn of a minute, where it matters. */
const shownAt = fc.oneof(
  anInstant,
  anInstant.map((at) => minuteOf(at) * MINUTE),
  anInstant.map((at) => minuteOf(at) * MINUTE + MINUTE - 1),
);
const seconds = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 });
const taken = (shown: number, checked: number) => minutesTakenAt(checked).includes(minuteOf(shown));

describe('A code belongs to its minute', () => {
  it('and is taken whatever the instant, where two clocks differ by thirty seconds or less', () => {
    fc.assert(
      fc.property(shownAt, seconds(30), (at, skew) => {
        expect(taken(at, at + skew)).toBe(true);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  it('and at the turn of a minute not where they differ by thirty-one, in either direction', () => {
    fc.assert(
      fc.property(anInstant, (at) => {
        const start = minuteOf(at) * MINUTE;
        const last = start + MINUTE - 1;
        expect([taken(start, start - 30_000), taken(start, start - 31_000)]).toEqual([true, false]);
        expect([taken(last, last + 30_000), taken(last, last + 31_000)]).toEqual([true, false]);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });

  it('and never a minute and a half after it was first shown, nor are more than two taken at once', () => {
    fc.assert(
      fc.property(anInstant, seconds(600), (at, apart) => {
        const beyond = Math.max(
          minuteOf(at) * MINUTE - (at + apart),
          at + apart - (minuteOf(at) + 1) * MINUTE,
        );
        expect(taken(at, at + apart)).toBe(beyond < 30_000 || (beyond === 30_000 && apart < 0));
        expect(minutesTakenAt(at).length).toBeLessThanOrEqual(2);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});

describe('A badge counts', () => {
  const good = { standing: 'good' } as const;
  it('for whom staff admitted, with a current training, at a firm that may take orders, and the reason is told', () => {
    expect(badgeState(good, aWorker('ma'), NOW)).toBe('valid');
    expect(badgeState({ standing: 'probation' }, aWorker('ma'), NOW)).toBe('valid');
    expect(badgeState({ standing: 'suspended' }, aWorker('ma'), NOW)).toBe('suspended');
    expect(badgeState({ standing: 'expelled' }, aWorker('ma'), NOW)).toBe('expelled');
    expect(badgeState(good, aWorker('ma', { approvedAt: null }), NOW)).toBe('waiting');
    expect(badgeState(good, aWorker('ma', { left: true }), NOW)).toBe('left');
    const today = aWorker('ma', { trainedUntilOn: dayOf(NOW) });
    expect([badgeState(good, today, NOW), badgeState(good, today, NOW + DAY)]).toEqual([
      'valid',
      'untrained',
    ]);
  });

  it('in these states', () => {
    const held = ['stopped', 'revoked'];
    expect(BADGE_STATES).toEqual(['valid', 'waiting', 'untrained', ...held, 'suspended', 'expelled', 'left']);
  });

  it('and every state has its sentence for him and for her', () => {
    for (const state of BADGE_STATES) {
      expect(OWN_BADGE[state]).not.toBe('');
      expect(SHOWN_BADGE[state].includes('工牌有效')).toBe(state === 'valid');
    }
  });
});

describe('What is drawn, scanned and typed', () => {
  it('is read as it was drawn, and other squares are not read as a badge', () => {
    const shown = { badgeNo: 'GDJ-204816', code: '012345' };
    expect(readBadge(badgeWords(shown))).toEqual(shown);
    for (const other of ['482913', 'https://example.org 482913', 'GDJ-204816', 'GDJ-204816 48291'])
      expect(readBadge(other)).toBe(null);
  });

  it('is found however she types the number', () => {
    for (const typed of ['GDJ-204816', 'gdj204816', ' 204816 ', 'gdj 204 816', 'GDJ—204816'])
      expect(badgeNoOf(typed)).toBe('GDJ-204816');
    expect(badgeNoOf('yn-0001')).toBe('YN-0001');
  });
});
