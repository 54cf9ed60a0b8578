import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { reportNoShow } from '#domain/repair/decide/acceptance';
import { foundThatHeCame } from '#domain/repair/decide/came-after-all';
import { cancel } from '#domain/repair/decide/ending';
import { lapse } from '#domain/repair/decide/offering';
import { onTime } from '#domain/repair/decide/on-time';
import { agreeVisit, postpone } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { done, HAIBIN, HUIMIN, LIU, MA, moment, NOW, openBoxes, SUN, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';
import { acceptBy } from './commands';
import { codeOf, effectsOf } from './outcomes';

// She says that he did not come; he says that he did, and staff find it so: whose doing the end was is known only then.

const WORKER = workerActor(HUIMIN, MA);
const OTHER = workerActor(HAIBIN, SUN);
const by = (actor: typeof LIU, now: number) => moment({ actor, now });
const FEE = anOrder({ state: 'open' }).item.visitFeeFen;

/** He was there, and was to come again the day after. */
const comesAgain = (order: RepairOrder) => {
  const at = laterFrom(NOW);
  const left = done(postpone(order, { at, why: '缺配件' }, by(WORKER, NOW + HOUR)));
  return done(agreeVisit(left, at.from, by(LIU, NOW + 2 * HOUR)));
};
const awaited = comesAgain(anOrder({ state: 'arrived' }));
const LATE = (awaited.promisedAt ?? 0) + 30 * MINUTE;
const FOUND = LATE + DAY;
const reported = done(reportNoShow(awaited, by(LIU, LATE)));
const found = (order: RepairOrder, workerId = 'ma', now = FOUND) =>
  foundThatHeCame(order, workerId, by(CLOCK, now));
const called = (order: RepairOrder, now = FOUND + HOUR) => done(cancel(order, null, by(LIU, now)));
const owedTo = ({ state, worker, visitFee }: RepairOrder) => [
  state,
  worker?.workerId,
  visitFee?.state,
  visitFee?.fen,
];
const OWED = ['cancelled', 'ma', 'owed', FEE];
const SUN_AT_WORK = {
  ...(awaited.worker as NonNullable<RepairOrder['worker']>),
  workerId: 'sun',
  memberId: 'member-sun',
};
const feeSaid = (order: RepairOrder) => orderView(order, LIU, FOUND, openBoxes)?.feeIfEndedFen;

describe('Somebody who was there and is said not to have come again', () => {
  it('is owed his way once staff find that he came, where she called it off meanwhile', () => {
    const ended = called(reported, LATE + HOUR);
    expect(ended).toMatchObject({ state: 'cancelled', worker: null, visitFee: null });
    const after = done(found(ended));
    expect(owedTo(after)).toEqual(OWED);
    expect(after).toMatchObject({ visitFee: { owedAt: FOUND }, actsAt: FOUND + 14 * DAY, reported: null });
    expect(after.events.at(-1)).toMatchObject({ action: 'oweFee', by: 'clock' });
    const told = effectsOf(after, ended).map((one) =>
      one.kind === 'notify' ? `${one.to}: ${one.about}` : one,
    );
    expect(told).toEqual(['liu: repair-fee-due', 'member-ma: repair-cancelled']);
    expect(orderView(after, WORKER, FOUND, openBoxes)?.can).toEqual(['receiveFee', 'missFee']);
    expect(codeOf(found(after))).toBe('NOT_NOW');
  });

  it('is owed it where she calls it off afterwards, and she is told so before she does', () => {
    expect(feeSaid(reported)).toBe(0);
    const known = done(found(reported));
    expect(known).toMatchObject({ state: 'open', visitFee: null, actsAt: reported.actsAt });
    expect(feeSaid(known)).toBe(FEE);
    const shownTo = (who: typeof LIU) =>
      orderView({ ...known, worker: SUN_AT_WORK }, who, FOUND, openBoxes)?.timeline.at(-1)?.action;
    expect([shownTo(LIU), shownTo(OTHER)]).toEqual(['cameAfterAll', 'reportNoShow']);
    const ended = called(known);
    const [owes] = effectsOf(ended, known).filter(({ kind }) => kind === 'came-after-all');
    expect(owes).toMatchObject({ orderId: ended._id, workerId: 'ma' });
    expect(owedTo(done(found(ended)))).toEqual(OWED);
    const over = effectsOf(called(reported), reported);
    expect(over.filter(({ kind }) => kind === 'came-after-all')).toEqual([]);
  });

  it('is owed it where nobody else took the order in time, before or after staff found it', () => {
    const lapsed = (order: RepairOrder) =>
      done(lapse({ ...order, actsAt: 0 }, by(CLOCK, order.lapsesAt + DAY)));
    expect(owedTo(done(found(lapsed(reported))))).toEqual(OWED);
    const known = done(found(reported));
    expect(effectsOf(lapsed(known), known).map(({ kind }) => kind)).toContain('came-after-all');
    expect(owedTo(done(found(lapsed(known))))).toEqual(OWED);
  });

  it('is owed it where the clock said so, because she had said nothing for a day', () => {
    const silent = done(onTime(awaited, by(CLOCK, (awaited.promisedAt ?? 0) + DAY)));
    expect(owedTo(done(found(called(silent))))).toEqual(OWED);
  });

  it('is owed it where she had said 是本人 at the door already', () => {
    const atDoor = anOrder({ state: 'accepted', recognised: true });
    const late = (atDoor.promisedAt ?? 0) + 30 * MINUTE;
    expect(owedTo(done(found(called(done(reportNoShow(atDoor, by(LIU, late)))))))).toEqual(OWED);
  });

  it('is owed nothing where nobody had been at the door, or work was approved, or nothing is asked for the way', () => {
    const accepted = anOrder({ state: 'accepted' });
    const free = { ...awaited, item: { ...awaited.item, visitFeeFen: 0 } };
    for (const order of [accepted, comesAgain(anOrder({ state: 'approved' })), free]) {
      const late = (order.promisedAt ?? 0) + 30 * MINUTE;
      const open = done(reportNoShow(order, by(LIU, late)));
      expect(open.reported).toBeNull();
      expect(codeOf(found(called(open)))).toBe('NOT_NOW');
    }
  });

  it('is the one who was reported, and nobody else', () => {
    expect(codeOf(found(called(reported), 'sun'))).toBe('NOT_NOW');
    expect(codeOf(found(called(anOrder({ state: 'accepted' }), NOW + MINUTE)))).toBe('NOT_NOW');
  });

  it('is owed nothing of an order that ended with somebody else at the door, who is owed his own way', () => {
    const known = done(found(reported));
    const anew = { ...known, pool: awaited.pool ?? '云南路街道/pipes', lapsesAt: FOUND + DAY };
    const taken = done(acceptBy(anew, [HAIBIN], OTHER, by(OTHER, FOUND)));
    expect(owedTo(done(found(called(taken))))).toEqual(OWED);
    const there = { ...taken, arrivedAt: FOUND + HOUR, state: 'arrived' as const };
    const ended = called(there, FOUND + 2 * HOUR);
    expect(owedTo(ended)).toEqual(['cancelled', 'sun', 'owed', FEE]);
    expect(effectsOf(ended, there).filter(({ kind }) => kind === 'came-after-all')).toEqual([]);
    expect(codeOf(found(ended))).toBe('NOT_NOW');
  });

  it('keeps his claim when the next one is said not to have come, who had never been there', () => {
    const anew = { ...reported, pool: '云南路街道/pipes', lapsesAt: FOUND + DAY };
    const taken = done(acceptBy(anew, [HAIBIN], OTHER, by(OTHER, LATE + HOUR)));
    const again = done(reportNoShow(taken, by(LIU, (taken.promisedAt ?? 0) + 30 * MINUTE)));
    expect(owedTo(done(found(called(again))))).toEqual(OWED);
  });
});
