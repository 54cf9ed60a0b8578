import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { nobodyCame, reportNoShow } from '#domain/repair/decide/acceptance';
import { confirm, dispute, finish, reject } from '#domain/repair/decide/closing';
import { arrive, recognise, resume } from '#domain/repair/decide/door';
import { cancel, standStill } from '#domain/repair/decide/ending';
import { lapse, offer, suggest } from '#domain/repair/decide/offering';
import { onTime } from '#domain/repair/decide/on-time';
import { approve, decline, quote } from '#domain/repair/decide/price';
import { agreeVisit, moveVisit, postpone } from '#domain/repair/decide/visits';
import { rework } from '#domain/repair/decide/warranty';
import type { RepairOrder } from '#domain/repair/order';
import { orderRow } from '#domain/repair/view-row';
import { done, HUIMIN, LIU, MA, moment, NOW, STAFF, workerActor } from '../../kit/given';
import { anOrder, LINES, PICTURES } from '../../kit/given-orders';
import { laterFrom } from '../../kit/order-commands';
import { codeOf, saidOf } from './outcomes';

const HIM = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now = NOW + 2 * HOUR) => moment({ actor, now });
const atDoor = (order: RepairOrder, now: number) => {
  const seen = { workerId: 'ma', badgeWorn: true, uniformWorn: true };
  const known = done(recognise(order, seen, by(LIU, now)));
  return done(arrive(known, known.arrivalCode?.digits ?? '', null, by(HIM, now)));
};
const finished = (order: RepairOrder, paidFen: number, now = NOW + 3 * HOUR) => {
  const photos = { photosBefore: PICTURES, photosAfter: PICTURES };
  return finish(order, { checked: order.item.standard, ...photos, paidFen }, null, by(HIM, now));
};

describe('When parts are missing', () => {
  const at = laterFrom(NOW);
  const left = done(postpone(anOrder({ state: 'approved' }), { at, why: '缺配件' }, by(HIM)));

  it('the worker proposes two hours, and is free for other urgent orders meanwhile', () => {
    expect(left).toMatchObject({ state: 'postponed', urgentHolder: 'free:order-1', promisedAt: at.to });
    expect(
      saidOf(postpone(anOrder({ state: 'arrived' }), { at: { ...at, to: at.from }, why: '' }, by(HIM))),
    ).toBe('WINDOW_NOT_POSSIBLE at');
  });

  it('the other side agrees, and nobody for both', () => {
    expect(codeOf(agreeVisit(left, at.from, by(HIM)))).toBe('NOT_NOW');
    expect(done(agreeVisit(left, at.from, by(LIU))).visit?.agreed).toBe(true);
    const moved = done(moveVisit(left, laterFrom(NOW + HOUR), by(LIU)));
    expect(saidOf(agreeVisit(moved, at.from, by(HIM)))).toBe('VISIT_CHANGED from');
    expect(codeOf(agreeVisit(moved, laterFrom(NOW + HOUR).from, by(LIU)))).toBe('NOT_NOW');
    expect(codeOf(agreeVisit(moved, laterFrom(NOW + HOUR).from, by(HIM)))).toBe('ok');
  });

  it('a time to which nobody agreed promises nothing, one that was agreed can be missed', () => {
    const late = by(LIU, at.to + 30 * MINUTE);
    expect(codeOf(reportNoShow(left, late))).toBe('TOO_EARLY');
    expect(done(reportNoShow(done(agreeVisit(left, at.from, by(LIU))), late)).state).toBe('open');
  });

  it('he has to be recognised again, and goes on with what she approved', () => {
    expect(codeOf(arrive(left, '123456', null, by(HIM, at.from)))).toBe('NOT_RECOGNISED_YET');
    const back = atDoor(left, at.from);
    expect(back).toMatchObject({ state: 'approved', visit: null, approvedQuote: { totalFen: 13_000 } });
    expect(back.arrivedAt).toBe(left.arrivedAt);
  });

  it('with every other time he has to be looked at again, whoever names it and whoever agrees to it', () => {
    const looked = (order: RepairOrder) =>
      done(recognise(order, { workerId: 'ma', badgeWorn: true, uniformWorn: true }, by(LIU)));
    const later = laterFrom(NOW + HOUR);
    const named = done(moveVisit(looked(left), later, by(LIU)));
    const agreed = done(agreeVisit(looked(named), later.from, by(HIM)));
    const begun = anOrder({ state: 'approved', recognised: true });
    const leftAgain = done(postpone(begun, { at, why: '缺件' }, by(HIM)));
    for (const order of [named, agreed, leftAgain])
      expect(order).toMatchObject({ recognised: null, arrivalCode: null });
  });

  it('what was not approved before he left is quoted when he comes back', () => {
    const unquoted = done(postpone(anOrder({ state: 'arrived' }), { at, why: '先去买件' }, by(HIM)));
    expect(atDoor(unquoted, at.from).state).toBe('arrived');
  });

  it('she may call it off for the visit fee as long as she has approved nothing', () => {
    const unquoted = done(postpone(anOrder({ state: 'arrived' }), { at, why: '先去买件' }, by(HIM)));
    expect(done(cancel(unquoted, null, by(LIU))).visitFee?.fen).toBe(unquoted.item.visitFeeFen);
    expect(codeOf(cancel(left, null, by(LIU)))).toBe('NOT_NOW');
  });
});

