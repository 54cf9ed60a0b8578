import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { TICKET_LASTS, type UploadPurpose } from '#domain/kernel/upload';
import type { Upload } from '../../cloudfunctions/store/uploads';
import { forgetAllowances } from '../kit/allowances';
import { granted, refused } from '../kit/answers';
import { aForm } from '../kit/applications';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, MONDAY_NINE, STRANGER, smallDistrict } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { A_PICTURE } from '../kit/hand-in';
import { stored, storedOrder } from '../kit/once';
import { approved, FIVE_STARS, QUOTED_FEN, rated } from '../kit/story';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());
beforeEach(() => forgetAllowances(cloud));

const wish = (photos: readonly string[], from = cloud.clock.now() + 2 * DAY) => ({
  ...{ itemId: DRAIN._id, wrong: '厨房下水道堵了', photos: [...photos], video: null },
  ...{ addressId: HER_ADDRESS, providerId: null },
  when: { kind: 'window' as const, from, to: from + 2 * HOUR },
});
const book = (photos: readonly string[], openid = LIU, requestId = newRequestId()) =>
  cloud.phone(openid).ask('repair', 'book', wish(photos), requestId);
const notUsable = (...paths: string[]) => ({
  ok: false,
  refusal: { code: 'UPLOAD_NOT_USABLE', fields: paths.map((path) => ({ path, problem: 'upload again' })) },
});
const orders = () => stored(cloud, 'repair_orders').length;
const ticketsOf = (openid: string, purpose: UploadPurpose, count = 1) =>
  cloud.phone(openid).ask('membership', 'uploadTickets', { purpose, count });
async function pathFor(openid: string): Promise<string> {
  const answer = await ticketsOf(openid, 'order-photo');
  return answer.ok ? (answer.value.paths[0] ?? '') : '';
}

/** As a phone puts a file there: by the path that its ticket names. */
async function put(
  openid: string,
  path: string,
  content: Buffer,
): Promise<{ status: number; fileId: string }> {
  const form = new FormData();
  form.set('path', path);
  form.set('file', new Blob([new Uint8Array(content)]), 'photo.jpg');
  const headers = { 'x-wx-openid': openid };
  const answer = await fetch(`${cloud.url}/upload`, { method: 'POST', headers, body: form });
  const { fileID = '' } = (await answer.json()) as { fileID?: string };
  return { status: answer.status, fileId: fileID };
}
const pathOf = (fileId: string) => fileId.replace(/^cloud:\/\/[^/]+\//, '');
/** Without a link nobody is given it; what is not there is not there. */
const lies = async (fileId: string) => (await fetch(`${cloud.url}/files/${pathOf(fileId)}`)).status === 403;

/** What the order's people get to see of its pictures: the bytes, or nothing. */
async function seen(orderId: string): Promise<(string | null)[]> {
  const { order, links } = await cloud.phone(LIU).does('repair', 'order', { orderId });
  return Promise.all(
    order.photos.map(async (fileId) => {
      const url = links[fileId];
      return url ? Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1') : null;
    }),
  );
}
const settle = (orderId: string) =>
  cloud.phone(LIU).ask('outbox', 'settle', { noun: 'repair-order', id: orderId });
const GOOD = A_PICTURE.toString('latin1');
const OTHER = Buffer.concat([A_PICTURE, Buffer.from('another face')]);

describe('Who wants to hand in photos gets tickets for them', () => {
  test('all those of one form in one call, under paths that only the server can make', async () => {
    await ticketsOf(LIU, 'order-photo');
    const answer = await ticketsOf(LIU, 'order-photo', 3);
    expect(cloud.last().calls).toBeLessThanOrEqual(5);
    const paths = answer.ok ? answer.value.paths : [];
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^tickets\/order-photo\/[0-9a-f]{32}\.jpg$/);
    const kept = stored<Upload>(cloud, 'uploads').filter(({ _id }) =>
      paths.some((path) => path.includes(_id.replace('order-photo-', ''))),
    );
    expect(kept).toHaveLength(3);
    for (const { memberId, purpose, expiresAt, sweepsAt } of kept) {
      expect([memberId, purpose]).toEqual(['liu', 'order-photo']);
      // For a day, and ten minutes for whoever is just handing it in.
      expect([expiresAt, answer.ok && answer.value.expiresAt, sweepsAt]).toEqual([
        ...[expiresAt, expiresAt, expiresAt + 10 * MINUTE],
      ]);
      expect(expiresAt).toBeGreaterThanOrEqual(MONDAY_NINE + 24 * HOUR);
      expect(expiresAt).toBeLessThan(MONDAY_NINE + 25 * HOUR);
    }
  });

  test('the same ones when the request is sent again, counted once', async () => {
    const wish = { purpose: 'order-photo', count: 2 } as const;
    const requestId = newRequestId();
    const ask = () => cloud.phone(LIU).ask('membership', 'uploadTickets', wish, requestId);
    const first = await ask();
    const counted = cloud.dump().allowances;
    expect(await ask()).toEqual(first);
    expect(cloud.dump().allowances).toEqual(counted);
  });

  test('puts a photo there, hands it in, and both sides see the server’s own copy', async () => {
    const { fileId } = await put(LIU, await pathFor(LIU), A_PICTURE);
    const order = await cloud.phone(LIU).does('repair', 'book', wish([fileId]));
    expect(await seen(order.id)).toEqual([GOOD]);
    expect(await lies(fileId)).toBe(false);
  });

  test('at most so many a day, and films are counted apart', async () => {
    const all = Math.floor(200 / 9);
    const answers = [];
    for (let one = 0; one <= all; one += 1) answers.push(await ticketsOf(STRANGER, 'order-photo', 9));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(all);
    expect(answers.at(-1)).toEqual(refused('TOO_MANY_UPLOADS'));
    expect(await ticketsOf(STRANGER, 'order-film')).toEqual(granted());
    expect(await ticketsOf(LIU, 'order-photo')).toEqual(granted());
  });
});

