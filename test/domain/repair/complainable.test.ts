import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/kernel/time';
import { complainable, headlineOf } from '#domain/repair/complainable';
import { UNKNOWN_PERSON } from '#domain/repair/order';
import { DAUGHTER, NOW } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

describe('A firm can be asked to answer', () => {
  it('for an order that it has, with the worker who came', () => {
    expect(complainable(anOrder({ state: 'arrived' }))).toEqual({
      firm: { id: 'huimin', name: 'huimin服务部' },
      worker: { workerId: 'ma', memberId: 'member-ma', name: 'ma师傅' },
      complainantIds: ['liu'],
      sentBack: false,
      until: null,
    });
  });

  it('for one that its worker gave back, and not for one that no firm ever had', () => {
    const given = complainable(anOrder({ state: 'open', released: true }));
    expect(given).toMatchObject({ firm: { id: 'huimin', name: 'huimin服务部' }, worker: null, until: null });
    expect(complainable(anOrder({ state: 'open' }))).toBeNull();
    expect(complainable(anOrder({ state: 'lapsed' }))).toBeNull();
  });

  it('until thirty days after its end, which is not yet where it goes on or is looked into', () => {
    const until = (state: Parameters<typeof anOrder>[0]['state']) => complainable(anOrder({ state }))?.until;
    expect(until('closed')).toBe(NOW + 65 * MINUTE + 30 * DAY);
    expect(['accepted', 'finished', 'frozen'].map((state) => until(state as 'accepted'))).toEqual([
      null,
      null,
      null,
    ]);
    const had = anOrder({ state: 'accepted' });
    for (const state of ['cancelled', 'lapsed'] as const)
      expect(complainable({ ...had, state })?.until).toBe(NOW + 2 * MINUTE + 30 * DAY);
  });

  it('by every member whose order it is, and by nobody who is known by a number only', () => {
    const order = anOrder({ state: 'closed', byDaughter: true });
    expect(complainable(order)?.complainantIds).toEqual(['liu', DAUGHTER.memberId]);
    const unknown = { ...order, followerIds: [`${UNKNOWN_PERSON}1`, DAUGHTER.memberId] };
    expect(complainable(unknown)?.complainantIds).toEqual([DAUGHTER.memberId]);
  });

  it('as for work that was sent back, where it was rejected or is done again', () => {
    const closed = anOrder({ state: 'closed' });
    const rejected = { at: NOW, why: '还在滴' };
    expect(complainable({ ...closed, rejected })?.sentBack).toBe(true);
    const { worker, when, arrivalPromisedAt, promisedAt, arrivedAt, quote, approvedQuote, finish, paidFen } =
      closed;
    const first = {
      worker,
      when,
      arrivalPromisedAt,
      promisedAt,
      arrivedAt,
      quote,
      approvedQuote,
      finish,
      paidFen,
    };
    expect(complainable({ ...closed, rework: { at: NOW, why: '又漏了', first } })?.sentBack).toBe(true);
  });

  it('and everybody concerned reads of the order what was ordered, where and when, and no more', () => {
    expect(headlineOf(anOrder({ state: 'closed' }))).toEqual({
      id: 'order-1',
      itemName: '厨房下水道疏通',
      icon: expect.any(String),
      street: '云南路街道',
      community: '寿张路社区',
      bookedAt: NOW,
    });
  });
});
