import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { MINUTE } from '#domain/kernel/time';
import { limitsOfOrder } from '#domain/repair/limits';
import type { RepairOrder } from '#domain/repair/order';
import { filesOf } from '#domain/repair/shown-files';
import { orderView } from '#domain/repair/view';
import { HUIMIN, LIU, MA, NOW, openBoxes, workerActor } from '../../kit/given';
import { anOrder, DRAIN } from '../../kit/given-orders';

const WORKER = workerActor(HUIMIN, MA);
const seen = (order: RepairOrder, who = LIU, now = NOW) => {
  const view = orderView(order, who, now, openBoxes);
  if (!view) throw new Error('hidden');
  return view;
};

describe('An order as it is shown', () => {
  it('has the public prices, the standard and what else the item promised when it was ordered', () => {
    expect(seen(anOrder({ state: 'open' })).item).toEqual({
      id: DRAIN._id,
      category: DRAIN.category,
      name: DRAIN.name,
      path: 'door',
      priceMinFen: DRAIN.priceMinFen,
      priceMaxFen: DRAIN.priceMaxFen,
      prices: DRAIN.prices,
      visitFeeFen: DRAIN.visitFeeFen,
      warrantyDays: DRAIN.warrantyDays,
      standard: DRAIN.standard,
    });
    expect(DRAIN.prices.length * DRAIN.standard.length).toBeGreaterThan(0);
  });

  it('tells a worker who only telephones no door, and one who comes, and her, where it is', () => {
    const comes = anOrder({ state: 'accepted' });
    const talks: RepairOrder = { ...comes, item: { ...comes.item, path: 'consult' }, meeting: 'phone' };
    const doors = [seen(comes, WORKER), seen(talks, WORKER), seen(talks)].map(({ contact }) => contact?.door);
    expect(doors).toEqual(['寿张路 21 号 2 单元 402 室', '', '寿张路 21 号 2 单元 402 室']);
  });

  it('tells how many were asked while it is open and goes out in rounds, and of nobody when it does not', () => {
    const invited = { workerId: 'ma', memberId: 'member-ma' };
    const rounds = {
      first: [invited],
      second: [{ ...invited, workerId: 'wang' }],
      secondAt: NOW + 3 * MINUTE,
      everyoneAt: NOW + 6 * MINUTE,
      probationAt: NOW + 6 * MINUTE,
    };
    const open: RepairOrder = { ...anOrder({ state: 'open' }), rounds };
    expect([0, 3, 6].map((minutes) => seen(open, LIU, NOW + minutes * MINUTE).invited)).toEqual([1, 2, null]);
    expect(seen({ ...open, state: 'accepted' }).invited).toBeNull();
    expect(seen({ ...open, state: 'accepted' }).offers).toEqual([]);
  });

  it('offers what she may choose while it is open: those who have it not yet, a firm where there is one', () => {
    const open = anOrder({ state: 'open' });
    expect(seen(open).offers).toEqual([]);
    expect(seen({ ...open, suggestion: { id: 'haibin', name: '海滨' } }).offers).toEqual(['suggested']);
    expect(seen(anOrder({ state: 'open', released: true })).offers).toEqual(['everyone', 'same-firm']);
    expect(seen({ ...open, chosenProviderId: 'haibin', pool: 'firm/haibin' }).offers).toEqual(['everyone']);
  });

  it('lets the clock owe a fee to who came after all, where there is somebody and nothing is owed yet', () => {
    const ended = anOrder({ state: 'cancelled' });
    const { worker } = anOrder({ state: 'arrived' });
    if (!worker) throw new Error('nobody arrived');
    const reported = { worker, cameAfterAll: true };
    const may = (order: RepairOrder) => seen(order, CLOCK).can.includes('oweFee');
    expect([may(ended), may({ ...ended, reported })]).toEqual([false, true]);
    const live = anOrder({ state: 'open' });
    const knows = (order: RepairOrder) => seen(order, CLOCK).can.includes('cameAfterAll');
    expect([knows(live), knows({ ...live, reported })]).toEqual([false, true]);
  });
});

describe('The files of an order', () => {
  it('that its viewer may open are the own pictures and film, the worker’s face, and what was photographed of both works', () => {
    const closed = anOrder({ state: 'closed' });
    const view = seen({ ...closed, photos: ['hers.jpg'], video: 'hers.mp4' });
    const finish = view.finish && { ...view.finish, photosBefore: ['b.jpg'], photosAfter: ['a.jpg'] };
    const firstFinish = finish && { ...finish, photosBefore: ['b1.jpg'], photosAfter: ['a1.jpg'] };
    const mas = view.worker?.photo;
    expect(filesOf({ ...view, finish })).toEqual(['hers.jpg', 'hers.mp4', mas, 'b.jpg', 'a.jpg']);
    const again = { ...view, finish, rework: { why: '又漏了', firstFinish } };
    expect(filesOf(again)).toEqual([
      ...['hers.jpg', 'hers.mp4', mas, 'b.jpg', 'a.jpg'],
      ...['b1.jpg', 'a1.jpg'],
    ]);
    expect(filesOf(seen({ ...anOrder({ state: 'open' }), photos: [] }))).toEqual([]);
  });
});

describe('A booking', () => {
  it('counts among the orders of the day and the open ones, and among the urgent ones where it is', () => {
    expect(limitsOfOrder('urgent')).toEqual(['orders-a-day', 'open-orders', 'open-urgent-orders']);
    expect(limitsOfOrder('window')).toEqual(['orders-a-day', 'open-orders']);
  });
});
