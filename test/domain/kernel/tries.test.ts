import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import {
  againAt,
  codesCause,
  isFull,
  oneMoreWrong,
  tryAgainAt,
  type WrongTry,
  wasCounted,
} from '#domain/kernel/tries';
import { actor, moment, NOW } from '../../kit/given';

const LIU = actor('liu', ['resident']);
const trying = (who = LIU, now = NOW, requestId = `try-${Math.random()}`) =>
  moment({ actor: who, now, requestId });
const typedBy = (people: readonly string[], now = NOW): readonly WrongTry[] =>
  people.reduce<readonly WrongTry[]>(
    (wrong, who, nth) => oneMoreWrong(wrong, trying(actor(who), now, `${who}-${nth}`)),
    [],
  );
const times = (count: number, who = 'liu') => Array.from({ length: count }, () => who);

describe('Who types wrong codes', () => {
  it('has five in any ten minutes, whatever the rhythm, and is told when to go on', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 4 * MINUTE }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(waits, (pauses) => {
        let wrong: readonly WrongTry[] = [];
        let now = NOW;
        const heard: number[] = [];
        for (const [nth, pause] of pauses.entries()) {
          now += pause;
          const one = trying(LIU, now, `try-${nth}`);
          const again = againAt(wrong, one);
          if (again === null) {
            wrong = oneMoreWrong(wrong, one);
            heard.push(now);
          } else {
            expect(again).toBeGreaterThan(now);
            expect(againAt(wrong, { ...one, now: again })).toBe(null);
            expect(againAt(wrong, { ...one, now: again - 1 })).toBe(again);
          }
          expect(wrong.length).toBeLessThanOrEqual(5);
        }
        for (const at of heard)
          expect(heard.filter((one) => at <= one && one < at + 10 * MINUTE).length).toBeLessThanOrEqual(5);
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('may go on after four, and waits from the fifth on, for ten minutes from the first of them', () => {
    expect(againAt(typedBy(times(4)), trying())).toBe(null);
    expect(isFull(typedBy(times(4)), trying())).toBe(false);
    expect(againAt(typedBy(times(5)), trying())).toBe(NOW + 10 * MINUTE);
    expect(isFull(typedBy(times(5)), trying())).toBe(true);
  });

  it('is not counted twice for one that is sent again, and is told then what was told before', () => {
    const once = trying(LIU, NOW, 'once');
    const wrong = oneMoreWrong([], once);
    expect(wrong).toEqual([{ at: NOW, memberId: 'liu', requestId: 'once' }]);
    expect(oneMoreWrong(wrong, once)).toBe(wrong);
    const full = [...typedBy(times(4)), ...wrong];
    expect(againAt(full, once)).toBe(null);
    expect(againAt(full, trying())).not.toBe(null);
  });
});

describe('A thing whose code is tried', () => {
  it('stops everybody after ten, whoever they were, also whoever has not tried yet', () => {
    const nine = typedBy(Array.from({ length: 9 }, (_, nth) => `guesser-${nth}`));
    expect(againAt(nine, trying())).toBe(null);
    const ten = oneMoreWrong(nine, trying(actor('guesser-9'), NOW + MINUTE));
    expect(againAt(ten, trying(LIU, NOW + 2 * MINUTE))).toBe(NOW + 10 * MINUTE);
  });

  it('does not make anybody else wait for what one person typed', () => {
    expect(againAt(typedBy(times(5, 'guesser')), trying())).toBe(null);
  });

  it('and who has typed five as well is told the later of the two instants', () => {
    const others = Array.from({ length: 5 }, (_, nth) => `guesser-${nth}`);
    const own = typedBy(times(5), NOW + 3 * MINUTE);
    expect(againAt([...typedBy(others), ...own], trying(LIU, NOW + 4 * MINUTE))).toBe(NOW + 13 * MINUTE);
    expect(againAt([...typedBy(others), ...own], trying(actor('new'), NOW + 4 * MINUTE))).toBe(
      NOW + 10 * MINUTE,
    );
    const early = typedBy(times(5));
    const late = typedBy([...others, ...others.map((who) => `${who}-too`)], NOW + 2 * MINUTE);
    expect(againAt([...early, ...late], trying(LIU, NOW + 4 * MINUTE))).toBe(NOW + 12 * MINUTE);
  });

  it('forgets each wrong one ten minutes after it, not a moment earlier', () => {
    const full = typedBy(times(5));
    expect(againAt(full, trying(LIU, NOW + 10 * MINUTE - 1))).toBe(NOW + 10 * MINUTE);
    expect(againAt(full, trying(LIU, NOW + 10 * MINUTE))).toBe(null);
    expect(oneMoreWrong(full, trying(LIU, NOW + 10 * MINUTE - 1))).toHaveLength(6);
  });

  it('tells one try from another by who sent it and under which name', () => {
    const wrong = oneMoreWrong([], trying(LIU, NOW, 'once'));
    expect(wasCounted(wrong, trying(LIU, NOW, 'once'))).toBe(true);
    expect(wasCounted(wrong, trying(LIU, NOW, 'twice'))).toBe(false);
    expect(wasCounted(wrong, trying(actor('guesser'), NOW, 'once'))).toBe(false);
    expect(wasCounted([], trying(LIU, NOW, 'once'))).toBe(false);
  });

  it('says beside the field from when on one may try again', () => {
    expect(tryAgainAt(NOW)).toEqual([{ path: 'code', problem: `again at ${NOW}` }]);
  });

  it('keeps no more of it than matters', () => {
    const old = typedBy(times(5));
    expect(oneMoreWrong(old, trying(LIU, NOW + 10 * MINUTE))).toHaveLength(1);
  });

  it('is brought to the notice of staff once a day', () => {
    expect(codesCause('order-1', NOW)).toBe(codesCause('order-1', NOW + MINUTE));
    expect(codesCause('order-1', NOW)).not.toBe(codesCause('order-1', NOW + 24 * 60 * MINUTE));
    expect(codesCause('order-1', NOW)).not.toBe(codesCause('order-2', NOW));
  });
});
