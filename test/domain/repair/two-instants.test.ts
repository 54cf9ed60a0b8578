import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { nobodyCame, release, reportNoShow } from '#domain/repair/decide/acceptance';
import { arrive, recognise, resume } from '#domain/repair/decide/door';
import { cancel, cancelByStaff } from '#domain/repair/decide/ending';
import { lapse, offer } from '#domain/repair/decide/offering';
import { releaseBySweep } from '#domain/repair/decide/sweeping';
import { headline } from '#domain/repair/headlines';
import { type RepairOrder, wasPunctual } from '#domain/repair/order';
import { rowLine } from '#domain/repair/row-line';
import { orderView } from '#domain/repair/view';
import { orderRow } from '#domain/repair/view-row';
import {
  done,
  HAIBIN,
  HUIMIN,
  LIU,
  MA,
  moment,
  NOW,
  openBoxes,
  STAFF,
  SUN,
  workerActor,
} from '../../kit/given';
import { anOrder } from '../../kit/given-orders';
import { acceptBy } from './commands';
import { effectsOf } from './outcomes';

const FIRMS = [HUIMIN, HAIBIN];
const FIRST = workerActor(HUIMIN, MA);
const SECOND = workerActor(HAIBIN, SUN);
const at = (minutes: number) => NOW + minutes * MINUTE;
const by = (actor: typeof LIU, minutes: number) => moment({ actor, now: at(minutes) });

const open = anOrder({ state: 'open' });
const acceptedAt = (order: RepairOrder, worker: typeof LIU, minutes: number) =>
  done(acceptBy(order, FIRMS, worker, by(worker, minutes)));
const offeredAgain = (order: RepairOrder, minutes: number) =>
  done(offer(order, 'everyone', by(LIU, minutes)));
function arrivedAt(order: RepairOrder, worker: typeof LIU, minutes: number): RepairOrder {
  const seen = { workerId: order.worker?.workerId ?? '', badgeWorn: true, uniformWorn: true };
  const known = done(recognise(order, seen, by(LIU, minutes)));
  return done(arrive(known, known.arrivalCode?.digits ?? '', null, by(worker, minutes)));
}

/** firm, worker: promise kept, the district's half hour, theirs. */
const measured = (after: RepairOrder, before: RepairOrder) =>
  // Of a visit that was not made, what counts once the worker was heard.
  effectsOf(after, before).flatMap((effect) => {
    const visits =
      effect.kind === 'open-no-show' ? effect.visits : effect.kind === 'count-visit' ? [effect] : [];
    return visits.map((one) => [one.providerId, one.workerId, one.inTime, one.halfHour, one.theirHalfHour]);
  });

describe('A worker’s promise', () => {
  it('runs for half an hour from every acceptance, and his punctuality is judged by it alone', () => {
    const order = acceptedAt(open, FIRST, 8);
    expect(order.promisedAt).toBe(at(38));
    const inTime = arrivedAt(order, FIRST, 38);
    expect([wasPunctual(inTime), inTime.arrivalPromisedAt]).toEqual([true, at(38)]);
    expect(wasPunctual(arrivedAt(order, FIRST, 38 + 1 / 60))).toBe(false);
    expect(wasPunctual(order)).toBeNull();
  });

  it('of a later visit changes nothing of how punctual the first one was', () => {
    const late = arrivedAt(acceptedAt(open, FIRST, 8), FIRST, 50);
    const later: RepairOrder = { ...late, promisedAt: at(3_000) };
    expect(wasPunctual(later)).toBe(false);
  });

  it('is the window’s end where there is one, however early he accepted', () => {
    const when = { kind: 'window', from: at(60), to: at(180) } as const;
    const order = acceptedAt(anOrder({ state: 'open', when }), FIRST, 5);
    expect(order.promisedAt).toBe(at(180));
    const arrived = arrivedAt(order, FIRST, 180);
    expect(measured(arrived, order)).toEqual([['huimin', 'ma', true, null, null]]);
  });

  it('that he gives anew after a case runs for half an hour from there, and is not late four minutes later', () => {
    const frozen = anOrder({ state: 'frozen' });
    const resumed = done(resume(frozen, '核实过照片', by(STAFF, 120)));
    expect(resumed).toMatchObject({ promisedAt: at(150), alarmAt: at(180) });
    expect(wasPunctual(arrivedAt(resumed, FIRST, 124))).toBe(true);
  });
});

