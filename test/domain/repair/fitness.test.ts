import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { finish, reject } from '#domain/repair/decide/closing';
import { arrive, disown, recognise, resume } from '#domain/repair/decide/door';
import { hasBegun, type Unfit, unfitFor } from '#domain/repair/decide/fitness';
import { releaseBySweep } from '#domain/repair/decide/sweeping';
import { postpone } from '#domain/repair/decide/visits';
import { rework } from '#domain/repair/decide/warranty';
import type { RepairOrder } from '#domain/repair/order';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import { certificate, done, HUIMIN, LIU, MA, moment, NOW, STAFF, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';

const HIM = workerActor(HUIMIN, MA);
const MET = anOrder({ state: 'accepted' });
const by = (actor: typeof LIU, now = NOW + 2 * HOUR) => moment({ actor, now });
const codeOf = (decision: { ok: boolean; refusal?: { code: string } }) => decision.refusal?.code ?? 'ok';

/** He stands at her door again, and the code is right. */
function atDoor(order: RepairOrder, unfit: Unfit | null, now = NOW + DAY) {
  const seen = { workerId: 'ma', badgeWorn: true, uniformWorn: true };
  const known = done(recognise(order, seen, by(LIU, now)));
  return arrive(known, known.arrivalCode?.digits ?? '', unfit, by(HIM, now));
}
const leaving = (order: RepairOrder) => done(postpone(order, { at: laterFrom(NOW), why: '缺配件' }, by(HIM)));
const swept = (order: RepairOrder) => codeOf(releaseBySweep(order, by(CLOCK)));

describe('What was right at the acceptance is looked at again', () => {
  const order = anOrder({ state: 'accepted' });
  const of = (firm: Partial<typeof HUIMIN>, worker: Partial<typeof MA> = {}) =>
    unfitFor(order, candidateOf({ ...HUIMIN, ...firm }, { ...MA, ...worker }, by(HIM)));

  it.each([
    ['nothing has changed', null, {}, {}],
    ['the firm is suspended', 'FIRM_STOPPED', { standing: 'suspended' }, {}],
    ['the firm is expelled', 'FIRM_STOPPED', { standing: 'expelled' }, {}],
    ['the firm is on probation', null, { standing: 'probation' }, {}],
    ['his training ran out', 'BADGE_RAN_OUT', {}, { trainedUntilOn: '2026-03-17' }],
    ['he has left', 'BADGE_RAN_OUT', {}, { left: true }],
    ['his admission was taken back', 'BADGE_RAN_OUT', {}, { approvedAt: null }],
    [
      'his certificate is for another trade',
      'CERTIFICATE_RAN_OUT',
      {},
      { certificates: [certificate('locks')] },
    ],
    ["the firm's certificate is gone", 'CERTIFICATE_RAN_OUT', { certificates: [] }, {}],
    ['he went off duty', null, {}, { onDutySince: null }],
  ] as const)('%s: %s', (_, unfit, firm, worker) => {
    expect(of(firm, worker)).toBe(unfit);
  });

  it('and who is not of the firm any more has no badge', () => {
    expect(unfitFor(order, null)).toBe('BADGE_RAN_OUT');
  });
});

describe('Work that has begun is finished by whoever began it', () => {
  const approved = anOrder({ state: 'approved' });
  const closed = anOrder({ state: 'closed' });
  const again = done(
    rework(closed, { why: '又漏了', at: laterFrom(NOW + DAY), workerIsThere: true }, by(LIU, NOW + DAY)),
  );

  it('a further visit after the approval is let in and is not swept, whatever happened to the firm', () => {
    const left = leaving(approved);
    expect([hasBegun(left), swept(left)]).toEqual([true, 'NOT_NOW']);
    expect(done(atDoor(left, 'FIRM_STOPPED')).state).toBe('approved');
  });

  it('a further visit before anything was approved is neither', () => {
    const left = leaving(anOrder({ state: 'arrived' }));
    expect([hasBegun(left), swept(left)]).toEqual([false, 'ok']);
    expect(atDoor(left, 'FIRM_STOPPED')).toMatchObject({
      refusal: { code: 'FIRM_STOPPED' },
      after: { state: 'open', worker: null },
    });
  });

  it('so is what staff let him go on with after it had been approved, and not what was only accepted', () => {
    const frozen = done(disown(anOrder({ state: 'accepted' }), null, by(LIU)));
    const resumed = done(resume(frozen, '核实过', by(STAFF)));
    expect([hasBegun(resumed), swept(resumed)]).toEqual([false, 'ok']);
    expect(codeOf(atDoor(resumed, 'BADGE_RAN_OUT'))).toBe('BADGE_RAN_OUT');
    expect(hasBegun(done(reject(anOrder({ state: 'finished' }), '还在滴', by(LIU))))).toBe(true);
  });

  it.each(['accept', 'acceptFor'] as const)('who takes it over has begun nothing yet (%s)', (action) => {
    const [taken] = MET.events.slice(-1);
    if (!taken) throw new Error('nobody accepted');
    expect(hasBegun({ ...approved, events: [...approved.events, { ...taken, action }] })).toBe(false);
  });

  it('rework under warranty begins anew, at the door', () => {
    expect([hasBegun(again), swept(again)]).toEqual([false, 'ok']);
    expect(codeOf(atDoor(again, 'CERTIFICATE_RAN_OUT', NOW + 2 * DAY))).toBe('CERTIFICATE_RAN_OUT');
    const working = done(atDoor(again, null, NOW + 2 * DAY));
    const left = done(
      postpone(working, { at: laterFrom(NOW + 2 * DAY), why: '缺配件' }, by(HIM, NOW + 2 * DAY)),
    );
    expect([hasBegun(left), swept(left)]).toEqual([true, 'NOT_NOW']);
    expect(done(atDoor(left, 'FIRM_STOPPED', NOW + 3 * DAY)).state).toBe('approved');
  });
});

describe('A consultation, whose beginning nothing marks', () => {
  const office = { ...MET, item: { ...MET.item, path: 'consult' as const } };
  const report = (order: RepairOrder, unfit: Unfit | null) =>
    finish(
      order,
      { checked: order.item.standard, photosBefore: [], photosAfter: [], paidFen: 0 },
      unfit,
      by(HIM),
    );

  it('is reported by a fit worker, or it is with her again', () => {
    expect(office.item.path).toBe('consult');
    expect(done(report(office, null)).state).toBe('finished');
    expect(report(office, 'FIRM_STOPPED')).toMatchObject({
      refusal: { code: 'FIRM_STOPPED' },
      after: { state: 'open', worker: null },
    });
  });

  it('is done again by the same worker when she says that it was not done', () => {
    const back = done(reject(done(report(office, null)), '没说清楚', by(LIU)));
    expect([back.state, swept(back)]).toEqual(['accepted', 'NOT_NOW']);
    expect(done(report(back, 'FIRM_STOPPED')).state).toBe('finished');
  });
});
