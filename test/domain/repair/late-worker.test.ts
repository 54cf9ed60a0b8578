import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { isLate, release, reportNoShow } from '#domain/repair/decide/acceptance';
import { recognise } from '#domain/repair/decide/door';
import { onTime } from '#domain/repair/decide/on-time';
import { agreeVisit, moveVisit, postpone, type Window } from '#domain/repair/decide/visits';
import type { RepairOrder } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { done, HUIMIN, LIU, MA, moment, NOW, openBoxes, workerActor } from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { codeOf, effectsOf, saidOf } from './outcomes';

const WORKER = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now: number) => moment({ actor, now });
const windowFrom = (from: number): Window => ({ kind: 'window', from, to: from + 2 * HOUR });

const FIRST = windowFrom(NOW + DAY);
const SECOND = windowFrom(NOW + 2 * DAY);
const proposed = done(
  postpone(anOrder({ state: 'approved' }), { at: FIRST, why: '缺配件' }, by(WORKER, NOW + HOUR)),
);
const agreed = done(agreeVisit(proposed, FIRST.from, by(LIU, NOW + 2 * HOUR)));
const LATE = FIRST.to + 40 * MINUTE;
const can = (order: RepairOrder, actor: typeof LIU, now: number) =>
  orderView(order, actor, now, openBoxes)?.can ?? [];

describe('A worker who is late for an agreed visit', () => {
  it('cannot move it, from the promised instant on, and is not offered to', () => {
    expect(codeOf(moveVisit(agreed, SECOND, by(WORKER, FIRST.to - 1)))).toBe('ok');
    expect(codeOf(moveVisit(agreed, SECOND, by(WORKER, FIRST.to)))).toBe('PROMISE_MISSED');
    expect(codeOf(moveVisit(agreed, SECOND, by(WORKER, LATE)))).toBe('PROMISE_MISSED');
    expect(can(agreed, WORKER, FIRST.to - 1)).toContain('moveVisit');
    expect(can(agreed, WORKER, FIRST.to)).not.toContain('moveVisit');
    expect(can(agreed, LIU, LATE)).toEqual(expect.arrayContaining(['moveVisit', 'reportNoShow']));
  });

  it('cannot escape by a time proposed before: the agreed one holds until the resident agrees to another', () => {
    const moved = done(moveVisit(agreed, SECOND, by(WORKER, FIRST.from - HOUR)));
    expect(moved).toMatchObject({
      promisedAt: FIRST.to,
      alarmAt: agreed.alarmAt,
      visit: {
        ...FIRST_PROPOSED,
        agreed: true,
        proposed: { from: SECOND.from, to: SECOND.to, by: 'worker' },
      },
    });
    expect(isLate(moved, FIRST.to + 30 * MINUTE)).toBe(true);
    const open = done(reportNoShow(moved, by(LIU, LATE)));
    expect(open).toMatchObject({ state: 'open', worker: null, visit: null });
    const said = orderView(moved, LIU, LATE, openBoxes);
    expect(said).toMatchObject({ noShowFrom: FIRST.to + 30 * MINUTE, promisedAt: FIRST.to });
    expect(said?.visit).toMatchObject({
      from: FIRST.from,
      agreed: true,
      proposed: { from: SECOND.from, to: SECOND.to, mine: false },
    });
  });

  it('cannot agree, once late, to what the resident proposed while the visit could still be kept', () => {
    const asked = done(moveVisit(agreed, SECOND, by(LIU, FIRST.from)));
    expect(codeOf(agreeVisit(asked, SECOND.from, by(WORKER, FIRST.to - 1)))).toBe('ok');
    expect(can(asked, WORKER, FIRST.to - 1)).toContain('agreeVisit');
    expect(codeOf(agreeVisit(asked, SECOND.from, by(WORKER, FIRST.to)))).toBe('PROMISE_MISSED');
    expect(can(asked, WORKER, FIRST.to)).not.toContain('agreeVisit');
    // Who was let down and would rather have the same worker on another day may say so.
    const forgiven = done(moveVisit(agreed, SECOND, by(LIU, LATE)));
    expect(codeOf(reportNoShow(forgiven, by(LIU, LATE + MINUTE)))).toBe('ok');
    expect(can(forgiven, WORKER, LATE + MINUTE)).toContain('agreeVisit');
    const again = done(agreeVisit(forgiven, SECOND.from, by(WORKER, LATE + MINUTE)));
    expect(again).toMatchObject({ promisedAt: SECOND.to, alarmAt: SECOND.to + 30 * MINUTE });
    expect(again.visit).toMatchObject({ from: SECOND.from, agreed: true, proposed: null });
    expect(codeOf(reportNoShow(again, by(LIU, LATE + 2 * MINUTE)))).toBe('TOO_EARLY');
  });

  it('who gives the order back has not come, which counts as it would if the resident had said so', () => {
    const outcome = (now: number) =>
      effectsOf(done(release(agreed, '车坏了', by(WORKER, now))), agreed).flatMap((effect) =>
        effect.kind === 'count-course'
          ? [effect.outcome]
          : effect.kind === 'open-no-show'
            ? [`no-show, said by the ${effect.saidBy}`]
            : [],
      );
    expect(outcome(FIRST.to + 30 * MINUTE - 1)).toEqual(['released']);
    expect(outcome(FIRST.to + 30 * MINUTE)).toEqual(['no-show, said by the worker']);
    const first = anOrder({ state: 'accepted' });
    const late = (first.promisedAt ?? 0) + 30 * MINUTE;
    const counted = (now: number) =>
      effectsOf(done(release(first, '车坏了', by(WORKER, now))), first).map(({ kind }) => kind);
    expect(counted(late)).toContain('open-no-show');
    expect(counted(late)).not.toContain('count-visit');
    expect(counted(late - 1)).not.toContain('count-visit');
  });
});