describe('The half hour', () => {
  it('runs from booking over every re-offer, and a late one weighs on who gave it back and not on who came last', () => {
    const first = acceptedAt(open, FIRST, 5);
    const back = done(release(first, '车坏了', by(FIRST, 20)));
    expect(measured(back, first)).toEqual([]);
    const second = acceptedAt(offeredAgain(back, 21), SECOND, 24);
    expect(second).toMatchObject({ bookedAt: NOW, promisedAt: at(54) });
    expect(measured(arrivedAt(second, SECOND, 30), second)).toEqual([['haibin', 'sun', true, true, true]]);
    expect(measured(arrivedAt(second, SECOND, 31), second)).toEqual([
      ['haibin', 'sun', true, false, null],
      ['huimin', 'ma', null, null, false],
    ]);
    // His own promise he has to keep all the same.
    expect(measured(arrivedAt(second, SECOND, 55), second)).toEqual([
      ['haibin', 'sun', false, false, null],
      ['huimin', 'ma', null, null, false],
    ]);
  });

  it('that is late because nobody came forward is the district’s alone, and his who was late himself', () => {
    const order = acceptedAt(open, FIRST, 20);
    expect(measured(arrivedAt(order, FIRST, 50), order)).toEqual([['huimin', 'ma', true, false, null]]);
    expect(measured(arrivedAt(order, FIRST, 51), order)).toEqual([['huimin', 'ma', false, false, false]]);
  });

  it('weighs on who did not come only where that stands: with what waits until he was heard', () => {
    const first = acceptedAt(open, FIRST, 2);
    const reported = done(reportNoShow(first, by(LIU, 62)));
    expect(measured(reported, first)).toEqual([['huimin', 'ma', false, null, false]]);
    const forgotten = done(nobodyCame({ ...first, actsAt: 0 }, by(CLOCK, 32 + 1440)));
    for (const back of [reported, forgotten]) {
      expect(back.delayedBy).toEqual([{ providerId: 'huimin', workerId: 'ma', awaitsHearing: true }]);
      const ended = done(cancel(back, null, by(LIU, 2_000)));
      expect(measured(ended, back)).toEqual([[null, null, null, false, null]]);
      // Who came last is not to blame either, although he is late himself.
      const since = back === reported ? 63 : 1_473;
      const second = acceptedAt(offeredAgain(back, since), SECOND, since + 1);
      expect(measured(arrivedAt(second, SECOND, since + 40), second)).toEqual([
        ['haibin', 'sun', false, false, null],
      ]);
    }
  });

  it('weighs on who gave it back long after he was awaited once, with his no-show', () => {
    const first = acceptedAt(open, FIRST, 2);
    const back = done(release(first, '车坏了', by(FIRST, 62)));
    expect(measured(back, first)).toEqual([['huimin', 'ma', false, null, false]]);
    expect(measured(done(cancel(back, null, by(LIU, 90))), back)).toEqual([[null, null, null, false, null]]);
  });

  it('is not asked of a later visit that was not kept, nor of an order for a window', () => {
    const arrived = arrivedAt(acceptedAt(open, FIRST, 5), FIRST, 25);
    const away = { ...arrived, state: 'accepted', recognised: null, arrivedAt: null } as const;
    expect(measured(done(reportNoShow(away, by(LIU, 70))), away)).toEqual([
      ['huimin', 'ma', false, null, null],
    ]);
    const when = { kind: 'window', from: at(60), to: at(180) } as const;
    const order = acceptedAt(anOrder({ state: 'open', when }), FIRST, 5);
    expect(measured(done(reportNoShow(order, by(LIU, 215))), order)).toEqual([
      ['huimin', 'ma', false, null, null],
    ]);
  });

  it('weighs on nobody whose firm was stopped, which was judged already', () => {
    const first = acceptedAt(open, FIRST, 2);
    expect(done(releaseBySweep(first, by(CLOCK, 10))).delayedBy).toEqual([]);
  });

  it('is told once: by the first who was at the door, and not again by who comes after', () => {
    const arrived = arrivedAt(acceptedAt(open, FIRST, 5), FIRST, 25);
    expect(arrived.reachedAt).toBe(at(25));
    const away = { ...arrived, state: 'accepted', worker: arrived.worker, arrivedAt: null } as const;
    expect(measured(arrivedAt(away, FIRST, 90), away)).toEqual([['huimin', 'ma', false, null, null]]);
    expect(measured(done(cancel(arrived, null, by(LIU, 90))), arrived)).toEqual([]);
  });

  it('that is over when an order ends unreached is missed, and one that is not over is not', () => {
    const district = [null, null, null, false, null];
    expect(measured(done(cancel(open, null, by(LIU, 30))), open)).toEqual([]);
    expect(measured(done(cancel(open, null, by(LIU, 31))), open)).toEqual([district]);
    const taken = acceptedAt(open, FIRST, 20);
    expect(measured(done(cancelByStaff(taken, '居民来电', by(STAFF, 31))), taken)).toEqual([district]);
    const lapsing = { ...open, actsAt: 0 };
    expect(measured(done(lapse(lapsing, by(CLOCK, 240))), lapsing)).toEqual([
      [null, null, false, null, null],
      district,
    ]);
    // Nobody was asked and nobody has failed her: she has not chosen.
    const choosing = { ...lapsing, pool: null };
    expect(measured(done(lapse(choosing, by(CLOCK, 240))), choosing)).toEqual([]);
    // Nobody is asked now, but who was to come has given it back.
    const back = done(release(acceptedAt(open, FIRST, 5), '车坏了', by(FIRST, 20)));
    const failed = { ...choosing, delayedBy: back.delayedBy };
    expect(measured(done(lapse(failed, by(CLOCK, 240))), failed)).toContainEqual(district);
  });

  it('is nothing that is asked of an order for a window', () => {
    const when = { kind: 'window', from: at(60), to: at(180) } as const;
    const order = anOrder({ state: 'open', when });
    expect(measured(done(cancel(order, null, by(LIU, 50))), order)).toEqual([]);
  });
});

