import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { RepairOrder } from '#domain/repair/order';
import { atOnce } from '#domain/repair/rounds';
import type { LocalCloud } from '../../local-cloud';
import {
  actor,
  aWorker,
  HER_CONTACT,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  NEIGHBOUR,
  NOW,
  STAFF,
  workerActor,
} from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { aRating } from '../kit/given-ratings';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { sealedFirm } from '../kit/sealed-firm';
import { cloudForStores, rows } from '../kit/stores';

// What is shown of orders, and to whom, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/repair/order')),
  ...(await import('../../cloudfunctions/repair/suggest')),
  ...(await import('../../cloudfunctions/repair/open-contact')),
  ...(await import('../../cloudfunctions/repair/lists')),
  ...(await import('../../cloudfunctions/repair/firm-orders')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
const HIM = workerActor(HUIMIN, MA);
const BOSS = managerOf(HUIMIN);
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

/** Under the seal of this cloud. */
const sealed = (order: RepairOrder): RepairOrder => ({
  ...order,
  contact: room.sealContact(HER_CONTACT),
  worker: order.worker && { ...order.worker, phone: room.seal('13805320002') },
});
const seedOrders = (...orders: RepairOrder[]) => cloud.seed(rows('repair_orders', orders.map(sealed)));
const seedFirm = (over: Partial<Provider> = {}) =>
  cloud.seed(rows('providers', [sealedFirm(room.seal, over)]));

describe('An order', () => {
  const read = (who = LIU) => room.order({ orderId: 'order-1' }, called(who));

  test('says whether it was rated to her side alone, and is not there for a stranger', async () => {
    seedOrders(anOrder({ state: 'closed' }));
    expect(granted(await read())).toMatchObject({ rated: false, order: { party: 'resident' } });
    cloud.seed(rows('ratings', [aRating('order-1')]));
    expect(granted(await read()).rated).toBe(true);
    expect(granted(await read(HIM))).toMatchObject({ rated: false, order: { party: 'worker' } });
    expect(granted(await read(STAFF)).rated).toBe(false);
    for (const who of [NEIGHBOUR, actor('nobody')]) expect(codeOf(await read(who))).toBe('NOT_FOUND');
    expect(codeOf(await room.order({ orderId: 'none' }, called(LIU)))).toBe('NOT_FOUND');
  });
});

describe('An order that nobody takes', () => {
  const CREW = [aWorker('resting', { onDutySince: null }), MA, aWorker('gone', { left: true })];
  const staffAt = (minutes: number, how = {}) => called(STAFF, { now: NOW + minutes * MINUTE, ...how });
  const openings = () => stored<{ reason: string; subject: string }>(cloud, 'seal_openings');

  test('is telephoned for by staff from the alarm on, who is on duty first, and that they looked is written down', async () => {
    seedFirm({ workers: CREW });
    seedOrders({ ...anOrder({ state: 'open' }), alarmAt: NOW + 10 * MINUTE });
    const ask = (how: ReturnType<typeof called>) => room.callees({ orderId: 'order-1' }, how);
    expect(codeOf(await ask(staffAt(9)))).toBe('NOT_NOW');
    expect(openings()).toEqual([]);
    const sent = { requestId: 'once', digest: 'a' };
    expect(granted(await ask(staffAt(10, sent))).workers).toEqual([
      {
        ...{ workerId: 'ma', name: 'ma师傅', providerId: 'huimin', providerName: 'huimin服务部' },
        ...{ onDuty: true, phone: '13805320002' },
      },
      expect.objectContaining({ workerId: 'resting', onDuty: false }),
    ]);
    expect(openings()).toMatchObject([{ subject: 'order-1', reason: '无人接单，电话找师傅' }]);
    expect(codeOf(await ask(staffAt(10, { ...sent, digest: 'b' })))).toBe('REQUEST_REUSED');
    expect(codeOf(await room.callees({ orderId: 'none' }, staffAt(10)))).toBe('NOT_FOUND');
  });

  test('shows staff phone and door with a reason, while it is a case', async () => {
    seedOrders({ ...anOrder({ state: 'open' }), alarmAt: NOW + 10 * MINUTE });
    const open = (how: ReturnType<typeof called>, orderId = 'order-1') =>
      room.openContact({ orderId, reason: '联系居民' }, how);
    expect([codeOf(await open(staffAt(9))), codeOf(await open(staffAt(10), 'none'))]).toEqual([
      'NOT_NOW',
      'NOT_FOUND',
    ]);
    const sent = { requestId: 'once', digest: 'a' };
    expect(granted(await open(staffAt(10, sent)))).toEqual(HER_CONTACT);
    expect(openings()).toMatchObject([{ subject: 'order-1', reason: '联系居民' }]);
    expect(codeOf(await open(staffAt(10, { ...sent, digest: 'b' })))).toBe('REQUEST_REUSED');
  });
});

describe('What may be taken', () => {
  const urgent = (no: number, over: Partial<RepairOrder> = {}): RepairOrder => ({
    ...anOrder({ state: 'open' }),
    ...{
      _id: `order-${no}`,
      bookedAt: NOW - HOUR + no,
      urgentHolder: `free:${no}`,
      lapsesAt: NOW + 4 * HOUR,
    },
    rounds: atOnce(NOW - HOUR + no, NOW - 2 * HOUR + no),
    ...over,
  });
  const many = (count: number) => Array.from({ length: count }, (_, no) => urgent(no));
  const idsOf = ({ rows: shown }: { rows: readonly { id: string }[] }) => shown.map(({ id }) => id);
  const pool = async (further?: { list: 'urgent' | 'window'; after: number }) =>
    granted(await room.pool(further ? { further } : {}, called(HIM)));

  test('comes in pages, each going on where the last row came to everyone, or to a firm on probation', async () => {
    seedFirm();
    seedOrders(...many(21));
    const first = await pool();
    expect([first.rows.length, first.next]).toEqual([20, { urgent: NOW - HOUR + 19, window: null }]);
    expect(idsOf(await pool({ list: 'urgent', after: NOW - HOUR + 19 }))).toEqual(['order-20']);
    expect(idsOf(await pool({ list: 'window', after: 0 }))).toEqual([]);
    await cloud.renew(NOW);
    seedFirm({ standing: 'probation' });
    seedOrders(...many(21));
    expect((await pool()).next).toEqual({ urgent: NOW - 2 * HOUR + 19, window: null });
  });

  test('and was offered to him first is on the first page alone', async () => {
    seedFirm();
    const later = { ...atOnce(NOW), secondAt: NOW + 3 * MINUTE, everyoneAt: NOW + 6 * MINUTE };
    const first = [{ workerId: 'ma', memberId: MA.memberId }];
    seedOrders(urgent(0), urgent(1, { rounds: { ...later, first } }));
    expect(idsOf(await pool())).toEqual(['order-0', 'order-1']);
    expect(idsOf(await pool({ list: 'urgent', after: 0 }))).toEqual(['order-0']);
  });

  test('is nothing for who is off duty or whose firm was stopped, and is asked for by nobody who is no worker', async () => {
    seedOrders(urgent(0));
    const nothing = { rows: [], next: { urgent: null, window: null }, likely: false };
    seedFirm({ workers: [{ ...MA, onDutySince: null }] });
    expect(await pool()).toEqual({ ...nothing, onDuty: false });
    await cloud.renew(NOW);
    seedOrders(urgent(0));
    seedFirm({ standing: 'suspended' });
    expect(await pool()).toEqual({ ...nothing, onDuty: true });
    for (const who of [BOSS, LIU]) expect(codeOf(await room.pool({}, called(who)))).toBe('NOT_A_WORKER');
  });

  test('by which of the own people, the manager is told, who is free and who is not, also from off duty', async () => {
    seedFirm({ workers: [MA, aWorker('resting', { onDutySince: null }), aWorker('gone', { left: true })] });
    const held = sealed({ ...anOrder({ state: 'accepted' }), _id: 'held', urgentHolder: 'ma' });
    seedOrders(urgent(0), held);
    const asked = granted(await room.firmPool({}, called(BOSS)));
    expect(asked.rows.map(({ id, workers }) => [id, workers])).toEqual([
      [
        'order-0',
        [
          { workerId: 'ma', name: 'ma师傅', onDuty: true, free: false },
          { workerId: 'resting', name: 'resting师傅', onDuty: false, free: true },
        ],
      ],
    ]);
    expect(idsOf(granted(await room.firmPool({ orderId: 'order-0' }, called(BOSS))))).toEqual(['order-0']);
    expect(idsOf(granted(await room.firmPool({ orderId: 'none' }, called(BOSS))))).toEqual([]);
    for (const who of [HIM, LIU]) expect(codeOf(await room.firmPool({}, called(who)))).toBe('NOT_FOUND');
    expect(idsOf(granted(await room.firmOrders({ list: 'live' }, called(BOSS))))).toEqual(['held']);
    expect(codeOf(await room.firmOrders({ list: 'live' }, called(HIM)))).toBe('NOT_FOUND');
  });
});
