import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import {
  aFirm,
  anIdentity,
  aWorker,
  LIU,
  MA,
  MONDAY_NINE,
  STRANGER,
  SUN,
  smallDistrict,
} from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';

const GUESSER = 'wx-guesser';
const NOT_VALID = [
  ['of a firm that is suspended', 'suspended', { badgeNo: 'S-1' }],
  ['of a firm that was made to leave', 'expelled', { badgeNo: 'E-1' }],
  ['whose training has run out', 'untrained', { badgeNo: 'U-1', trainedUntilOn: '2026-11-15' }],
  ['whom staff have not admitted', 'waiting', { badgeNo: 'W-1', approvedAt: null }],
] as const;

let cloud: TestCloud;
let start = MONDAY_NINE;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  const others = NOT_VALID.map(([, state, changes]) => {
    const standing = state === 'suspended' || state === 'expelled' ? state : 'good';
    return aFirm(`firm-${state}`, [aWorker(state, changes)], { standing });
  });
  cloud.seed({
    ...small,
    providers: [
      aFirm('firm-1', [aWorker('w1', { badgeNo: 'B-1' })]),
      aFirm('firm-2', [aWorker('w2', { badgeNo: 'B-2' })]),
      aFirm('firm-same', [aWorker('w3', { badgeNo: 'B-1', name: '另一位师傅' })]),
      aFirm('firm-leaving', [aWorker('w4', { badgeNo: 'L-1' })]),
      ...others,
    ],
    identities: [
      ...(small.identities ?? []),
      anIdentity(GUESSER, 'guesser', ['resident']),
      anIdentity('wx-w3', 'member-w3', ['resident', 'worker'], 'firm-same'),
      anIdentity('wx-w4', 'member-w4', ['resident', 'worker'], 'firm-leaving'),
      ...NOT_VALID.map(([, state]) =>
        anIdentity(`wx-${state}`, `member-${state}`, ['resident', 'worker'], `firm-${state}`),
      ),
    ],
  });
});
afterAll(() => cloud.stop());
/** Each test has minutes of its own, and begins in the middle of one. */
beforeEach(() => {
  start += 30 * MINUTE;
  cloud.clock.set(start + MINUTE / 2);
});

const codeOf = async (openid: string) => (await cloud.phone(openid).does('provider', 'badge', {})).code;
const check = (openid: string, badgeNo: string, code: string, requestId = newRequestId()) =>
  say(openid, 'provider', 'checkBadge', { badgeNo, code }, requestId);
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const valid = (name = '马师傅') =>
  expect.objectContaining({ ok: true, value: expect.objectContaining({ name, state: 'valid' }) });

describe('A badge', () => {
  test('shows any resident who stands there, and that it counts', async () => {
    expect(await check(LIU, 'B-1', await codeOf(MA))).toEqual(valid());
  });

  test.each(NOT_VALID)('%s does not count, and shows why', async (_, state, { badgeNo }) => {
    expect(await check(LIU, badgeNo, await codeOf(`wx-${state}`))).toMatchObject({
      ok: true,
      value: { state },
    });
  });

  test('of a worker who has left since does not count, and he has no code any more', async () => {
    const code = await codeOf('wx-w4');
    await cloud.phone('wx-w4').does('provider', 'leave', { providerId: 'firm-leaving', workerId: null });
    expect(await check(LIU, 'L-1', code)).toMatchObject({ ok: true, value: { state: 'left' } });
    expect(await say('wx-w4', 'provider', 'badge', {})).toEqual(refused('FORBIDDEN'));
  });

  test('is refused with a code that was made up, with another worker’s, and for a number that nobody has', async () => {
    const code = await codeOf(MA);
    expect(await check(LIU, 'B-1', other(code))).toEqual(refused('BADGE_CODE_WRONG'));
    expect(await check(LIU, 'B-1', await codeOf(SUN))).toEqual(refused('BADGE_CODE_WRONG'));
    expect(await check(LIU, 'B-9', code)).toEqual(refused('BADGE_CODE_WRONG'));
  });

  test('of two workers whose numbers met by chance is told apart by its code', async () => {
    expect(await check(LIU, 'B-1', await codeOf('wx-w3'))).toEqual(valid('另一位师傅'));
    expect(await check(LIU, 'B-1', await codeOf(MA))).toEqual(valid());
  });

  test('changes every minute: clocks may differ by thirty seconds in either direction, and not by more', async () => {
    const shownAt = async (at: number) => {
      cloud.clock.set(at);
      return codeOf(MA);
    };
    const at = async (now: number, code: string) => {
      cloud.clock.set(now);
      return (await check(LIU, 'B-1', code)).ok;
    };
    const [first, last] = [start, start + MINUTE - 100];
    const code = await shownAt(first);
    expect(await shownAt(last)).toBe(code);
    expect(await at(first - 29_900, code)).toBe(true);
    expect(await at(first - 31_000, code)).toBe(false);
    expect(await at(last + 29_900, code)).toBe(true);
    expect(await at(last + 31_000, code)).toBe(false);
    expect(await shownAt(start + MINUTE)).not.toBe(code);
  });

  test('that was passed on answers to nobody else: one code, one person, who may look twice', async () => {
    const code = await codeOf(MA);
    expect(await check(LIU, 'B-1', code)).toEqual(valid());
    expect(await check(LIU, 'B-1', code)).toEqual(valid());
    expect(await check(STRANGER, 'B-1', code)).toEqual(refused('BADGE_CODE_USED'));
  });
});