describe('What she reads while she waits', () => {
  const words = (order: RepairOrder, minutes: number) => {
    const view = orderView(order, LIU, at(minutes), openBoxes);
    if (!view) throw new Error('hidden');
    return [headline(view, at(minutes)).now, rowLine(orderRow(order), at(minutes))];
  };
  const back = done(release(acceptedAt(open, FIRST, 5), '车坏了', by(FIRST, 20)));
  const second = acceptedAt(offeredAgain(back, 21), SECOND, 24);

  it('says how long she has waited since booking, and when who comes is expected', () => {
    const said = '已经等了 24 分钟，sun师傅预计 18:39 到';
    expect(words(second, 24)).toEqual([said, said]);
    expect(words(acceptedAt(open, FIRST, 0), 0.5)).toEqual([
      'ma师傅已接单，预计 18:15 前到',
      'ma师傅已接单，预计 18:15 前到',
    ]);
  });

  it('does not begin anew when it is offered again, nor while she chooses', () => {
    expect(words(back, 21)).toEqual(['还没有师傅来，已经等了 21 分钟', '还没有师傅来，请您选择']);
    expect(words(offeredAgain(back, 21), 22)).toEqual(['正在为您找师傅', '正在为您找师傅，已经等了 22 分钟']);
  });

  it('says so where what was promised has passed', () => {
    const said = '已经等了 1 小时 10 分钟，sun师傅说好 18:39 前到，还没有到';
    expect(words(second, 70)).toEqual([said, said]);
  });

  it('counts no waiting where a time was agreed', () => {
    const when = { kind: 'window', from: at(60), to: at(180) } as const;
    const order = acceptedAt(anOrder({ state: 'open', when }), FIRST, 5);
    expect(words(order, 50)[0]).toBe('ma师傅已接单，预计 20:45 前到');
    expect(words(order, 181)[0]).toBe('ma师傅说好 20:45 前到，还没有到');
    expect(words(anOrder({ state: 'open', when }), 50)[1]).toBe('正在为您找师傅');
  });

  it('has no half hour where people only talk', () => {
    const talk = { ...orderRow(second), meeting: 'phone' } as const;
    expect(rowLine(talk, at(24 + HOUR / MINUTE))).toBe('sun师傅已接单，最晚 18:39');
  });
});