describe('A file is handed in by whoever has its ticket, once, in time and for its purpose', () => {
  test('somebody else’s ticket is refused by the name of the field, and nothing changes', async () => {
    const [fileId, own] = [cloud.uploaded(LIU, 'order-photo'), cloud.uploaded(STRANGER, 'order-photo')];
    const before = orders();
    expect(await book([own, fileId], STRANGER)).toEqual(notUsable('photos.1'));
    expect(orders()).toBe(before);
    expect(await book([own], STRANGER)).toEqual(granted());
    expect(await book([fileId])).toEqual(granted());
  });

  test('what is refused for its files is counted nowhere, however it is counted', async () => {
    const before = stored(cloud, 'allowances');
    const videos = [{ fileId: 'cloud://elsewhere/film.mp4', poster: null, title: '' }];
    const form = aForm({ papers: [], videos });
    expect(await cloud.phone(STRANGER).ask('provider', 'startApplication', form)).toEqual(
      notUsable('videos.0.fileId'),
    );
    expect(stored(cloud, 'allowances')).toEqual(before);
    expect(stored(cloud, 'applications')).toEqual([]);
  });

  test('a known file of somebody else’s yields no link, whatever its path', async () => {
    for (const path of ['kept/order-photo/known.jpg', 'sent/known.jpg', 'demo/known.svg']) {
      expect(await book([`cloud://local-cloud.local/${path}`]), path).toEqual(refused('INVALID_INPUT'));
    }
  });

  test('a ticket that was handed in is not handed in again', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo');
    expect(await book([fileId])).toEqual(granted());
    expect(await book([fileId])).toEqual(notUsable('photos.0'));
  });

  test('the same request sent again succeeds like the first time', async () => {
    const [fileId, requestId] = [cloud.uploaded(LIU, 'order-photo'), newRequestId()];
    const said = wish([fileId]);
    const sent = () => cloud.phone(LIU).ask('repair', 'book', said, requestId);
    const first = await sent();
    expect(first).toEqual(granted());
    expect(await sent()).toEqual(granted());
    expect(await Promise.all([sent(), sent()])).toEqual([granted(), granted()]);
  });

  test('of two who hand in one ticket at the same moment one succeeds', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo');
    const answers = await Promise.all([book([fileId]), book([fileId])]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('after a day it has expired', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo');
    cloud.clock.move(TICKET_LASTS);
    expect(await book([fileId])).toEqual(notUsable('photos.0'));
  });

  test('a ticket for a rating is none for an order, also where its name was changed', async () => {
    const fileId = cloud.uploaded(LIU, 'rating-photo');
    expect(await book([fileId])).toEqual(refused('INVALID_INPUT'));
    expect(await book([fileId.replace('rating-photo', 'order-photo')])).toEqual(notUsable('photos.0'));
  });

  test('what was refused for another reason may be handed in again', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo');
    const homeless = { ...wish([fileId]), addressId: 'none' };
    expect(await cloud.phone(LIU).ask('repair', 'book', homeless)).toEqual(refused('ADDRESS_NOT_FOUND'));
    expect(await book([fileId])).toEqual(granted());
  });

  test('a hand-in costs one database call more', async () => {
    await book([]);
    await book([]);
    const without = cloud.last();
    await book([cloud.uploaded(LIU, 'order-photo'), cloud.uploaded(LIU, 'order-photo')]);
    const { calls, depth } = cloud.last();
    expect([calls, depth]).toEqual([without.calls + 1, without.depth + 1]);
    expect(calls).toBeLessThanOrEqual(7);
    expect(depth).toBeLessThanOrEqual(5);
    const orderId = await approved(cloud);
    const photos = [cloud.uploaded(MA, 'work-photo'), cloud.uploaded(MA, 'work-photo')];
    const done = { checked: [...DRAIN.standard], paidFen: QUOTED_FEN };
    const shown = { photosBefore: photos, photosAfter: photos };
    expect(await cloud.phone(MA).ask('repair', 'finish', { orderId, ...done, ...shown })).toEqual(granted());
    expect(cloud.last().calls).toBeLessThanOrEqual(5);
    expect(cloud.last().depth).toBeLessThanOrEqual(4);
  });
});

