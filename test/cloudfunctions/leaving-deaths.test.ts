import { afterEach, describe, expect, test } from 'vitest';
import { whyNothing } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { refused, saying } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stride } from '../kit/effort';
import { daysLater, lived, memberOf, ticks } from '../kit/leaving';
import { booksAgree, stored } from '../kit/once';
import { booked, closed } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);
afterEach(() => cloud.stop());

async function town(): Promise<void> {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
}

const WORDS = /刘家阿婆|厨房下水道堵了|水龙头夜里|很快就修好|wx-liu/;
const isLeft = () => {
  const { seal_openings: _, withheld: boxes = [], ...shown } = cloud.dump();
  return { words: WORDS.test(JSON.stringify(shown)), boxes: boxes.length };
};

/** Beside the identity, and the boxes in which it lies sealed. */
const isShown = () => {
  const { withheld: _, identities: __, ...shown } = cloud.dump();
  return WORDS.test(JSON.stringify(shown));
};

/** Sends it and dies at this write; the phone gets no answer, and the clock does what is owed. */
async function dyingAt(write: number, action: string, input: object): Promise<boolean> {
  cloud.faults.clear();
  cloud.faults.add({ when: { write, phase: 'after' }, kind: 'crash' });
  const event = { action, requestId: newRequestId(), input };
  const { error } = await cloud.call('membership', event, { openid: LIU });
  cloud.faults.clear();
  for (let hour = 0; hour < 3; hour += 1) {
    cloud.clock.move(DAY / 24);
    await ticks(cloud, 2);
  }
  return error !== undefined;
}

/** So many writes each of them has at least; fewer would be none of the course that is meant. */
const DEATHS_AT_LEAST = 8;
/** Until nobody dies any more. */
const WRITES = Array.from({ length: 80 }, (_, place) => 1 + place * stride(7));

describe('Whoever dies while somebody goes', () => {
  test('at any write of an erasure, the clock carries it to its end, and the books agree', async () => {
    for (const write of WRITES) {
      await town();
      await lived(cloud);
      const died = await dyingAt(write, 'erase', { sure: true });
      expect([write, isLeft().words]).toEqual([write, false]);
      expect(memberOf(cloud, 'liu')?.erasing?.doneAt).toEqual(expect.any(Number));
      booksAgree(cloud);
      if (!died) return expect(write).toBeGreaterThan(DEATHS_AT_LEAST);
      await cloud.stop();
    }
  });

  test('at any write of taking the consent back, nothing is read any more, and all of it returns', async () => {
    for (const write of WRITES) {
      await town();
      await lived(cloud);
      const before = stored(cloud, 'repair_orders').map(withoutVersion);
      const died = await dyingAt(write, 'withdrawConsent', {});
      expect([write, isShown()]).toEqual([write, false]);
      await dyingAt(died ? write : 1, 'enter', { agreed: 1 });
      expect([write, stored(cloud, 'repair_orders').map(withoutVersion)]).toEqual([write, before]);
      expect([write, stored(cloud, 'withheld')]).toEqual([write, []]);
      if (!died) return expect(write).toBeGreaterThan(DEATHS_AT_LEAST);
      await cloud.stop();
    }
  });
});

const withoutVersion = (one: unknown) => ({ ...(one as RepairOrder), version: 0 });

describe('What comes in at the last moment', () => {
  test('an order that was being booked while its resident went is finished, and then everything goes', async () => {
    await town();
    const [erased, order] = await Promise.all([
      say(LIU, 'membership', 'erase', { sure: true }),
      cloud
        .phone(LIU)
        .ask('repair', 'book', {
          ...{ itemId: 'drain', wrong: '水龙头夜里一直响', photos: [], video: null, addressId: 'home' },
          ...{ when: { kind: 'urgent' }, providerId: null },
        })
        .catch(() => null),
    ]);
    expect([erased.ok || order !== null]).toEqual([true]);
    await ticks(cloud, 2);
    await daysLater(cloud, 1);
    expect(await say(LIU, 'repair', 'mine', {})).toEqual(refused('FORBIDDEN'));
    if (erased.ok) expect(isLeft().words).toBe(false);
  });
});

describe('Name, phone and door of an order', () => {
  test('go by the clock ninety days after its warranty, and not a day before', async () => {
    await town();
    const orderId = await closed(cloud);
    const other = await booked(cloud);
    const order = (id: string) => stored<RepairOrder>(cloud, 'repair_orders').find(({ _id }) => _id === id);
    const goesAt = order(orderId)?.contactGoesAt ?? 0;
    cloud.clock.set(goesAt - DAY);
    await ticks(cloud, 12);
    expect(whyNothing(order(orderId)?.contact ?? { key: '', iv: '', box: '' })).toBeNull();
    await daysLater(cloud, 2);
    expect(order(orderId)).toMatchObject({
      contact: { box: '已过保存期' },
      worker: { phone: { box: '已过保存期' } },
      contactGoesAt: null,
      homeKey: expect.any(String),
    });
    expect(order(other)?.state).toBe('lapsed');
    expect(await cloud.phone(LIU).ask('repair', 'order', { orderId })).toMatchObject({ ok: true });
  });
});