describe('Extra work', () => {
  const asked = done(quote(anOrder({ state: 'approved' }), [...LINES, ...LINES], by(HIM)));

  it('is a quote above the approved one, and nothing is done before she approves it', () => {
    expect(asked).toMatchObject({ state: 'quoted', approvedQuote: { totalFen: 13_000 } });
    const more = done(approve(asked, asked.quote?.id ?? '', by(LIU)));
    expect(more.approvedQuote?.totalFen).toBe(26_000);
    expect(codeOf(finished(more, 26_000))).toBe('ok');
  });

  it('that she declines leaves what she approved, and no more may be taken than that', () => {
    const less = done(decline(asked, '太贵了', by(LIU)));
    expect(less).toMatchObject({ state: 'approved', quote: { totalFen: 13_000 }, visitFee: null });
    expect(less.events.at(-1)?.action).toBe('declineExtra');
    expect(codeOf(finished(less, 13_001))).toBe('PAID_ABOVE_QUOTE');
  });
});

describe('Not repaired', () => {
  const said = anOrder({ state: 'finished' });

  it('sends it back to the worker once; then it is for staff', () => {
    expect(codeOf(dispute(said, '还在滴', by(LIU)))).toBe('NOT_NOW');
    const back = done(reject(said, '还在滴', by(LIU)));
    expect(back).toMatchObject({ state: 'approved', finish: null, rejected: { why: '还在滴' } });
    const again = done(finished(back, 13_000));
    expect(codeOf(reject(again, '还是滴', by(LIU)))).toBe('NOT_NOW');
    expect(done(dispute(again, '还是滴', by(LIU))).state).toBe('frozen');
  });

  it('and staff let the same worker come again, who is recognised and finishes anew', () => {
    const again = done(finished(done(reject(said, '还在滴', by(LIU))), 13_000));
    const frozen = done(dispute(again, '还是滴', by(LIU)));
    const resumed = done(resume(frozen, '双方同意再修一次', by(STAFF)));
    expect(resumed).toMatchObject({ state: 'accepted', finish: null, recognised: null });
    expect(atDoor(resumed, NOW + 4 * HOUR).state).toBe('approved');
  });
});

describe('Within the warranty', () => {
  const closed = anOrder({ state: 'closed' });
  const wish = (workerIsThere: boolean, now = NOW + 10 * DAY) =>
    rework(closed, { why: '又漏了', at: laterFrom(now), workerIsThere }, by(LIU, now));
  const again = done(wish(true));

  it('a closed order goes back to its worker once, at price zero, and not a moment after the warranty', () => {
    const end = (closed.closedAt ?? 0) + closed.item.warrantyDays * DAY;
    expect([codeOf(wish(true, end)), codeOf(wish(true, end + 1))]).toEqual(['ok', 'WARRANTY_OVER']);
    expect(again).toMatchObject({
      state: 'accepted',
      worker: { workerId: 'ma' },
      finish: null,
      paidFen: null,
    });
    const working = atDoor(again, NOW + 11 * DAY);
    expect(working.state).toBe('approved');
    expect(codeOf(quote(working, LINES, by(HIM)))).toBe('REWORK_IS_FREE');
    expect(codeOf(finished(working, 1, NOW + 11 * DAY))).toBe('PAID_ABOVE_QUOTE');
    const closedAgain = done(confirm(done(finished(working, 0, NOW + 11 * DAY)), 0, by(LIU, NOW + 11 * DAY)));
    expect(closedAgain).toMatchObject({ state: 'closed', closedAt: closed.closedAt });
    const twice = rework(
      closedAgain,
      { why: '又', at: laterFrom(NOW + 12 * DAY), workerIsThere: true },
      by(LIU, NOW + 12 * DAY),
    );
    expect(codeOf(twice)).toBe('WARRANTY_OVER');
  });

  it('what she paid the first time stays what she paid, whoever confirms the rework', () => {
    const working = atDoor(again, NOW + 11 * DAY);
    const ready = done(finished(working, 0, NOW + 11 * DAY));
    const byHer = done(confirm(ready, 0, by(LIU, NOW + 11 * DAY)));
    const byClock = done(onTime(ready, by(CLOCK, ready.actsAt ?? 0)));
    for (const order of [byHer, byClock]) {
      expect(order).toMatchObject({ state: 'closed', paidFen: 13_000, finish: { paidFen: 13_000 } });
      expect(orderRow(order).paidDiffers).toBe(false);
    }
  });

  it('neither points nor figures of price and punctuality follow from it a second time', () => {
    const kinds = (order: RepairOrder) =>
      Object.keys(order.effects).filter((key) => /award|count-price|count-visit/.test(key));
    const working = atDoor(again, NOW + 11 * DAY);
    const closedAgain = done(confirm(done(finished(working, 0)), 0, by(LIU, NOW + 11 * DAY)));
    expect(kinds(closedAgain)).toEqual(kinds(closed));
  });

  it('it stands again as it was closed when she says it is not needed any more', () => {
    const ended = done(cancel(again, null, by(LIU, NOW + 10 * DAY)));
    const { state, worker, finish: work, paidFen, when, closedAt } = ended;
    expect({ state, worker, finish: work, paidFen, when, closedAt }).toEqual({
      state: 'closed',
      worker: closed.worker,
      finish: closed.finish,
      paidFen: closed.paidFen,
      when: closed.when,
      closedAt: closed.closedAt,
    });
  });

  it('where the worker is gone it waits for a firm that staff find and she agrees to, and for nobody else', () => {
    const open = done(wish(false));
    expect(open).toMatchObject({ state: 'open', pool: null, worker: null, excludedWorkerIds: ['ma'] });
    expect(codeOf(offer(open, 'everyone', by(LIU, NOW + 10 * DAY)))).toBe('NOT_NOW');
    expect(codeOf(offer(open, 'suggested', by(LIU, NOW + 10 * DAY)))).toBe('NOT_NOW');
    expect(codeOf(offer(open, 'same-firm', by(LIU, NOW + 10 * DAY)))).toBe('ok');
    const firm = { id: 'haibin', name: '海滨', mayServe: true };
    expect(codeOf(suggest(open, { ...firm, mayServe: false }, by(STAFF)))).toBe('PROVIDER_NOT_AVAILABLE');
    const suggested = done(suggest(open, firm, by(STAFF, NOW + 10 * DAY)));
    expect(suggested.pool).toBeNull();
    const offered = done(offer(suggested, 'suggested', by(LIU, NOW + 10 * DAY)));
    expect(offered).toMatchObject({ pool: 'firm/haibin', suggestion: null });
    const end = done(lapse({ ...offered, actsAt: 0 }, by(CLOCK, offered.lapsesAt)));
    expect(end).toMatchObject({ state: 'closed', worker: closed.worker, paidFen: closed.paidFen });
  });
});

