import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { cancel } from '#domain/repair/decide/ending';
import { askFeeFirst, payFee, ruleFee, sayReceived } from '#domain/repair/decide/settle-fee';
import { isFeeFirst } from '#domain/repair/decide/visit-fee';
import { UNKNOWN_PERSON } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { done, HUIMIN, LIU, MA, moment, NOW, openBoxes, STAFF, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { codeOf } from './outcomes';

// 上门费 that staff ask to be settled before anything else is booked: from the third on that is unpaid within a year.

const WORKER = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now = NOW + 20 * DAY) => moment({ actor, now });
const owed = done(cancel(anOrder({ state: 'arrived' }), null, by(LIU, NOW + HOUR)));
const unpaid = done(ruleFee(owed, { to: 'unpaid', why: '没有付' }, by(STAFF)));
const asked = done(askFeeFirst(unpaid, 3, by(STAFF)));
const can = (order: typeof owed, who: typeof LIU) => orderView(order, who, NOW + 21 * DAY, openBoxes)?.can;

describe('A visit fee that is to be settled before the next booking', () => {
  it('is asked for by staff, from the third on that is unpaid within a year', () => {
    expect(codeOf(askFeeFirst(unpaid, 2, by(STAFF)))).toBe('FEE_FIRST_TOO_EARLY');
    expect(isFeeFirst(unpaid)).toBe(false);
    expect(isFeeFirst(asked)).toBe(true);
    expect(codeOf(askFeeFirst(unpaid, 3, by(LIU)))).toBe('FORBIDDEN');
    expect(can(unpaid, STAFF)).toContain('askFeeFirst');
  });

  it('is not asked for twice, nor while it is not known to be unpaid', () => {
    expect(codeOf(askFeeFirst(asked, 3, by(STAFF)))).toBe('NOT_NOW');
    expect(codeOf(askFeeFirst(owed, 3, by(STAFF)))).toBe('NOT_NOW');
    expect(can(asked, STAFF)).not.toContain('askFeeFirst');
    expect(can(owed, STAFF)).not.toContain('askFeeFirst');
  });

  it('is not asked of somebody without an account, for whom staff book', () => {
    const ofCaller = { ...unpaid, residentId: `${UNKNOWN_PERSON}abc` };
    expect(codeOf(askFeeFirst(ofCaller, 3, by(STAFF)))).toBe('NOT_NOW');
  });

  it('is settled for this purpose as soon as she says that she paid, or the worker or staff say so', () => {
    expect(can(asked, LIU)).toEqual(['payFee']);
    expect(isFeeFirst(done(payFee(asked, by(LIU))))).toBe(false);
    expect(isFeeFirst(done(sayReceived(asked, true, by(WORKER))))).toBe(false);
    expect(isFeeFirst(done(ruleFee(asked, { to: 'waived', why: '生活困难' }, by(STAFF))))).toBe(false);
  });

  it('may be asked for again where she said so and it turned out otherwise; what she said before is asked anew', () => {
    const said = done(payFee(asked, by(LIU)));
    expect(isFeeFirst(done(askFeeFirst(said, 3, by(STAFF))))).toBe(true);
  });

  it('is shown to her and to staff as what it is, and to the firm not at all', () => {
    const seen = (who: typeof LIU) => orderView(asked, who, NOW + 21 * DAY, openBoxes)?.visitFee?.first;
    expect([seen(LIU), seen(STAFF), seen(WORKER)]).toEqual([true, true, false]);
    const told = (who: typeof LIU) =>
      orderView(asked, who, NOW + 21 * DAY, openBoxes)?.timeline.map(({ action }) => action);
    expect(told(LIU)).toContain('askFeeFirst');
    expect(told(WORKER)).toContain('ruleFee');
    expect(told(WORKER)).not.toContain('askFeeFirst');
    expect(orderView(unpaid, LIU, NOW + 21 * DAY, openBoxes)?.visitFee?.first).toBe(false);
  });
});
