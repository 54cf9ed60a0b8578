import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
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

let cloud: TestCloud;
let start = MONDAY_NINE;
const say = saying(() => cloud);
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  const small = smallDistrict();
  const stopped = aFirm('stopped', [aWorker('s1', { badgeNo: 'S-1' })], { standing: 'suspended' });
  cloud.seed({
    ...small,
    providers: [
      aFirm('firm-1', [aWorker('w1', { badgeNo: 'B-1' })]),
      aFirm('firm-2', [aWorker('w2', { badgeNo: 'B-2' })]),
      stopped,
    ],
    identities: [
      ...(small.identities ?? []),
      anIdentity('wx-s1', 'member-s1', ['resident', 'worker'], 'stopped'),
    ],
  });
});
afterAll(() => cloud.stop());
/** Each test has a minute of its own, and begins in the middle of it. */
beforeEach(() => {
  start += 10 * MINUTE;
  cloud.clock.set(start + MINUTE / 2);
});

const codeOf = async (openid: string) => (await cloud.phone(openid).does('provider', 'badge', {})).code;
const check = (openid: string, badgeNo: string, code: string) =>
  say(openid, 'provider', 'checkBadge', { badgeNo, code });

describe('A badge', () => {
  test('shows any resident who stands there, and that it counts', async () => {
    expect(await check(LIU, 'B-1', await codeOf(MA))).toMatchObject({
      ok: true,
      value: { name: '马师傅', badgeNo: 'B-1', valid: true },
    });
  });

  test('does not count at a firm that is suspended', async () => {
    expect(await check(LIU, 'S-1', await codeOf('wx-s1'))).toMatchObject({
      ok: true,
      value: { valid: false },
    });
  });

  test('is refused with a code that was made up, with another worker’s, and for a number that nobody has', async () => {
    const code = await codeOf(MA);
    const forged = code === '000000' ? '111111' : '000000';
    expect(await check(LIU, 'B-1', forged)).toEqual(refused('BADGE_CODE_WRONG'));
    expect(await check(LIU, 'B-1', await codeOf(SUN))).toEqual(refused('BADGE_CODE_WRONG'));
    expect(await check(LIU, 'B-9', code)).toEqual(refused('BADGE_CODE_WRONG'));
  });

  test('changes every minute: clocks may differ by thirty seconds, and a picture is worthless a minute later', async () => {
    const code = await codeOf(MA);
    cloud.clock.set(start + MINUTE + 29_000);
    expect(await check(LIU, 'B-1', code)).toMatchObject({ ok: true });
    cloud.clock.set(start + MINUTE + 31_000);
    expect(await check(LIU, 'B-1', code)).toEqual(refused('BADGE_CODE_WRONG'));
    cloud.clock.set(start + MINUTE / 2);
    const next = await codeOf(MA);
    expect(next).toBe(code);
    cloud.clock.set(start - 29_000);
    expect(await check(LIU, 'B-1', code)).toMatchObject({ ok: true });
  });

  test('that was passed on answers to nobody else: one code, one person', async () => {
    const code = await codeOf(MA);
    expect(await check(LIU, 'B-1', code)).toMatchObject({ ok: true });
    expect(await check(LIU, 'B-1', code)).toMatchObject({ ok: true });
    expect(await check(STRANGER, 'B-1', code)).toEqual(refused('BADGE_CODE_USED'));
  });

  test('is looked at in four calls and a link', async () => {
    await check(LIU, 'B-1', await codeOf(MA));
    expect(cloud.last().calls).toBeLessThanOrEqual(4);
  });
});