describe('Others see the copy that was looked at, or nothing', () => {
  test('a script that is named like a picture is never shown, and its original is gone', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo', Buffer.from('<script>alert(1)</script>'));
    const order = await cloud.phone(LIU).does('repair', 'book', wish([fileId]));
    expect(await seen(order.id)).toEqual([null]);
    expect(await lies(fileId)).toBe(false);
  });

  test('what is owed when the phone has gone is done by the clock', async () => {
    const answer = await book([cloud.uploaded(LIU, 'order-photo')]);
    const orderId = answer.ok ? answer.value.id : '';
    expect(await seen(orderId)).toEqual([null]);
    await cloud.tick('clock');
    expect(await seen(orderId)).toEqual([GOOD]);
    expect(storedOrder(cloud, orderId)).toMatchObject({ owed: 0, effects: {} });
  });

  test('what is put there instead before it is handed in is what is looked at', async () => {
    const path = await pathFor(LIU);
    const { fileId } = await put(LIU, path, A_PICTURE);
    await put(LIU, path, Buffer.from('<svg onload="alert(1)"/>'));
    const order = await cloud.phone(LIU).does('repair', 'book', wish([fileId]));
    expect(await seen(order.id)).toEqual([null]);
  });

  /** Before each write of the copying, and after it, the server dies, and the file is replaced before it goes on. */
  const deaths = (IN_FULL ? [1, 2, 3] : [2]).flatMap((write) => [
    ...(IN_FULL ? [{ write, phase: 'before' as const }] : []),
    { write, phase: 'after' as const },
  ]);
  test.each(deaths)('also when it is replaced while it is copied: $phase write $write', async (death) => {
    const path = await pathFor(LIU);
    const { fileId } = await put(LIU, path, A_PICTURE);
    const answer = await book([fileId]);
    const orderId = answer.ok ? answer.value.id : '';
    cloud.faults.clear();
    cloud.faults.add({ when: death, kind: 'crash' });
    await settle(orderId).catch(() => undefined);
    cloud.faults.clear();
    const [first] = await seen(orderId);
    await put(LIU, path, OTHER);
    await settle(orderId);
    const [then] = await seen(orderId);
    // As long as nothing was fixed, the other bytes are the ones that are looked at.
    expect([GOOD, null, OTHER.toString('latin1')]).toContain(then);
    if (first !== null) expect(then).toBe(first);
    await put(LIU, path, Buffer.concat([OTHER, OTHER]));
    await settle(orderId);
    await cloud.tick('clock');
    expect((await seen(orderId))[0]).toBe(then);
  });

  test('nobody can put something where the copy lies, and before it lies there nobody knows where', async () => {
    const fileId = cloud.uploaded(LIU, 'order-photo');
    const order = await cloud.phone(LIU).does('repair', 'book', wish([fileId]));
    const { links } = await cloud.phone(LIU).does('repair', 'order', { orderId: order.id });
    const kept = new URL(links[fileId] ?? '').pathname.replace('/files/', '');
    expect(kept).not.toContain(fileId.slice(-36, -4));
    expect((await put(LIU, kept, OTHER)).status).toBe(403);
    expect(await seen(order.id)).toEqual([GOOD]);
  });
});

describe('What is sent to WeChat, and what stays in the cloud', () => {
  test('words and pictures of an addition that is not hers to add are not sent', async () => {
    const orderId = await rated(cloud);
    const add = (openid: string) => {
      const photos = [cloud.uploaded(openid, 'rating-photo')];
      return cloud.phone(openid).ask('rating', 'add', { orderId, text: '用了一个月，还很好', photos });
    };
    await cloud.phone(LIU).does('rating', 'add', { orderId, text: FIVE_STARS.text, photos: [] });
    cloud.clearOutbox();
    expect(await add(LIU)).toEqual(refused('ALREADY_ADDED'));
    expect(await add(STRANGER)).toEqual(refused('NOT_FOUND'));
    await cloud.tick('clock');
    expect(cloud.outbox().filter(({ api }) => api?.startsWith('security.'))).toEqual([]);
  });

  test('what nobody handed in within a day is swept with its ticket, what was handed in stays', async () => {
    const [left, handedIn] = [cloud.uploaded(LIU, 'order-photo'), cloud.uploaded(LIU, 'order-photo')];
    const order = await cloud.phone(LIU).does('repair', 'book', wish([handedIn]));
    cloud.clock.move(TICKET_LASTS - MINUTE);
    await cloud.tick('clock');
    expect(await lies(left)).toBe(true);
    cloud.clock.move(HOUR);
    await cloud.tick('clock');
    expect(await lies(left)).toBe(false);
    expect(stored<Upload>(cloud, 'uploads').filter(({ spentBy }) => spentBy === undefined)).toEqual([]);
    expect(await seen(order.id)).toEqual([GOOD]);
  });
});