describe('Guessing', () => {
  test('one badge by many accounts ends after ten wrong codes, and staff are told once', async () => {
    const code = await codeOf(SUN);
    const guessers = Array.from({ length: 12 }, (_, nth) => `wx-guesser-${nth}`);
    for (const guesser of guessers) await cloud.phone(guesser).does('membership', 'enter', { agreed: 1 });
    const answers = [];
    for (const guesser of guessers) answers.push(await check(guesser, 'B-2', other(code)));
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(refused('BADGE_CODE_WRONG')));
    expect(answers.slice(10)).toEqual(Array(2).fill(refused('TOO_MANY_BADGE_TRIES')));
    await cloud.tick('clock');
    await cloud.tick('clock');
    const told = stored<Notice>(cloud, 'notices').filter(({ about }) => about === 'codes-tried');
    expect(told.map(({ noun, memberId }) => [noun, memberId])).toEqual([['provider', 'staff-zhou']]);
    cloud.clock.move(10 * MINUTE);
  });

  test('ends after five wrong codes in ten minutes, with the right one too, and it is told when to go on', async () => {
    const code = await codeOf(MA);
    for (let wrong = 1; wrong <= 5; wrong += 1)
      expect(await check(GUESSER, 'B-1', other(code))).toEqual(refused('BADGE_CODE_WRONG'));
    const now = cloud.clock.now();
    const answer = await check(GUESSER, 'B-1', code);
    expect(answer).toEqual(refused('TOO_MANY_BADGE_TRIES'));
    const problem = 'refusal' in answer ? answer.refusal.fields?.[0]?.problem : '';
    const again = Number(/^again at (\d+)$/.exec(problem ?? '')?.[1]);
    expect(again - now).toBeGreaterThan(9 * MINUTE);
    expect(again - now).toBeLessThanOrEqual(10 * MINUTE);
    // Nobody else has to wait for it.
    expect(await check(LIU, 'B-1', code)).toEqual(valid());
    cloud.clock.set(again + 1);
    expect(await check(GUESSER, 'B-1', await codeOf(MA))).toEqual(valid());
  });

  test('many at the same moment are counted like one after the other', async () => {
    const code = await codeOf(MA);
    const answers = await Promise.all(
      Array.from({ length: effort(6, 12) }, () => check(GUESSER, 'B-1', other(code))),
    );
    expect(
      answers.filter((one) => !one.ok && 'refusal' in one && one.refusal.code === 'BADGE_CODE_WRONG'),
    ).toHaveLength(5);
  });

  test('a wrong one whose answer was lost and that was sent again counts once', async () => {
    const wrong = other(await codeOf(MA));
    const requestId = newRequestId();
    for (let sent = 1; sent <= 7; sent += 1)
      expect(await check(GUESSER, 'B-1', wrong, requestId)).toEqual(refused('BADGE_CODE_WRONG'));
    expect(await check(GUESSER, 'B-1', await codeOf(MA))).toEqual(valid());
  });
});

describe('A look costs', () => {
  test('six calls and a link, for it leaves its mark, and a wrong one six', async () => {
    const code = await codeOf(MA);
    expect(cloud.last().calls).toBeLessThanOrEqual(3);
    await check(LIU, 'B-1', code);
    expect(cloud.last().calls).toBeLessThanOrEqual(6);
    expect(
      cloud
        .last()
        .ops.filter(({ collection }) => collection === 'providers')
        .map(({ index }) => index),
    ).toEqual(['badge']);
    await check(LIU, 'B-1', other(code));
    expect(cloud.last().calls).toBeLessThanOrEqual(6);
    expect(cloud.last().depth).toBeLessThanOrEqual(4);
  });
});
