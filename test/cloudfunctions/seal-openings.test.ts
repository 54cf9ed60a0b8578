import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, hourOf } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { granted, refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_DOOR, HER_PHONE, LIU, MA, MANAGER, MONDAY_NINE, STAFF, SUN } from '../kit/district';
import {
  bookedByDaughter,
  DAUGHTER,
  inSituation,
  NEWCOMER,
  SITUATIONS,
  type Situation,
  wideDistrict,
} from '../kit/every-state';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';

let cloud: TestCloud;
const hers = new Map<Situation, string>();
let daughters = '';
const send = saying(() => cloud);

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(wideDistrict());
  for (const situation of SITUATIONS) hers.set(situation, await inSituation(cloud, situation));
  [daughters = ''] = bookedByDaughter(cloud, [hers.get('frozen') ?? '']);
});
afterAll(() => cloud.stop());

describe('Staff open a seal only in an open case, and it is written down who and why', () => {
  interface Opening {
    readonly memberId: string;
    readonly subject: string;
    readonly reason: string;
  }
  const openings = () => stored<Opening>(cloud, 'seal_openings');
  const openBy = (
    openid: string,
    orderId: string,
    requestId = newRequestId(),
    reason = '居民报警，联系核实',
  ) => send(openid, 'repair', 'openContact', { orderId, reason }, requestId);

  test.each(SITUATIONS.filter((s) => s !== 'frozen'))('not while the order is %s', async (situation) => {
    const before = openings().length;
    expect(await openBy(STAFF, hers.get(situation) ?? '')).toEqual(refused('NOT_NOW'));
    expect(openings()).toHaveLength(before);
  });

  test('in a frozen one, with the reason on record before they see it', async () => {
    const orderId = hers.get('frozen') ?? '';
    const before = openings().length;
    expect(await openBy(STAFF, orderId)).toEqual({
      ok: true,
      value: { name: '刘女士', phone: HER_PHONE, door: HER_DOOR },
    });
    expect(openings()).toHaveLength(before + 1);
    expect(openings()).toContainEqual(
      expect.objectContaining({ memberId: 'staff-zhou', subject: orderId, reason: '居民报警，联系核实' }),
    );
  });

  test('when it cannot be written down, they see nothing', async () => {
    cloud.faults.add({ when: { collection: 'seal_openings', op: 'add' }, kind: 'timeout', times: 10 });
    const answer = await openBy(STAFF, hers.get('frozen') ?? '');
    cloud.faults.clear();
    expect(answer).toEqual({ ok: false, fault: expect.anything() });
  });

  test('the name of an earlier request opens no second seal unseen', async () => {
    const requestId = newRequestId();
    const before = openings().length;
    const first = await openBy(STAFF, hers.get('frozen') ?? '', requestId);
    expect(await openBy(STAFF, hers.get('frozen') ?? '', requestId)).toEqual(first);
    expect(await openBy(STAFF, daughters, requestId)).toEqual(refused('REQUEST_REUSED'));
    expect(openings()).toHaveLength(before + 1);
  });

  test('sixty times an hour, and no more until the next; all staff are told once of who would go on', async () => {
    cloud.clock.move(HOUR);
    const orderId = hers.get('frozen') ?? '';
    expect(await openBy(STAFF, orderId)).toEqual(granted());
    const hour = hourOf(cloud.clock.now());
    const days = { 'openings-an-hour': { on: hour, count: 59, last: 'earlier' } };
    await rewrite(cloud, 'allowances', 'staff-zhou', { days });
    const requestId = newRequestId();
    const last = await openBy(STAFF, orderId, requestId);
    expect(last).toEqual(granted());
    const before = openings().length;
    expect(await openBy(STAFF, orderId, requestId)).toEqual(last);
    for (const _ of [1, 2]) expect(await openBy(STAFF, orderId)).toEqual(refused('TOO_MANY_OPENINGS'));
    expect(openings()).toHaveLength(before);
    const told = () => stored<Notice>(cloud, 'notices').filter(({ about }) => about === 'much-looked-at');
    for (const _ of [1, 2]) expect((await cloud.tick('clock')).error).toBeUndefined();
    expect(told().map(({ memberId, subject }) => [memberId, subject])).toEqual([
      ['staff-zhou', 'staff-zhou'],
    ]);
    cloud.clock.move(HOUR);
    expect(await openBy(STAFF, orderId)).toEqual(granted());
  });

  test.each([LIU, DAUGHTER, MA, MANAGER, SUN, NEWCOMER])('and nobody else at all (%s)', async (openid) => {
    expect(await openBy(openid, hers.get('frozen') ?? '')).toEqual(refused('FORBIDDEN'));
  });
});
