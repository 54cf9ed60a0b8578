import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import {
  coming,
  FIRST_TERMS,
  newRuleBook,
  type RuleBook,
  setTerms,
  type Terms,
  termsAt,
} from '#domain/points/terms';
import { rulesView } from '#domain/points/view';
import { done, moment, NOW, STAFF } from '../../kit/given';

const WISH = { points: 20, perDayMax: 40, perMonthMax: 200, why: '冬季活动' };
const at = (now: number) => moment({ actor: STAFF, now });
const set = (book: RuleBook, from: number | null, points = 20, now = NOW) =>
  done(setTerms(book, { ...WISH, points, from }, at(now)));
const pointsOf = (terms: readonly Terms[]) => terms.map(({ points }) => points);

describe('What earns points from the beginning', () => {
  it.each([
    ['repair-closed', 10, 30, 100],
    ['rating', 5, 15, 50],
    ['suggestion-adopted', 30, 60, 120],
  ] as const)('%s: %d points, at most %d a day and %d a month', (rule, points, perDayMax, perMonthMax) => {
    const terms = { from: 0, points, perDayMax, perMonthMax, setAt: 0, why: '开办时的规则' };
    expect(FIRST_TERMS[rule]).toEqual(terms);
    expect(newRuleBook(rule)).toMatchObject({ _id: rule, terms: [terms] });
  });
});

describe('New terms', () => {
  it('keep what staff wished, from when it holds, when it was set, by whom and why', () => {
    const moment = at(NOW);
    const book = done(setTerms(newRuleBook('rating'), { ...WISH, from: NOW + DAY }, moment));
    expect(book.terms[1]).toEqual({ ...WISH, from: NOW + DAY, setAt: NOW });
    expect(book.events).toEqual([
      {
        at: NOW,
        action: 'setTerms',
        by: 'staff',
        memberId: STAFF.memberId,
        from: null,
        to: 'set',
        why: '冬季活动',
        requestId: moment.requestId,
        digest: moment.digest,
      },
    ]);
  });

  it('without an instant hold at once', () => {
    expect(set(newRuleBook('rating'), null).terms[1]).toMatchObject({ from: NOW, setAt: NOW });
  });

  it('may begin now, and up to two years ahead, to the millisecond', () => {
    const code = (from: number) => {
      const answer = setTerms(newRuleBook('rating'), { ...WISH, from }, at(NOW));
      return answer.ok ? 'set' : answer.refusal.code;
    };
    expect(code(NOW - 1)).toBe('TERMS_IN_THE_PAST');
    expect(code(NOW)).toBe('set');
    expect(code(NOW + 732 * DAY)).toBe('set');
    expect(code(NOW + 732 * DAY + 1)).toBe('TERMS_TOO_FAR');
  });

  it('are refused with the field named and what is wrong with it', () => {
    const fields = (from: number) => {
      const answer = setTerms(newRuleBook('rating'), { ...WISH, from }, at(NOW));
      return answer.ok ? [] : answer.refusal.fields;
    };
    expect(fields(NOW - 1)).toEqual([{ path: 'from', problem: 'in the past' }]);
    expect(fields(NOW + 733 * DAY)).toEqual([{ path: 'from', problem: 'out of reach' }]);
  });

  it('are 200 at most, those of the beginning included', () => {
    const [first] = newRuleBook('rating').terms;
    const full = (count: number): RuleBook => ({
      ...newRuleBook('rating'),
      terms: Array.from({ length: count }, () => first).flatMap((terms) => terms ?? []),
    });
    expect(setTerms(full(199), { ...WISH, from: null }, at(NOW)).ok).toBe(true);
    expect(setTerms(full(200), { ...WISH, from: null }, at(NOW))).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_TERMS' },
    });
  });
});

describe('Which terms hold', () => {
  it('are those that began last, in whichever order they were set', () => {
    const book = set(set(newRuleBook('rating'), NOW + 2 * DAY, 9), NOW + DAY, 8);
    expect(pointsOf([NOW, NOW + DAY, NOW + 2 * DAY].map((now) => termsAt(book, now)))).toEqual([5, 8, 9]);
    expect(termsAt(book, NOW + 2 * DAY - 1).points).toBe(8);
  });

  it('are not there without any: that would be a mistake of ours', () => {
    expect(() => termsAt({ ...newRuleBook('rating'), terms: [] }, NOW)).toThrow('from the beginning');
  });

  it('are announced while they are still to come, and no longer once they hold', () => {
    const book = set(set(newRuleBook('rating'), NOW + DAY, 8), NOW + 2 * DAY, 9);
    expect(pointsOf(coming(book, NOW))).toEqual([8, 9]);
    expect(pointsOf(coming(book, NOW + DAY - 1))).toEqual([8, 9]);
    expect(pointsOf(coming(book, NOW + DAY))).toEqual([9]);
    expect(coming(book, NOW + 2 * DAY)).toEqual([]);
    expect(coming(newRuleBook('rating'), NOW)).toEqual([]);
  });
});

describe('The page of rules', () => {
  it('tells of every rule what holds, what is to come, and all that ever was, the latest first', () => {
    const book = set(set(newRuleBook('rating'), null, 8), NOW + DAY, 9);
    const { rules } = rulesView([book], NOW);
    expect(rules.map(({ rule }) => rule)).toEqual(['repair-closed', 'rating', 'suggestion-adopted']);
    const [order, rating] = rules;
    expect(order).toEqual({
      rule: 'repair-closed',
      now: FIRST_TERMS['repair-closed'],
      coming: [],
      history: [FIRST_TERMS['repair-closed']],
    });
    expect(rating?.now).toEqual({ ...WISH, points: 8, from: NOW, setAt: NOW });
    expect(pointsOf(rating?.coming ?? [])).toEqual([9]);
    expect(pointsOf(rating?.history ?? [])).toEqual([9, 8, 5]);
  });
});
