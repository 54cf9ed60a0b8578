import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/kernel/time';
import { type RatedOrder, rate } from '#domain/rating/decide';
import { done, LIU, moment, NEIGHBOUR, NOW, STAFF } from '../../kit/given';

const order: RatedOrder = {
  id: 'order-1',
  residentId: LIU.memberId,
  closedAt: NOW,
  category: 'pipes',
  worker: { workerId: 'ma', providerId: 'huimin', memberId: 'member-ma' },
};
const opinion = {
  marks: { punctuality: 5, workmanship: 4, attitude: 5, honestPrice: 4 },
  tags: ['手艺好'],
  text: '来得很快。',
  photos: [],
};

describe('A rating', () => {
  it('is under the id of its order, so that there can be only one', () => {
    expect(done(rate(order, opinion, moment({ actor: LIU })))._id).toBe('order-1');
  });

  it('says overall what the mean of its four marks says', () => {
    expect(done(rate(order, opinion, moment({ actor: LIU }))).overall).toBe(4.5);
  });

  it('owes that it is counted and that its author earns, each once, on the day on which it was given', () => {
    const rating = done(rate(order, opinion, moment({ actor: LIU, now: NOW })));
    expect(Object.values(rating.effects)).toEqual([
      { kind: 'count-rating', cause: 'rating-order-1' },
      { kind: 'award', cause: 'rating-order-1', to: 'liu', rule: 'rating', at: NOW },
    ]);
    expect([rating.counted, rating.listed]).toEqual([null, null]);
  });

  it.each([
    ['another resident', NEIGHBOUR],
    ['a member of staff', STAFF],
  ])('is refused to %s as if there were no such order', (_, who) => {
    expect(rate(order, opinion, moment({ actor: who }))).toEqual(rate(null, opinion, moment({ actor: who })));
    expect(rate(order, opinion, moment({ actor: who }))).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('waits until the order is closed', () => {
    const decision = rate({ ...order, closedAt: null }, opinion, moment({ actor: LIU }));
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'NOT_CLOSED' } });
  });

  it('can be given until 15 days after closing, to the millisecond', () => {
    const at = (now: number) => rate(order, opinion, moment({ actor: LIU, now }));
    expect(at(NOW + 15 * DAY).ok).toBe(true);
    expect(at(NOW + 15 * DAY + 1)).toMatchObject({ ok: false, refusal: { code: 'TOO_LATE' } });
  });
});
