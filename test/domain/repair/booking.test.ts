import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { type Booking, book } from '#domain/repair/decide/booking';
import { lapse, offer } from '#domain/repair/decide/offering';
import type { When } from '#domain/repair/order';
import { itemOf } from '../../../demo/catalogue';
import { done, LIU, moment, NOW } from '../../kit/given';
import { anOrder, DRAIN, HER_BOOKING } from '../../kit/given-orders';
import { saidOf } from './outcomes';

const asked = (over: Partial<Booking> = {}) => book({ ...HER_BOOKING, ...over }, moment({ actor: LIU }));
const said = (over: Partial<Booking>) => saidOf(asked(over));
const window = (from: number, to = from + 2 * HOUR): When => ({ kind: 'window', from, to });

describe('Booking', () => {
  it('opens an order in the pool of its street and category', () => {
    expect(done(asked())).toMatchObject({
      state: 'open',
      pool: '云南路街道/pipes',
      worker: null,
      residentId: 'liu',
    });
  });

  it('of a firm of her choice opens it in the pool of that firm alone', () => {
    const order = done(asked({ provider: { id: 'huimin', name: '惠民', mayServe: true } }));
    expect(order).toMatchObject({ pool: 'firm/huimin', chosenProviderId: 'huimin' });
  });

  it('begins its story, which says who booked', () => {
    const consent = { how: 'in-person', relation: '女儿', at: NOW } as const;
    expect(done(asked()).events).toMatchObject([{ action: 'book', by: 'resident', from: null, to: 'open' }]);
    const forHer = done(asked({ forHer: { residentId: 'wang', consent } }));
    expect(forHer.events).toMatchObject([{ action: 'book', by: 'booker', memberId: 'liu', from: null }]);
    expect(anOrder({ state: 'accepted' }).events.map(({ from }) => from)).toEqual([null, 'open']);
  });

  it('keeps item and prices as they were at that moment', () => {
    expect(done(asked()).item).toMatchObject({
      id: 'kitchen-drain',
      prices: DRAIN.prices,
      standard: DRAIN.standard,
    });
  });

  it('is refused, beside the field, for what does not exist or cannot come', () => {
    expect(said({ item: null })).toBe('ITEM_NOT_FOUND itemId');
    expect(said({ item: itemOf('job-advice') })).toBe('MEETING_NOT_POSSIBLE meeting');
    expect(said({ item: itemOf('job-advice'), meeting: 'phone' })).toBe('ok');
    expect(said({ meeting: 'phone' })).toBe('MEETING_NOT_POSSIBLE meeting');
    expect(said({ home: null })).toBe('ADDRESS_NOT_FOUND addressId');
    expect(said({ provider: { id: 'tongda', name: '惠民', mayServe: false } })).toBe(
      'PROVIDER_NOT_AVAILABLE providerId',
    );
  });

  it('takes a window of two hours that begins after now and within 14 days', () => {
    expect(said({ when: window(NOW + 1) })).toBe('ok');
    expect(said({ when: window(NOW + 14 * DAY) })).toBe('ok');
    expect(said({ when: window(NOW) })).toBe('WINDOW_NOT_POSSIBLE when');
    expect(said({ when: window(NOW + 14 * DAY + 1) })).toBe('WINDOW_NOT_POSSIBLE when');
    expect(said({ when: window(NOW + HOUR, NOW + 3 * HOUR - 1) })).toBe('WINDOW_NOT_POSSIBLE when');
    expect(said({ when: window(NOW + HOUR, NOW + 3 * HOUR + 1) })).toBe('WINDOW_NOT_POSSIBLE when');
    expect(said({ when: window(NOW + HOUR, NOW) })).toBe('WINDOW_NOT_POSSIBLE when');
  });

  it('urgently alarms staff after ten minutes and lapses after four hours', () => {
    expect(done(asked())).toMatchObject({ alarmAt: NOW + 10 * MINUTE, lapsesAt: NOW + 4 * HOUR });
  });

  it('for a window alarms staff two hours before it, but not sooner than ten minutes, and lapses at its end', () => {
    const tomorrow = NOW + DAY;
    expect(done(asked({ when: window(tomorrow) }))).toMatchObject({
      alarmAt: tomorrow - 2 * HOUR,
      lapsesAt: tomorrow + 2 * HOUR,
    });
    expect(done(asked({ when: window(NOW + HOUR) })).alarmAt).toBe(NOW + 10 * MINUTE);
  });
});

describe('An open order', () => {
  const lapsed = (now: number) => lapse(anOrder({ state: 'open' }), moment({ actor: CLOCK, now }));

  it('lapses by the clock at its instant and not a millisecond before', () => {
    expect(lapsed(NOW + 4 * HOUR - 1)).toMatchObject({ ok: false, refusal: { code: 'NOT_NOW' } });
    expect(done(lapsed(NOW + 4 * HOUR))).toMatchObject({ state: 'lapsed', pool: null, actsAt: null });
  });

  it('that was given back is shown to nobody until she chooses', () => {
    expect(anOrder({ state: 'open', released: true })).toMatchObject({ pool: null, worker: null });
  });

  it('that was given back goes to everybody, or to the firm that had it, as she chooses', () => {
    const order = anOrder({ state: 'open', released: true });
    const by = moment({ actor: LIU, now: NOW + HOUR });
    expect(done(offer(order, 'everyone', by))).toMatchObject({
      pool: '云南路街道/pipes',
      chosenProviderId: null,
    });
    expect(done(offer(order, 'same-firm', by))).toMatchObject({
      pool: 'firm/huimin',
      chosenProviderId: 'huimin',
    });
  });

  it('that no firm has had yet cannot be given to "the same firm"', () => {
    expect(offer(anOrder({ state: 'open' }), 'same-firm', moment({ actor: LIU }))).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    });
  });

  it('that was given back waits four hours more before it lapses', () => {
    const order = anOrder({ state: 'open', released: true });
    expect(order.lapsesAt).toBe((order.events.at(-1)?.at ?? 0) + 4 * HOUR);
  });
});
