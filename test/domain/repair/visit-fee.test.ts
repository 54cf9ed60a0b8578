import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { release, reportNoShow } from '#domain/repair/decide/acceptance';
import { disown, recognise } from '#domain/repair/decide/door';
import { cancel, cancelByStaff } from '#domain/repair/decide/ending';
import { lapse } from '#domain/repair/decide/offering';
import { onTime } from '#domain/repair/decide/on-time';
import { decline, quote } from '#domain/repair/decide/price';
import { payFee, ruleFee, sayReceived } from '#domain/repair/decide/settle-fee';
import { releaseBySweep } from '#domain/repair/decide/sweeping';
import { agreeVisit, moveVisit, postpone } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import {
  done,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  moment,
  NOW,
  openBoxes,
  STAFF,
  workerActor,
} from '../../kit/given';
import { anOrder, LINES } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';
import { codeOf, effectsOf } from './outcomes';

const WORKER = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now = NOW + 2 * HOUR) => moment({ actor, now });
const FEE = anOrder({ state: 'open' }).item.visitFeeFen;
const END = NOW + 2 * HOUR;
const OWED = {
  state: 'owed',
  fen: FEE,
  owedAt: END,
  received: null,
  saidPaid: false,
  settledAt: null,
  why: null,
};
const told = (after: RepairOrder, before: RepairOrder) =>
  effectsOf(after, before)
    .flatMap((effect) =>
      effect.kind === 'notify'
        ? [`${effect.to}: ${effect.about}`]
        : effect.kind === 'tell-staff'
          ? [`staff: ${effect.about}`]
          : [],
    )
    .sort();
/** The clock's turn, when its instant has come. */
const ignored = (order: RepairOrder) => done(onTime(order, by(CLOCK, order.actsAt ?? 0)));

const arrived = anOrder({ state: 'arrived' });
const quoted = anOrder({ state: 'quoted' });
const left = done(postpone(arrived, { at: laterFrom(NOW), why: '缺配件' }, by(WORKER, NOW + HOUR)));

describe('A visit fee', () => {
  it('is owed when she calls it off from the arrival on, and was free before', () => {
    expect(done(cancel(arrived, null, by(LIU))).visitFee).toEqual(OWED);
    expect(done(cancel(quoted, null, by(LIU))).visitFee).toEqual(OWED);
    expect(done(cancel(left, null, by(LIU))).visitFee).toEqual(OWED);
    expect(done(cancel(anOrder({ state: 'open' }), null, by(LIU))).visitFee).toBeNull();
    expect(done(cancel(anOrder({ state: 'accepted' }), null, by(LIU))).visitFee).toBeNull();
  });

  it('is owed once she has said 是本人, for he stands at her door', () => {
    const known = anOrder({ state: 'accepted', recognised: true });
    expect(done(cancel(known, null, by(LIU))).visitFee).toEqual(OWED);
  });

  it('is owed when she declines the quote, and when she says nothing of it for two days', () => {
    const declined = done(decline(quoted, '太贵', by(LIU)));
    expect(declined.visitFee).toEqual(OWED);
    const silent = ignored(quoted);
    expect(silent).toMatchObject({ state: 'cancelled', visitFee: { ...OWED, owedAt: quoted.actsAt } });
    expect(told(silent, quoted)).toEqual(['liu: repair-fee-due', 'member-ma: repair-cancelled']);
  });

  it('is owed when she does not answer for three days when he comes again, which ends the order', () => {
    const silent = ignored(left);
    expect(silent).toMatchObject({ state: 'cancelled', worker: { workerId: 'ma' } });
    expect(silent.visitFee).toEqual({ ...OWED, owedAt: left.actsAt });
    expect(silent.events.at(-1)?.action).toBe('standStill');
  });

  it('is not owed where it was he who did not answer, and she chooses who comes next', () => {
    const hers = done(moveVisit(left, laterFrom(NOW + HOUR), by(LIU)));
    const open = ignored(hers);
    expect(open).toMatchObject({ state: 'open', visitFee: null });
    expect(done(cancel(open, null, by(LIU, NOW + 5 * DAY))).visitFee).toBeNull();
  });

  it('is owed when staff call it off at her wish after the arrival', () => {
    for (const order of [arrived, quoted, left]) {
      const ended = done(cancelByStaff(order, '居民来电', by(STAFF)));
      expect(ended.visitFee).toEqual(OWED);
      expect(told(ended, order)).toEqual(['liu: repair-fee-due', 'member-ma: repair-cancelled']);
    }
  });

  it('is not owed where the end is the firm’s doing: given back, a visit not kept, stopped, somebody else at the door', () => {
    const agreed = done(agreeVisit(left, laterFrom(NOW).from, by(LIU)));
    const late = (agreed.promisedAt ?? 0) + 30 * MINUTE;
    const disowned = done(disown(agreed, '来的不是他', by(LIU)));
    const ends = [
      done(release(agreed, '车坏了', by(WORKER))),
      done(reportNoShow(agreed, by(LIU, late))),
      done(onTime(agreed, by(CLOCK, (agreed.promisedAt ?? 0) + DAY))),
      done(releaseBySweep(agreed, by(CLOCK))),
      disowned,
    ];
    for (const order of ends) {
      expect(order.visitFee).toBeNull();
      const over =
        order.state === 'frozen'
          ? done(cancelByStaff(order, '核实不是本人', by(STAFF)))
          : done(lapse({ ...order, actsAt: 0 }, by(CLOCK, order.lapsesAt)));
      expect(over.visitFee).toBeNull();
    }
    expect(ignored(disowned).visitFee).toBeNull();
  });

  it('is not owed once she approved a quote, nor under warranty, nor where the catalogue states none', () => {
    expect(done(cancelByStaff(anOrder({ state: 'approved' }), '居民来电', by(STAFF))).visitFee).toBeNull();
    const extra = done(quote(anOrder({ state: 'approved' }), LINES, by(WORKER)));
    expect(done(cancelByStaff(extra, '居民来电', by(STAFF))).visitFee).toBeNull();
    const free = { ...arrived, item: { ...arrived.item, visitFeeFen: 0 } };
    expect(done(cancel(free, null, by(LIU))).visitFee).toBeNull();
    const talk = { ...arrived, state: 'accepted', item: { ...arrived.item, path: 'consult' } } as const;
    expect(done(cancel(talk, null, by(LIU))).visitFee).toBeNull();
  });
});

