import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RepairOrder } from '#domain/repair/order';
import { IN_HAND } from '#domain/repair/order-states';
import { forgetAllowances } from '../kit/allowances';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, SUN, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored, storedOrder } from '../kit/once';
import { approved, arrived, QUOTED_FEN } from '../kit/story';

// 维修前的照片: what was shown at the door, through the room and the store of files.

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());
beforeEach(() => forgetAllowances(cloud));
/** A worker has one urgent order at a time. */
afterEach(async () => {
  for (const { _id: orderId, state } of stored<RepairOrder>(cloud, 'repair_orders'))
    if (IN_HAND.includes(state) && state !== 'finished')
      await cloud.phone(STAFF).does('repair', 'cancelByStaff', { orderId, reason: '测试结束' });
});

const photo = (openid = MA) => cloud.uploaded(openid, 'work-photo');
const photos = (count: number) => Array.from({ length: count }, () => photo());
const show = (orderId: string, photosBefore: readonly string[], openid = MA, requestId = newRequestId()) =>
  cloud.phone(openid).ask('repair', 'showBefore', { orderId, photosBefore: [...photosBefore] }, requestId);
const finish = (orderId: string, photosBefore: readonly string[] = []) =>
  cloud.phone(MA).ask('repair', 'finish', {
    ...{ orderId, checked: [...DRAIN.standard], photosBefore: [...photosBefore] },
    ...{ photosAfter: [photo()], paidFen: QUOTED_FEN },
  });
const seen = async (orderId: string, openid: string) => {
  const { order, links } = await cloud.phone(openid).does('repair', 'order', { orderId });
  return order.photosBefore.map((file) => links[file] !== undefined);
};
const shownIn = (orderId: string) => (storedOrder(cloud, orderId).before ?? []).flatMap((one) => one.photos);
const notUsable = (path: string) => ({
  ok: false,
  refusal: { code: 'UPLOAD_NOT_USABLE', fields: [{ path, problem: 'upload again' }] },
});

describe('Photos of before the work', () => {
  test('are shown by the accepted worker, and by nobody else', async () => {
    const orderId = await arrived(cloud);
    for (const [openid, code] of [
      [LIU, 'FORBIDDEN'],
      [STAFF, 'FORBIDDEN'],
      [MANAGER, 'FORBIDDEN'],
      [SUN, 'NOT_FOUND'],
      [STRANGER, 'FORBIDDEN'],
    ] as const)
      expect(await show(orderId, [photo(openid)], openid), openid).toEqual(refused(code));
    expect(shownIn(orderId)).toEqual([]);
    expect(await show(orderId, [photo()])).toEqual(granted());
  });

  test('of somebody else, of another purpose, twice handed in or without a ticket are refused by the field', async () => {
    const orderId = await arrived(cloud);
    const [own, used] = [photo(), photo()];
    expect(await show(orderId, [used])).toEqual(granted());
    expect(await show(orderId, [own, photo(LIU)])).toEqual(notUsable('photosBefore.1'));
    expect(await show(orderId, [used])).toEqual(notUsable('photosBefore.0'));
    for (const wrong of [[cloud.uploaded(MA, 'order-photo')], ['cloud://elsewhere/known.jpg'], []])
      expect(await show(orderId, wrong)).toEqual(refused('INVALID_INPUT'));
    expect(shownIn(orderId)).toEqual([used]);
    // What was refused along with it is still good.
    expect(await show(orderId, [own])).toEqual(granted());
  });

  test('are held until the cloud has looked at them, and then seen by her, by him and by staff', async () => {
    const orderId = await arrived(cloud);
    const script = cloud.uploaded(MA, 'work-photo', Buffer.from('<script>alert(1)</script>'));
    expect(await show(orderId, [photo(), script])).toEqual(granted());
    for (const openid of [LIU, MA, STAFF])
      expect(await seen(orderId, openid), openid).toEqual([false, false]);
    await cloud.tick('clock');
    for (const openid of [LIU, MA, STAFF]) expect(await seen(orderId, openid), openid).toEqual([true, false]);
    const { refused: never, order } = await cloud.phone(LIU).does('repair', 'order', { orderId });
    expect(never).toEqual([order.photosBefore[1]]);
  });

  test('may be added to, nine in all, and the same request sent again adds nothing', async () => {
    const orderId = await arrived(cloud);
    const [first, requestId] = [photos(4), newRequestId()];
    expect(await show(orderId, first, MA, requestId)).toEqual(granted());
    expect(await show(orderId, first, MA, requestId)).toEqual(granted());
    expect(shownIn(orderId)).toEqual(first);
    const tooMany = photos(6);
    expect(await show(orderId, tooMany)).toEqual(refused('TOO_MANY_PHOTOS'));
    const rest = tooMany.slice(1);
    expect(await show(orderId, rest)).toEqual(granted());
    expect(cloud.last().calls).toBeLessThanOrEqual(5);
    expect(shownIn(orderId)).toEqual([...first, ...rest]);
    expect(await show(orderId, photos(1))).toEqual(refused('NOT_NOW'));
  });
});

describe('Finishing', () => {
  test('takes them from the order, asks where there are none, and afterwards nothing is shown any more', async () => {
    const orderId = await approved(cloud);
    expect(await finish(orderId)).toEqual(refused('PHOTOS_MISSING'));
    const at = photos(2);
    expect(await show(orderId, at)).toEqual(granted());
    expect(await finish(orderId)).toEqual(granted());
    expect(storedOrder(cloud, orderId).finish?.photosBefore).toEqual(at);
    expect(await show(orderId, photos(1))).toEqual(refused('NOT_NOW'));
  });

  test.each(Array.from({ length: effort(3, 12) }, (_, seed) => seed + 1))(
    'at the same moment as more of them are shown leaves one of the two orders of events, interleaving %i',
    async (seed) => {
      const orderId = await approved(cloud);
      const [late, more] = [photos(1), photos(1)];
      cloud.reseed(seed);
      const [shown, done] = await Promise.all([show(orderId, more), finish(orderId, late)]);
      cloud.reseed(undefined);
      expect(done).toEqual(granted());
      const { finish: work, before } = storedOrder(cloud, orderId);
      expect(shown).toEqual(shown.ok ? granted() : refused('NOT_NOW'));
      expect(work?.photosBefore).toEqual(shown.ok ? more : late);
      expect(before?.flatMap((one) => one.photos)).toEqual(work?.photosBefore);
    },
  );
});
