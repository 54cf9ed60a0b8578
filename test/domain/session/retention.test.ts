import { expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { appeal, evaluate, rule } from '#domain/session/decide/attending';
import { follow, remind } from '#domain/session/decide/following';
import { withoutComer } from '#domain/session/retention';
import { SIGN_UP_KEPT, type SignUp } from '#domain/session/sign-up';
import { actor, at, BEGINS, clock, code, done, lecture, signed, wish } from '../../kit/given-sessions';

// 保存期: whose name and words go with time, and what of a sign-up stays.

const { session, signUp: up } = signed('liu', lecture());
const ENDS = BEGINS + SIGN_UP_KEPT;
const came: SignUp = { ...up, state: 'came', evaluation: { stars: 5, words: '很好', at: BEGINS } };

test('ninety days after the end of even the longest, name and words are gone; the stars stay', () => {
  expect(SIGN_UP_KEPT).toBe(90 * DAY + 12 * HOUR);
  expect(withoutComer(came, ENDS - 1)).toBeNull();
  const gone = withoutComer(came, ENDS);
  expect(gone).toMatchObject({ name: '已过保存期', evaluation: { stars: 5, words: '' }, actsAt: null });
  expect(gone && withoutComer(gone, ENDS)).toBeNull();
});

test('the clock comes then, whatever became of it', () => {
  const held = { ...session, heldAt: BEGINS, calledAt: null };
  expect(done(follow(up, held, clock(BEGINS))).actsAt).toBe(ENDS);
  expect(done(wish('liu', session, 1, BEGINS - 1, { ...up, state: 'cancelled' })).signUp.actsAt).toBe(ENDS);
});

test('what staff have to rule on still stays until they have', () => {
  const missed = done(follow(up, { ...session, heldAt: BEGINS, calledAt: BEGINS }, clock(BEGINS)));
  const waits = done(appeal(missed, '我来了', '讲座', at(actor('liu'), BEGINS)));
  expect(withoutComer(waits, ENDS)).toBeNull();
  expect(remind(waits, '讲座', ENDS).actsAt).toBe(ENDS + DAY);
  const ruling = { upheld: false, words: '没有人看见' };
  const ruled = done(rule(waits, ruling, '讲座', at(actor('zhou', ['staff']), ENDS)));
  expect(withoutComer(ruled, ENDS)).toMatchObject({
    ...{ faultOf: 'liu', appeal: { words: '', ruling: { upheld: false, words: '' } } },
  });
});

test('who signs up anew has a name again, and nothing is said of what is over', () => {
  const gone = withoutComer({ ...came, evaluation: null }, ENDS);
  const said = { stars: 5, words: '很好' };
  expect(gone && code(evaluate(gone, said, at(actor('liu'), ENDS)))).toBe('NOT_NOW');
  const left = withoutComer({ ...up, state: 'cancelled' }, ENDS);
  const later = { ...session, from: ENDS + DAY, to: ENDS + DAY + HOUR, taken: [] };
  const again = done(wish('liu', later, 1, ENDS, left)).signUp;
  expect([again.name, again.actsAt !== null]).toEqual(['刘女士', true]);
});
