import { describe, expect, it } from 'vitest';
import { arrive, disown, recognise, resume } from '#domain/repair/decide/door';
import type { Unfit } from '#domain/repair/decide/fitness';
import type { RepairOrder } from '#domain/repair/order';
import { done, HUIMIN, LIU, MA, moment, NOW, STAFF, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';

const HIM = workerActor(HUIMIN, MA);
const accepted = anOrder({ state: 'accepted' });
const known = anOrder({ state: 'accepted', recognised: true });
const seen = { workerId: 'ma', badgeWorn: true, uniformWorn: false };
const entered = (order: RepairOrder, code: string) => arrive(order, code, null, moment({ actor: HIM }));
const WRONG = '000000';

describe('是本人', () => {
  it('gives her the code, and notes when and whether badge and uniform were worn', () => {
    const order = done(recognise(accepted, seen, moment({ actor: LIU })));
    expect(order.recognised).toEqual({ at: NOW, badgeWorn: true, uniformWorn: false });
    expect(order.arrivalCode?.digits).toMatch(/^\d{6}$/);
  });

  it('of somebody else than the one who has it now is refused, for she looked at an old screen', () => {
    const decision = recognise(accepted, { ...seen, workerId: 'wang' }, moment({ actor: LIU }));
    expect(decision).toEqual({ ok: false, refusal: { code: 'WORKER_CHANGED' } });
  });

  it('said twice keeps the code that she has read out already', () => {
    const again = done(recognise(known, seen, moment({ actor: LIU })));
    expect(again.arrivalCode).toEqual(known.arrivalCode);
  });
});

describe('是本人, said again and again', () => {
  const again = (order: RepairOrder, times: number) =>
    Array.from({ length: times }).reduce<RepairOrder>(
      (now) => done(recognise(now, seen, moment({ actor: LIU }))),
      order,
    );
  const codeOf = (order: RepairOrder) => recognise(order, seen, moment({ actor: LIU }));

  it('is refused from the twenty-first time on', () => {
    expect(codeOf(again(accepted, 19)).ok).toBe(true);
    expect(codeOf(again(accepted, 20))).toMatchObject({ refusal: { code: 'NOT_NOW' } });
  });

  it.each(['accept', 'acceptFor'] as const)('counts anew for who has it since (%s)', (action) => {
    const tired = again(accepted, 20);
    const [taken] = accepted.events.slice(-1);
    if (!taken) throw new Error('nobody accepted');
    expect(codeOf({ ...tired, events: [...tired.events, { ...taken, action }] }).ok).toBe(true);
  });
});

describe('不是本人', () => {
  it('freezes the order and takes the code away', () => {
    expect(done(disown(known, '不是照片上的人', moment({ actor: LIU })))).toMatchObject({
      state: 'frozen',
      recognised: null,
      arrivalCode: null,
      worker: { workerId: 'ma' },
    });
  });

  it('turned out to be a mistake: the same worker goes on and has to be recognised again', () => {
    const back = done(resume(anOrder({ state: 'frozen' }), '核实过照片', moment({ actor: STAFF })));
    expect(back).toMatchObject({ state: 'accepted', worker: { workerId: 'ma' }, recognised: null });
    expect(entered(back, WRONG)).toMatchObject({ refusal: { code: 'NOT_RECOGNISED_YET' } });
  });
});

describe('The arrival code', () => {
  it('proves the arrival once, and is gone then', () => {
    expect(done(entered(known, known.arrivalCode?.digits ?? ''))).toMatchObject({
      state: 'arrived',
      arrivedAt: NOW,
      arrivalCode: null,
    });
  });

  it('cannot be entered before she has looked at him', () => {
    expect(entered(accepted, WRONG)).toEqual({ ok: false, refusal: { code: 'NOT_RECOGNISED_YET' } });
  });

  it.each(['FIRM_STOPPED', 'BADGE_RAN_OUT', 'CERTIFICATE_RAN_OUT'] as const)(
    'lets nobody in who is not fit any more (%s), and the order is with her again at once',
    (unfit) => {
      for (const order of [accepted, known]) {
        const decision = arrive(order, known.arrivalCode?.digits ?? '', unfit, moment({ actor: HIM }));
        expect(decision).toMatchObject({ ok: false, refusal: { code: unfit } });
        expect(decision.after).toMatchObject({ state: 'open', worker: null, pool: null });
        expect(decision.after?.excludedWorkerIds).toContain('ma');
        expect(decision.after?.events.at(-1)).toMatchObject({ action: 'release', by: 'worker' });
      }
    },
  );

  it('counts as released against a firm that let papers run out, and not again against one that was suspended', () => {
    const owed = (unfit: Unfit) =>
      Object.values(arrive(known, '-', unfit, moment({ actor: HIM })).after?.effects ?? {});
    const course = expect.objectContaining({ kind: 'count-course', outcome: 'released' });
    expect(owed('BADGE_RAN_OUT')).toContainEqual(course);
    expect(owed('FIRM_STOPPED')).not.toContainEqual(course);
    for (const [unfit, about] of [
      ['BADGE_RAN_OUT', 'repair-released'],
      ['FIRM_STOPPED', 'repair-swept'],
    ] as const) {
      expect(owed(unfit)).toContainEqual(expect.objectContaining({ kind: 'notify', to: 'liu', about }));
    }
  });

  it('is counted when it is wrong, and nothing else changes', () => {
    const decision = entered(known, WRONG);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'WRONG_CODE' } });
    const wrong = [{ at: NOW, memberId: HIM.memberId, requestId: expect.any(String) }];
    expect(decision.after).toEqual({ ...known, arrivalCode: { ...known.arrivalCode, wrong } });
  });

  it('is replaced at the fifth wrong try, so that it cannot be guessed: he waits, and staff are told', () => {
    const enter = (order: RepairOrder, code: string, requestId: string, now = NOW) =>
      arrive(order, code, null, moment({ actor: HIM, requestId, now }));
    const tries: RepairOrder[] = [];
    for (const nth of [1, 2, 3, 4, 5])
      tries.push(enter(tries.at(-1) ?? known, WRONG, `try-${nth}`).after ?? known);
    expect(tries.map((order) => order.arrivalCode?.wrong.length)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(tries.slice(0, 4).map((order) => order.arrivalCode?.digits))).toEqual(
      new Set([known.arrivalCode?.digits]),
    );
    const last = tries[4] ?? known;
    expect(last.arrivalCode?.digits).not.toBe(known.arrivalCode?.digits);
    expect(last.state).toBe('accepted');
    const told = Object.values(last.effects).filter(({ kind }) => kind === 'tell-staff');
    expect(told).toMatchObject([{ about: 'codes-tried', noun: 'repair-order', id: last._id }]);
    const right = last.arrivalCode?.digits ?? '';
    expect(enter(last, right, 'now')).toMatchObject({
      refusal: { code: 'TOO_MANY_TRIES', fields: [{ problem: `again at ${NOW + 600_000}` }] },
    });
    expect(enter(last, right, 'later', NOW + 600_000)).toMatchObject({ ok: true });
  });

  it('that was wrong counts once when the phone sends it again', () => {
    const again = moment({ actor: HIM });
    const once = arrive(known, WRONG, null, again).after ?? known;
    expect(arrive(once, WRONG, null, again)).toMatchObject({ ok: false, after: once });
  });
});