const FIRST_PROPOSED = { from: FIRST.from, to: FIRST.to, by: 'worker', why: '缺配件' };

describe('A time for a further visit', () => {
  it('is waited for until a day after it when it was agreed, and the one proposed last is told to both', () => {
    const reminded = done(onTime(agreed, by(CLOCK, FIRST.from - 2 * HOUR)));
    expect(reminded.actsAt).toBe(FIRST.to + DAY);
    expect(agreed).toMatchObject({ promisedAt: FIRST.to, alarmAt: FIRST.to + 30 * MINUTE });
    expect(proposed).toMatchObject({ promisedAt: FIRST.to, alarmAt: null });
    const moved = done(moveVisit(proposed, SECOND, by(LIU, NOW + 2 * HOUR)));
    expect(moved).toMatchObject({
      promisedAt: SECOND.to,
      visit: { from: SECOND.from, by: 'her', agreed: false },
    });
  });

  it('that is agreed asks for a new look at the door and a new code, also where the old one was shown', () => {
    const seen = { workerId: 'ma', badgeWorn: true, uniformWorn: true };
    const atTheDoor = done(recognise(agreed, seen, by(LIU, FIRST.from)));
    const moved = done(moveVisit(atTheDoor, SECOND, by(WORKER, FIRST.from + MINUTE)));
    expect(moved).toMatchObject({ recognised: atTheDoor.recognised, arrivalCode: atTheDoor.arrivalCode });
    const again = done(agreeVisit(moved, SECOND.from, by(LIU, FIRST.from + 2 * MINUTE)));
    expect(again).toMatchObject({ recognised: null, arrivalCode: null, urgentHolder: 'free:order-1' });
  });

  it('cannot be agreed to once it has begun, for nobody could keep it', () => {
    expect(codeOf(agreeVisit(proposed, FIRST.from, by(LIU, FIRST.from - 1)))).toBe('ok');
    expect(saidOf(agreeVisit(proposed, FIRST.from, by(LIU, FIRST.from)))).toBe('WINDOW_NOT_POSSIBLE from');
    expect(can(proposed, LIU, FIRST.from)).not.toContain('agreeVisit');
    expect(can(proposed, LIU, FIRST.from - 1)).toContain('agreeVisit');
  });

  it('that nobody agrees to gives the order back three days after the first proposal, however often it is moved', () => {
    const since = NOW + HOUR;
    expect(proposed.actsAt).toBe(since + 3 * DAY);
    const moved = done(moveVisit(proposed, windowFrom(NOW + 9 * DAY), by(WORKER, NOW + 2 * DAY)));
    expect(moved.actsAt).toBe(since + 3 * DAY);
    const open = done(onTime(moved, by(CLOCK, since + 3 * DAY)));
    expect(open).toMatchObject({ state: 'open', worker: null, visit: null, excludedWorkerIds: ['ma'] });
    expect(effectsOf(open, moved).filter(({ kind }) => kind.startsWith('count'))).toEqual([]);
  });

  it('is answered by whoever did not propose it last, and a proposal replaces the earlier one', () => {
    const moved = done(moveVisit(agreed, SECOND, by(WORKER, NOW + 3 * HOUR)));
    expect(codeOf(agreeVisit(moved, SECOND.from, by(WORKER, NOW + 4 * HOUR)))).toBe('NOT_NOW');
    expect(codeOf(agreeVisit(moved, FIRST.from, by(LIU, NOW + 4 * HOUR)))).toBe('VISIT_CHANGED');
    expect(codeOf(agreeVisit(agreed, FIRST.from, by(LIU, NOW + 4 * HOUR)))).toBe('NOT_NOW');
    const third = windowFrom(NOW + 3 * DAY);
    const counter = done(moveVisit(moved, third, by(LIU, NOW + 4 * HOUR)));
    expect(counter.visit?.proposed).toMatchObject({ from: third.from, by: 'her' });
    expect(codeOf(agreeVisit(counter, SECOND.from, by(WORKER, NOW + 5 * HOUR)))).toBe('VISIT_CHANGED');
    expect(codeOf(agreeVisit(counter, third.from, by(WORKER, NOW + 5 * HOUR)))).toBe('ok');
  });

  it('is proposed ten times at most before the other side has agreed to one', () => {
    let order = proposed;
    for (let i = 0; i < 9; i += 1)
      order = done(moveVisit(order, windowFrom(SECOND.from + i * HOUR), by(WORKER, NOW + 2 * HOUR)));
    const next = windowFrom(SECOND.from);
    expect(codeOf(moveVisit(order, next, by(WORKER, NOW + 2 * HOUR)))).toBe('TOO_MANY_TIMES');
    expect(codeOf(moveVisit(order, next, by(LIU, NOW + 2 * HOUR)))).toBe('TOO_MANY_TIMES');
    const settled = done(agreeVisit(order, order.visit?.from ?? 0, by(LIU, NOW + 2 * HOUR)));
    expect(codeOf(moveVisit(settled, next, by(WORKER, NOW + 2 * HOUR)))).toBe('ok');
  });
});