const owed = done(cancel(arrived, null, by(LIU)));
const can = (order: RepairOrder, actor: typeof LIU) =>
  (orderView(order, actor, NOW, openBoxes)?.can ?? []).filter((name) => name.includes('Fee'));
const later = END + HOUR;

describe('An owed visit fee', () => {
  it('is shown to her, the worker, the manager and staff, each with what they may say of it', () => {
    for (const actor of [LIU, WORKER, managerOf(HUIMIN), STAFF]) {
      expect(orderView(owed, actor, later, openBoxes)?.visitFee).toEqual({
        state: 'owed',
        fen: FEE,
        first: false,
        received: null,
        saidPaid: false,
        until: END + 14 * DAY,
        why: null,
      });
    }
    expect(can(owed, LIU)).toEqual(['payFee']);
    expect(can(owed, WORKER)).toEqual(['receiveFee', 'missFee']);
    expect(can(owed, STAFF)).toEqual(['ruleFee']);
    expect(can(owed, managerOf(HUIMIN))).toEqual([]);
    for (const actor of [LIU, WORKER, STAFF]) expect(can(arrived, actor)).toEqual([]);
    expect(can(done(cancel(anOrder({ state: 'open' }), null, by(LIU))), LIU)).toEqual([]);
  });

  it('is paid when the worker says 收到了, whatever she says, and nothing waits any more', () => {
    const paid = done(sayReceived(owed, true, by(WORKER, later)));
    expect(paid.visitFee).toEqual({ ...OWED, state: 'paid', received: true, settledAt: later });
    expect(paid).toMatchObject({ state: 'cancelled', actsAt: null, feeDiffersAt: null });
    expect(told(paid, owed)).toEqual([]);
    expect([...can(paid, LIU), ...can(paid, WORKER), ...can(paid, STAFF)]).toEqual([]);
    expect(codeOf(payFee(paid, by(LIU, later)))).toBe('NOT_NOW');
    expect(codeOf(sayReceived(paid, false, by(WORKER, later)))).toBe('NOT_NOW');
    expect(codeOf(ruleFee(paid, { to: 'waived', why: '误会' }, by(STAFF, later)))).toBe('NOT_NOW');
  });

  it('is asked of the worker when she says 付了, and is paid when he does not contradict in fourteen days', () => {
    const said = done(payFee(owed, by(LIU, later)));
    expect(said.visitFee).toEqual({ ...OWED, saidPaid: true });
    expect(told(said, owed)).toEqual(['member-ma: repair-fee-paid']);
    expect(codeOf(payFee(said, by(LIU, later)))).toBe('NOT_NOW');
    const end = END + 14 * DAY;
    expect(said.actsAt).toBe(end);
    expect(codeOf(onTime(said, by(CLOCK, end - 1)))).toBe('NOT_NOW');
    const closed = done(onTime(said, by(CLOCK, end)));
    expect(closed).toMatchObject({ actsAt: null, visitFee: { state: 'paid', settledAt: end } });
    expect(told(closed, said)).toEqual(['liu: repair-fee-settled', 'member-ma: repair-fee-settled']);
  });

  it('is asked of her when the worker says 没收到, and is unpaid after fourteen days', () => {
    const missing = done(sayReceived(owed, false, by(WORKER, later)));
    expect(missing.visitFee).toEqual({ ...OWED, received: false });
    expect(told(missing, owed)).toEqual(['liu: repair-fee-missing']);
    expect(can(missing, WORKER)).toEqual(['receiveFee']);
    const closed = ignored(missing);
    expect(closed).toMatchObject({
      feeDiffersAt: null,
      visitFee: { state: 'unpaid', settledAt: END + 14 * DAY },
    });
    expect(ignored(owed).visitFee?.state).toBe('unpaid');
  });

  it('on which they differ stands on staff’s desk, and is unpaid after fourteen days if they say nothing', () => {
    const first = done(sayReceived(done(payFee(owed, by(LIU, later))), false, by(WORKER, later + 1)));
    const second = done(payFee(done(sayReceived(owed, false, by(WORKER, later))), by(LIU, later + 1)));
    for (const differs of [first, second]) {
      expect(differs.feeDiffersAt).toBe(later + 1);
      expect(ignored(differs)).toMatchObject({ feeDiffersAt: null, visitFee: { state: 'unpaid' } });
      const agreed = done(sayReceived(differs, true, by(WORKER, later + 2)));
      expect(agreed).toMatchObject({ feeDiffersAt: null, visitFee: { state: 'paid' } });
    }
    expect(told(first, done(payFee(owed, by(LIU, later))))).toContain('staff: repair-fee-differs');
    expect(Object.values(second.effects)).toContainEqual(
      expect.objectContaining({ kind: 'tell-staff', about: 'repair-fee-differs' }),
    );
  });

  it('is settled by staff with a reason: waived, paid or unpaid', () => {
    for (const to of ['waived', 'paid', 'unpaid'] as const) {
      const ruled = done(ruleFee(owed, { to, why: '师傅看了不到五分钟' }, by(STAFF, later)));
      expect(ruled.visitFee).toEqual({ ...OWED, state: to, settledAt: later, why: '师傅看了不到五分钟' });
      expect(ruled).toMatchObject({ actsAt: null, feeDiffersAt: null });
      expect(told(ruled, owed)).toEqual(['liu: repair-fee-settled', 'member-ma: repair-fee-settled']);
    }
  });

  it('that was closed as unpaid can still be paid, and waived; what is unpaid already is not ruled unpaid again', () => {
    const unpaid = ignored(owed);
    const at = END + 20 * DAY;
    expect(can(unpaid, LIU)).toEqual(['payFee']);
    expect(can(unpaid, WORKER)).toEqual(['receiveFee']);
    const said = done(payFee(unpaid, by(LIU, at)));
    expect(said).toMatchObject({
      actsAt: null,
      feeDiffersAt: null,
      visitFee: { state: 'unpaid', saidPaid: true },
    });
    expect(told(said, unpaid)).toEqual(['member-ma: repair-fee-paid']);
    expect(done(sayReceived(said, true, by(WORKER, at))).visitFee).toMatchObject({
      state: 'paid',
      settledAt: at,
    });
    expect(done(ruleFee(unpaid, { to: 'waived', why: '生活困难' }, by(STAFF, at))).visitFee?.state).toBe(
      'waived',
    );
    expect(codeOf(ruleFee(unpaid, { to: 'unpaid', why: '核实' }, by(STAFF, at)))).toBe('NOT_NOW');
    expect(codeOf(sayReceived(unpaid, false, by(WORKER, at)))).toBe('NOT_NOW');
  });

  it('is nobody else’s business', () => {
    expect(codeOf(payFee(owed, by(WORKER)))).toBe('FORBIDDEN');
    expect(codeOf(sayReceived(owed, true, by(LIU)))).toBe('FORBIDDEN');
    expect(codeOf(ruleFee(owed, { to: 'paid', why: '核实' }, by(LIU)))).toBe('FORBIDDEN');
    const known = done(recognise(anOrder({ state: 'accepted' }), SEEN, by(LIU)));
    expect(codeOf(payFee(known, by(LIU)))).toBe('NOT_NOW');
  });
});

const SEEN = { workerId: 'ma', badgeWorn: true, uniformWorn: true };
