import { describe, expect, it } from 'vitest';
import type { Provider, Worker } from '#domain/firm/firm';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { accept, release, reportNoShow } from '#domain/repair/decide/acceptance';
import { poolsOf } from '#domain/repair/eligible';
import type { RepairOrder } from '#domain/repair/order';
import { candidateOf } from '../../../cloudfunctions/repair/candidate';
import {
  aProvider,
  aWorker,
  certificate,
  done,
  HUIMIN,
  LIU,
  MA,
  moment,
  NOW,
  SUN,
  workerActor,
} from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

const open = anOrder({ state: 'open' });

function asked(worker: Worker, over: Partial<Provider> = {}, order: RepairOrder = open) {
  const firm = aProvider('haibin', [worker], over);
  const wish = moment({ actor: workerActor(firm, worker), now: NOW + MINUTE });
  return accept(order, candidateOf(firm, worker, wish), 'candidate', wish);
}
const codeOf = (...about: Parameters<typeof asked>) => {
  const decision = asked(...about);
  return decision.ok ? 'ok' : decision.refusal.code;
};

describe('Accepting', () => {
  it('makes the worker hers, as he is at that moment, and tells her', () => {
    const order = done(asked(SUN));
    expect(order.worker).toMatchObject({
      workerId: 'sun',
      name: SUN.name,
      badgeNo: SUN.badgeNo,
      providerId: 'haibin',
    });
    expect(Object.values(order.effects)).toMatchObject([
      { kind: 'notify', to: 'liu', about: 'repair-accepted' },
      { kind: 'refresh-rank', workerId: 'sun' },
    ]);
  });

  it('promises him within half an hour when it is urgent, else by the end of the window', () => {
    expect(done(asked(SUN)).promisedAt).toBe(NOW + MINUTE + 30 * MINUTE);
    const when = { kind: 'window', from: NOW + 3 * HOUR, to: NOW + 5 * HOUR } as const;
    expect(done(asked(SUN, {}, anOrder({ state: 'open', when }))).promisedAt).toBe(when.to);
  });

  it('is of the window that was on the screen, and of no other', () => {
    const when = { kind: 'window', from: NOW + 3 * HOUR, to: NOW + 5 * HOUR } as const;
    const order = anOrder({ state: 'open', when });
    const firm = aProvider('haibin', [SUN]);
    const wish = moment({ actor: workerActor(firm, SUN), now: NOW + MINUTE });
    const seen = (from: number) => accept(order, candidateOf(firm, SUN, wish), 'candidate', wish, from);
    expect(seen(when.from).ok).toBe(true);
    expect(seen(when.from - HOUR)).toMatchObject({
      refusal: { code: 'VISIT_CHANGED', fields: [{ path: 'from' }] },
    });
    const urgent = accept(open, candidateOf(firm, SUN, wish), 'candidate', wish, when.from);
    expect(urgent.ok).toBe(true);
  });

  it('takes the order out of the pool, and the clock comes a day after the promise', () => {
    const order = done(asked(SUN));
    expect(order).toMatchObject({ pool: null, actsAt: (order.promisedAt ?? 0) + DAY });
  });

  it('is over when the order’s own time is over, even if the clock has not said so yet', () => {
    const late = { ...open, lapsesAt: NOW + MINUTE };
    expect(codeOf(SUN, {}, late)).toBe('NOT_NOW');
    expect(codeOf(SUN, {}, { ...late, lapsesAt: NOW + MINUTE + 1 })).toBe('ok');
  });

  it('is refused to a firm that is suspended, a badge that does not count, and a worker who is off duty', () => {
    expect(codeOf(SUN, { standing: 'suspended' })).toBe('NOT_IN_GOOD_STANDING');
    expect(codeOf(SUN, { standing: 'expelled' })).toBe('NOT_IN_GOOD_STANDING');
    expect(codeOf(SUN, { standing: 'probation' })).toBe('NOT_YOUR_ROUND');
    expect(codeOf(aWorker('sun', { trainedUntilOn: '2026-03-17' }))).toBe('BADGE_NOT_VALID');
    expect(codeOf(aWorker('sun', { onDutySince: null }))).toBe('NOT_ON_DUTY');
  });

  it('knows no such order for whom it does not concern: another street, another trade, a paper that has run out', () => {
    expect(codeOf(SUN, { streets: ['中山路街道'] })).toBe('NOT_FOUND');
    expect(codeOf(aWorker('sun', { certificates: [certificate('locks')] }))).toBe('NOT_FOUND');
    expect(codeOf(SUN, { certificates: [certificate('pipes', { validToOn: '2026-03-03' })] })).toBe(
      'NOT_FOUND',
    );
  });

  it('knows no such order for another firm than the one she chose', () => {
    expect(codeOf(SUN, {}, { ...open, chosenProviderId: 'huimin', pool: 'firm/huimin' })).toBe('NOT_FOUND');
  });

  it('knows no such order for who gave it back before', () => {
    expect(codeOf(SUN, {}, { ...open, excludedWorkerIds: ['sun'] })).toBe('NOT_FOUND');
  });

  it("is refused to the resident's own account, should she be a worker herself", () => {
    expect(codeOf(aWorker('sun', { memberId: LIU.memberId }))).toBe('NOT_FOUND');
  });

  it('finds an order that waits for her choice taken', () => {
    expect(codeOf(SUN, {}, anOrder({ state: 'open', released: true }))).toBe('TAKEN');
  });

  it('looks for orders in the pool of the firm and in those of its streets and his trades', () => {
    const candidate = candidateOf(HUIMIN, MA, moment({ actor: LIU }));
    expect(poolsOf({ ...candidate, streets: ['云南路街道', '中山路街道'] })).toEqual([
      'firm/huimin',
      '云南路街道/pipes',
      '中山路街道/pipes',
    ]);
  });
});

describe('A worker who does not come', () => {
  const accepted = anOrder({ state: 'accepted', recognised: true });
  const him = workerActor(HUIMIN, MA);

  it('gives the order back to her, is named as excluded, and is gone from it', () => {
    const order = done(release(accepted, '车坏了', moment({ actor: him })));
    expect(order).toMatchObject({
      state: 'open',
      worker: null,
      pool: null,
      promisedAt: null,
      recognised: null,
      arrivalCode: null,
      excludedWorkerIds: ['ma'],
      lastProvider: { id: 'huimin' },
    });
  });

  it('can be reported half an hour after the promised time, and not a millisecond before', () => {
    const at = (now: number) => reportNoShow(accepted, moment({ actor: LIU, now }));
    const due = (accepted.promisedAt ?? 0) + 30 * MINUTE;
    expect(at(due - 1)).toMatchObject({ ok: false, refusal: { code: 'TOO_EARLY' } });
    expect(done(at(due))).toMatchObject({ state: 'open', worker: null, excludedWorkerIds: ['ma'] });
  });
});
