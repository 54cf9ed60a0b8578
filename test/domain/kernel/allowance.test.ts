import { describe, expect, test } from 'vitest';
import { limitsOfComplaint } from '#domain/complaint/limits';
import { type Allowance, type Claim, type Claimant, type Known, measureFor } from '#domain/kernel/allowance';
import type { Result } from '#domain/kernel/result';
import { MINUTE } from '#domain/kernel/time';
import { LIMITS, type LimitName } from '#domain/limits';
import { fullOnes, OPEN_LIMIT_REFUSALS, OPEN_LIMITS } from '#domain/open-limits';
import { claimed } from '../../kit/allowances';
import { NOW } from '../../kit/given';

const LIU: Claimant = { memberId: 'liu', phoneConfirmed: true };
const STRANGER: Claimant = { memberId: 'stranger', phoneConfirmed: false };
const NOTHING_KNOWN: Known = new Map();
const allOpen = (ids: readonly string[]): Known => new Map(ids.map((id) => [id, true]));

const claim = (id: string, limits: readonly LimitName[] = ['open-orders'], now = NOW): Claim<LimitName> => ({
  id,
  limits,
  now,
});

/** One after the other, all of them open still. */
function having(ids: readonly string[], whose = LIU, limits?: readonly LimitName[]): Allowance {
  let held: Allowance | null = null;
  for (const id of ids) {
    const one: Result<Allowance> = claimed(held, whose, claim(id, limits), allOpen(ids));
    if (!one.ok) throw new Error(`${id}: ${one.refusal.code}`);
    held = one.value;
  }
  if (!held) throw new Error('nothing held');
  return held;
}
const heldIds = ({ held }: Allowance, { limits }: Claim) =>
  limits.flatMap((limit) => (held[limit] ?? []).map(({ id }) => id));
const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe('What is full', () => {
  const fullOf = (held: Allowance | null, whose: Claimant, known: Known) =>
    fullOnes(held, whose, known, NOW + 5 * MINUTE);

  test('is told by the sentence that sending would bring, one measure after the other', () => {
    expect(fullOf(null, LIU, NOTHING_KNOWN)).toEqual([]);
    const held = having(FIVE);
    expect(fullOf(held, LIU, allOpen(FIVE))).toEqual([{ limit: 'open-orders', says: 'TOO_MANY_ORDERS' }]);
    expect(fullOf(held, LIU, allOpen(FIVE.slice(1)))).toEqual([]);
    const one = having(['a'], STRANGER, ['open-requests']);
    expect(fullOf(one, STRANGER, allOpen(['a']))).toEqual([
      { limit: 'open-requests', says: 'PHONE_UNCONFIRMED' },
    ]);
  });

  test('names every measure that something which ends makes room in, and every sentence of theirs', () => {
    const open = Object.entries(LIMITS).filter(([, { counts }]) => counts === 'open');
    expect(open.map(([limit]) => limit)).toEqual([...OPEN_LIMITS]);
    expect([...open.map(([, { refusal }]) => refusal), 'PHONE_UNCONFIRMED']).toEqual([
      ...OPEN_LIMIT_REFUSALS,
    ]);
  });

  test('is never a complaint that somebody else came', () => {
    expect(limitsOfComplaint('subcontracting')).toEqual([]);
    expect(limitsOfComplaint('work')).toEqual(['open-complaints']);
    expect(measureFor(LIMITS['open-complaints'], STRANGER)).toBe(5);
    expect(measureFor(LIMITS['applications-a-day'], LIU)).toBe(5);
  });
});