describe('Within the warranty, where the whole firm is gone', () => {
  it('it is not among whom she may ask', () => {
    const now = NOW + 10 * DAY;
    const wish = { why: '又漏了', at: laterFrom(now), workerIsThere: false, firmIsGone: true };
    const open = done(rework(anOrder({ state: 'closed' }), wish, by(LIU, now)));
    expect(codeOf(offer(open, 'same-firm', by(LIU, now)))).toBe('NOT_NOW');
  });
});

describe('Nothing is left standing for ever', () => {
  it('a worker of whom nobody has heard a day after the promise has not come', () => {
    const order = anOrder({ state: 'accepted' });
    const due = (order.promisedAt ?? 0) + DAY;
    expect(codeOf(nobodyCame(order, by(CLOCK, due - 1)))).toBe('NOT_NOW');
    const open = done(nobodyCame(order, by(CLOCK, due)));
    expect(open).toMatchObject({ state: 'open', pool: null, excludedWorkerIds: ['ma'] });
    expect(Object.values(open.effects)).toContainEqual(
      expect.objectContaining({
        kind: 'open-no-show',
        saidBy: 'clock',
        visits: [expect.objectContaining({ kind: 'count-visit', providerId: 'huimin', inTime: false })],
      }),
    );
  });

  it.each(['arrived', 'quoted', 'frozen'] as const)('an order that stays %s ends', (state) => {
    const order = anOrder({ state });
    expect(codeOf(standStill(order, by(CLOCK, (order.actsAt ?? 0) - 1)))).toBe('NOT_NOW');
    const ended = done(onTime(order, by(CLOCK, order.actsAt ?? 0)));
    expect(ended.state).toBe('cancelled');
    // Only the fee for the way is still waited for, where somebody came.
    const over = ended.actsAt === null ? ended : done(onTime(ended, by(CLOCK, ended.actsAt)));
    expect(over).toMatchObject({ state: 'cancelled', actsAt: null });
  });

  it('work that was approved and is not finished in a week is looked into by staff', () => {
    const order = anOrder({ state: 'approved' });
    expect(done(onTime(order, by(CLOCK, order.actsAt ?? 0))).state).toBe('frozen');
  });

  it('whatever state an order is in, the clock alone brings it to its end in less than two months', () => {
    for (const state of [
      'open',
      'accepted',
      'postponed',
      'arrived',
      'quoted',
      'approved',
      'finished',
      'frozen',
    ] as const) {
      let order = anOrder({ state });
      for (let turns = 0; order.actsAt !== null; turns += 1) {
        expect(turns).toBeLessThan(10);
        expect(order.actsAt).toBeLessThan(NOW + 60 * DAY);
        order = done(onTime(order, by(CLOCK, order.actsAt)));
      }
      expect(['closed', 'cancelled', 'lapsed']).toContain(order.state);
    }
  });
});
