import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, MINUTE } from '#domain/kernel/time';
import { isCase, isLeftOver } from '#domain/repair/case';
import { withdrawOffer } from '#domain/repair/decide/sweeping';
import { fitCrew, mayBeCalled, stillThere } from '../../../cloudfunctions/repair/candidate';
import { aProvider, aWorker, certificate, LIU, moment, NOW } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

const CREW = [
  aWorker('ma'),
  aWorker('off-duty', { onDutySince: null }),
  aWorker('gone', { left: true }),
  aWorker('not-admitted', { approvedAt: null }),
  aWorker('untrained', { trainedUntilOn: '2026-03-17' }),
  aWorker('locks-only', { certificates: [certificate('locks')] }),
];
const firm = (over: Parameters<typeof aProvider>[2] = {}) => aProvider('huimin', CREW, over);

describe('Of a firm’s workers', () => {
  const crew = (over = {}) =>
    fitCrew(firm(over), moment({ actor: LIU })).map(({ worker }) => worker.workerId);

  it('those with a badge that counts may be sent, also from off duty, and of a firm that was stopped nobody', () => {
    expect(crew()).toEqual(['ma', 'off-duty', 'locks-only']);
    expect(crew({ standing: 'probation' })).toHaveLength(3);
    expect(crew({ standing: 'suspended' })).toEqual([]);
  });

  it('staff may telephone those who may do this work in this street and have not given it back', () => {
    const order = anOrder({ state: 'open' });
    const called = (over = {}, of = order) =>
      mayBeCalled(firm(over), of, NOW).map(({ workerId }) => workerId);
    expect(called()).toEqual(['ma', 'off-duty']);
    expect(called({}, { ...order, excludedWorkerIds: ['ma'] })).toEqual(['off-duty']);
    expect(called({ streets: ['中山路街道'] })).toEqual([]);
    expect(called({ standing: 'expelled' })).toEqual([]);
    expect(called({ certificates: [certificate('locks')] })).toEqual([]);
  });

  it('the one who came comes again under warranty while worker and firm still may', () => {
    const closed = anOrder({ state: 'closed' });
    const by = (workerId: string) =>
      stillThere({ ...closed, worker: closed.worker && { ...closed.worker, workerId } }, firm(), NOW);
    expect(by('ma')).toEqual({ workerIsThere: true, firmIsGone: false });
    expect(by('off-duty')).toEqual({ workerIsThere: true, firmIsGone: false });
    for (const id of ['gone', 'not-admitted', 'untrained', 'locks-only', 'unknown'])
      expect(by(id)).toEqual({ workerIsThere: false, firmIsGone: false });
    for (const none of [null, firm({ standing: 'suspended' })])
      expect(stillThere(closed, none, NOW)).toEqual({ workerIsThere: false, firmIsGone: true });
  });
});

describe('Staff open phone and door', () => {
  const open = { ...anOrder({ state: 'open' }), alarmAt: NOW + 10 * MINUTE };
  const frozen = { ...anOrder({ state: 'frozen' }), alarmAt: null };

  it('of what is frozen, and of what has an alarm from its instant on', () => {
    expect(isCase(frozen, NOW)).toBe(true);
    expect([isCase(open, NOW + 10 * MINUTE - 1), isCase(open, NOW + 10 * MINUTE)]).toEqual([false, true]);
    expect(isCase({ ...open, alarmAt: null }, NOW + DAY)).toBe(false);
  });

  it('and telephone workers for what is open and left over since the alarm, and for nothing else', () => {
    expect([isLeftOver(open, NOW + 10 * MINUTE - 1), isLeftOver(open, NOW + 10 * MINUTE)]).toEqual([
      false,
      true,
    ]);
    expect(isLeftOver({ ...open, state: 'accepted' }, NOW + DAY)).toBe(false);
    expect(isLeftOver({ ...open, alarmAt: null }, NOW + DAY)).toBe(false);
    expect(isLeftOver(frozen, NOW + DAY)).toBe(false);
  });
});

describe('A firm that may not come any more', () => {
  it('is not taken from an order for which nobody has chosen it', () => {
    const by = moment({ actor: CLOCK });
    const open = anOrder({ state: 'open' });
    expect(withdrawOffer(open, by)).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(withdrawOffer({ ...open, chosenProviderId: 'huimin' }, by).ok).toBe(true);
  });
});