describe('限额 of a person', () => {
  test('are five open orders, two of them urgent, and three open requests; one each while nobody has confirmed the phone', () => {
    const measures = (whose: Claimant) =>
      (['open-orders', 'open-urgent-orders', 'open-requests'] as const).map((limit) =>
        measureFor(LIMITS[limit], whose),
      );
    expect(measures(LIU)).toEqual([5, 2, 3]);
    expect(measures(STRANGER)).toEqual([1, 1, 1]);
  });

  test('let in as many as the measure says, and say by its name which one is full', () => {
    const held = having(FIVE);
    expect(claimed(held, LIU, claim('f'), allOpen(FIVE))).toEqual({
      ok: false,
      refusal: { code: 'TOO_MANY_ORDERS' },
    });
  });

  test('count an urgent order twice: among the orders, and among the urgent ones', () => {
    const both: LimitName[] = ['open-orders', 'open-urgent-orders'];
    const held = having(['a', 'b'], LIU, both);
    expect(claimed(held, LIU, claim('c', both), allOpen(['a', 'b']))).toMatchObject({
      refusal: { code: 'TOO_MANY_URGENT_ORDERS' },
    });
    expect(claimed(held, LIU, claim('c'), allOpen(['a', 'b']))).toMatchObject({ ok: true });
  });

  test('make room as soon as one has ended, however full they were', () => {
    const known = new Map([...allOpen(FIVE), ['c', false]]);
    const next = claimed(having(FIVE), LIU, claim('f'), known);
    expect(next.ok && heldIds(next.value, claim('g'))).toEqual(['a', 'b', 'd', 'e', 'f']);
  });

  test('count what is being made at this moment, and forget in two minutes what was never made', () => {
    const held = having(FIVE);
    const made = allOpen(['a', 'b', 'c', 'd']);
    expect(claimed(held, LIU, claim('f', undefined, NOW + 2 * MINUTE - 1), made).ok).toBe(false);
    expect(claimed(held, LIU, claim('f', undefined, NOW + 2 * MINUTE), made).ok).toBe(true);
  });

  test('count the same one once, also when it is sent again to a full measure', () => {
    const again = claimed(having(FIVE), LIU, claim('c'), allOpen(FIVE));
    expect(again.ok && heldIds(again.value, claim('x')).sort()).toEqual(FIVE);
  });

  test('count the same one once among those of the day, too, however often it is sent', () => {
    const limits: LimitName[] = ['orders-a-day', 'open-orders'];
    const once = claimed(null, LIU, claim('a', limits), NOTHING_KNOWN);
    const twice = claimed(once.ok ? once.value : null, LIU, claim('a', limits), allOpen(['a']));
    const further = claimed(twice.ok ? twice.value : null, LIU, claim('b', limits), allOpen(['a']));
    const today = (one: Result<Allowance>) => one.ok && one.value.days['orders-a-day']?.count;
    expect([today(once), today(twice), today(further)]).toEqual([1, 1, 2]);
  });

  test('end with the day for whoever books and cancels, over and over', () => {
    let held: Allowance | null = null;
    const made: boolean[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      const next: Result<Allowance> = claimed(
        held,
        LIU,
        claim(`${turn}`, ['orders-a-day', 'open-orders']),
        new Map(),
      );
      made.push(next.ok);
      if (next.ok) held = { ...next.value, held: {} };
    }
    expect(made.filter(Boolean)).toHaveLength(20);
  });

  test('tell an account without a confirmed phone that it could have more with one', () => {
    const held = having(['a'], STRANGER);
    expect(claimed(held, STRANGER, claim('b'), allOpen(['a']))).toMatchObject({
      refusal: { code: 'PHONE_UNCONFIRMED' },
    });
  });

  test('never make a document that grows: of each limit it holds no more than the measure', () => {
    let held: Allowance | null = null;
    for (let turn = 0; turn < 1_000; turn += 1) {
      const next: Result<Allowance> = claimed(
        held,
        LIU,
        claim(`${turn}`, ['open-requests'], NOW + turn * MINUTE),
        NOTHING_KNOWN,
      );
      if (next.ok) held = next.value;
    }
    expect(held?.held['open-requests']?.length).toBeLessThanOrEqual(LIMITS['open-requests'].max);
  });
});
