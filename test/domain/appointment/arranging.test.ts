import { describe, expect, it } from 'vitest';
import { type Calendar, USUAL } from '#domain/appointment/calendar';
import * as arranging from '#domain/appointment/decide/arranging';
import * as rostering from '#domain/appointment/decide/rostering';
import { newSlot, type Slot } from '#domain/appointment/slot';
import { type Duty, type OpenDay, plannedSlot, plannedSlots, type Studio } from '#domain/appointment/studio';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { actor, done, moment, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, MONDAY, studioOf } from '../../kit/given-requests';
import { YUNNAN } from '../../kit/studios';
import { owes, settled } from '../../kit/what-follows';

const by = (now = MONDAY) => moment({ actor: STAFF, now });
const byChair = (now = MONDAY) => moment({ actor: CHAIR_ACTOR, now });
const CHAIRS = MONDAY + DAY + HOUR;
const ZHENGS = MONDAY + DAY + 5 * HOUR;
const STUDIO = studioOf(YUNNAN);

const refusal = (code: string, path?: string) => ({
  ok: false,
  refusal: { code, ...(path ? { fields: [{ path }] } : {}) },
});
const lastEvent = ({ events }: Pick<Studio, 'events'>) => events.at(-1);
const sitsAt = (studio: Studio, at: number) => plannedSlot(studio, USUAL, at)?.officerId ?? null;

describe('Opening hours', () => {
  const set = (...hours: readonly (readonly [number, number])[]) =>
    arranging.setHours(
      USUAL,
      hours.map(([from, to]) => ({ from, to })),
      by(),
    );

  it('are intervals in order that do not overlap, and at least one', () => {
    expect(done(set([540, 720], [720, 1020])).hours).toEqual([
      { from: 540, to: 720 },
      { from: 720, to: 1020 },
    ]);
    expect(set([0, 720])).toMatchObject({ ok: true });
    expect(set()).toMatchObject(refusal('HOURS_NOT_POSSIBLE', 'hours'));
    expect(set([720, 720])).toMatchObject(refusal('HOURS_NOT_POSSIBLE', 'hours'));
    expect(set([540, 720], [719, 1020])).toMatchObject(refusal('HOURS_NOT_POSSIBLE'));
    expect(set([780, 1020], [540, 720])).toMatchObject(refusal('HOURS_NOT_POSSIBLE'));
  });

  it('are on record with who set them; of a long history the last fifty changes are kept', () => {
    let calendar: Calendar = USUAL;
    for (let no = 0; no < 52; no += 1)
      calendar = done(arranging.setHours(calendar, [{ from: 540, to: 1000 + no }], by(MONDAY + no)));
    expect(calendar.events).toHaveLength(50);
    expect(calendar.events[0]?.at).toBe(MONDAY + 2);
    expect(calendar.events.at(-1)).toMatchObject({
      at: MONDAY + 51,
      action: 'setHours',
      by: 'staff',
      memberId: 'zhou',
      from: null,
      to: 'arranged',
    });
  });
});

describe('A day that differs', () => {
  const day = (on: string, hours: readonly { from: number; to: number }[] | null = []) => ({
    on,
    hours,
    name: '停电',
  });
  const half = [{ from: 540, to: 720 }];

  it('stands in order, once, and is taken back by name', () => {
    const first = done(arranging.setDay(USUAL, day('2026-12-02'), by()));
    const second = done(arranging.setDay(first, day('2026-12-01', half), by()));
    const again = done(arranging.setDay(second, day('2026-12-02', null), by()));
    expect(again.exceptions).toEqual([day('2026-12-01', half), day('2026-12-02', null)]);
    const none = done(arranging.setDay(again, { on: '2026-12-01', name: null }, by()));
    expect(none.exceptions).toEqual([day('2026-12-02', null)]);
    expect(none.events.at(-1)).toMatchObject({ action: 'setDay', why: '2026-12-01', by: 'staff' });
  });

  it('has orderly hours, and there are four hundred of them at most', () => {
    const wrong = [{ from: 720, to: 540 }];
    expect(arranging.setDay(USUAL, day('2026-12-01', wrong), by())).toMatchObject(
      refusal('HOURS_NOT_POSSIBLE', 'hours'),
    );
    const many = (length: number): Calendar => ({
      ...USUAL,
      exceptions: Array.from({ length }, (_, no) => day(`day-${no}`)),
    });
    expect(arranging.setDay(many(399), day('2026-12-01'), by())).toMatchObject({ ok: true });
    expect(arranging.setDay(many(400), day('2026-12-01'), by())).toMatchObject(refusal('TOO_MANY_DAYS'));
    expect(arranging.setDay(many(400), day('day-7'), by())).toMatchObject(refusal('DAY_NOT_POSSIBLE', 'on'));
  });

  it('of a year that was entered by hand is provisional no longer, until that is taken back', () => {
    const entered = done(
      arranging.setYear(done(arranging.setYear(USUAL, 2028, true, by())), 2027, true, by()),
    );
    expect(entered.enteredYears).toEqual([2027, 2028]);
    expect(done(arranging.setYear(entered, 2027, true, by())).enteredYears).toEqual([2027, 2028]);
    expect(done(arranging.setYear(entered, 2028, false, by())).enteredYears).toEqual([2027]);
    expect(entered.events.at(-1)).toMatchObject({ action: 'setYear', why: '2027' });
  });
});

describe('A studio', () => {
  const wish = {
    name: '新工作室',
    unionName: '新工会',
    aboveId: null,
    street: '云南路街道',
    address: '云南路 1 号',
    open: true,
  };

  it('is made empty, and changed without losing anything', () => {
    const made = done(arranging.saveStudio(null, 'new', wish, [], by()));
    expect(made).toMatchObject({
      _id: 'new',
      name: '新工作室',
      union: { id: 'union-new', name: '新工会' },
      aboveId: null,
      officers: [],
      roster: [],
      exceptions: [],
      openDays: [],
      open: true,
    });
    expect(lastEvent(made)).toMatchObject({ action: 'saveStudio', by: 'staff' });
    const changed = done(arranging.saveStudio(STUDIO, YUNNAN, { ...wish, open: false }, [], by()));
    expect(changed).toMatchObject({
      name: '新工作室',
      open: false,
      union: { id: STUDIO.union.id, name: '新工会' },
      officers: STUDIO.officers,
      roster: STUDIO.roster,
    });
  });

  it('stands under one that is there, and never under itself, however long the way', () => {
    const above = (chain: readonly string[]) =>
      arranging.saveStudio(STUDIO, YUNNAN, { ...wish, aboveId: 'a' }, chain, by());
    expect(above(['a', 'b'])).toMatchObject({ ok: true, after: { aboveId: 'a' } });
    expect(above([])).toMatchObject(refusal('ABOVE_NOT_POSSIBLE', 'aboveId'));
    expect(above(['a', 'b', YUNNAN])).toMatchObject(refusal('ABOVE_NOT_POSSIBLE'));
  });

  const officer = (memberId: string, cares = false) => ({ memberId, name: memberId, title: '干事', cares });

  it('has thirty officers at most; who is appointed again is one of them', () => {
    const full = { ...STUDIO, officers: Array.from({ length: 30 }, (_, no) => officer(`o${no}`)) };
    expect(arranging.appoint(full, officer('new'), by())).toMatchObject(refusal('TOO_MANY_OFFICERS'));
    const again = done(arranging.appoint(full, officer('o3', true), by()));
    expect(again.officers).toHaveLength(30);
    expect(again.officers.at(-1)).toEqual(officer('o3', true));
    const last = done(arranging.appoint({ ...full, officers: full.officers.slice(1) }, officer('new'), by()));
    expect(last.officers).toHaveLength(30);
    expect(lastEvent(last)).toMatchObject({ action: 'appoint', why: 'new' });
    expect(Object.values(last.effects)).toMatchObject([{ kind: 'follow-studio', officerId: 'new' }]);
  });

  it('forgets the duties, the open days ahead and the covers of whoever is dismissed', () => {
    const day = (from: number, officerId: string): OpenDay => ({
      id: `${from}`,
      title: '接待日',
      from,
      to: from + HOUR,
      officerId,
      capacity: 5,
    });
    const studio: Studio = {
      ...settled(STUDIO),
      openDays: [day(MONDAY + HOUR, 'chair'), day(MONDAY - HOUR, 'chair'), day(MONDAY + HOUR * 2, 'zheng')],
      exceptions: [
        { at: ZHENGS, officerId: 'chair' },
        { at: CHAIRS, officerId: 'zheng' },
      ],
    };
    const after = done(arranging.dismiss(studio, 'chair', by()));
    expect(after.officers.map(({ memberId }) => memberId)).toEqual(['zheng']);
    expect(new Set(after.roster.map(({ officerId }) => officerId))).toEqual(new Set(['zheng']));
    expect(after.openDays.map(({ from, officerId }) => [from - MONDAY, officerId])).toEqual([
      [-HOUR, 'chair'],
      [2 * HOUR, 'zheng'],
    ]);
    expect(after.exceptions).toEqual([
      { at: ZHENGS, officerId: null },
      { at: CHAIRS, officerId: 'zheng' },
    ]);
    expect(Object.values(after.effects)).toMatchObject([{ kind: 'follow-studio', officerId: 'chair' }]);
    expect(arranging.dismiss(studio, 'qian', by())).toMatchObject(refusal('OFFICER_NOT_FOUND', 'officerId'));
  });
});

describe('The weekly roster', () => {
  const duty = (changes: Partial<Duty> = {}): Duty => ({
    id: 'd',
    weekday: 1,
    from: 600,
    to: 660,
    officerId: 'chair',
    capacity: 1,
    ...changes,
  });
  const save = (...roster: readonly Duty[]) => arranging.saveRoster(STUDIO, roster, by());

  it('is of officers of the studio, each duty of some length, no two beginning together, sixty at most', () => {
    expect(done(save(duty(), duty({ weekday: 2 }), duty({ from: 601 }))).roster).toHaveLength(3);
    expect(save(duty({ officerId: 'qian' }))).toMatchObject(refusal('OFFICER_NOT_FOUND', 'duties'));
    expect(save(duty({ to: 600 }))).toMatchObject(refusal('DUTY_NOT_POSSIBLE', 'duties'));
    expect(save(duty(), duty({ officerId: 'zheng' }))).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    const many = (length: number) => Array.from({ length }, (_, no) => duty({ from: no, to: 700 }));
    expect(save(...many(60))).toMatchObject({ ok: true });
    expect(save(...many(61))).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    expect(owes(done(save(duty())), 'follow-studio')).toBe(true);
    expect(lastEvent(done(save(duty())))).toMatchObject({ action: 'saveRoster' });
  });

  it('rests on days off, where open days take place', () => {
    const saturday = instantOf('2026-11-21', '10:00');
    const openDays = [
      { id: 'o', title: '接待日', from: saturday, to: saturday + HOUR, officerId: 'chair', capacity: 50 },
    ];
    const planned = plannedSlots({ ...STUDIO, openDays }, USUAL, MONDAY, MONDAY + 7 * DAY);
    expect(planned.map(({ from }) => Math.floor((from - MONDAY) / DAY))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5,
    ]);
    expect(planned.at(-1)).toEqual({
      id: `yunnan-${saturday}`,
      studioId: YUNNAN,
      officerId: 'chair',
      from: saturday,
      to: saturday + HOUR,
      capacity: 50,
      title: '接待日',
    });
    expect(planned[0]).toMatchObject({ officerId: 'chair', from: MONDAY + HOUR, capacity: 1, title: null });
  });
});

describe('An open day', () => {
  const day = (changes: Partial<OpenDay> = {}): OpenDay => ({
    id: 'open',
    title: '主席接待日',
    from: MONDAY + DAY,
    to: MONDAY + DAY + HOUR,
    officerId: 'chair',
    capacity: 200,
    ...changes,
  });
  const add = (changes: Partial<OpenDay> = {}, studio: Studio = STUDIO, who = by()) =>
    arranging.addOpenDay(studio, day(changes), who);

  it('lasts twelve hours at most, and begins when no other slot does', () => {
    const from = MONDAY + DAY;
    expect(add({ to: from + 12 * HOUR })).toMatchObject({ ok: true });
    expect(add({ to: from + 12 * HOUR + 1 })).toMatchObject(refusal('DUTY_NOT_POSSIBLE', 'from'));
    expect(add({ to: from })).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    expect(add({ from: CHAIRS, to: CHAIRS + HOUR })).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    expect(add({ from: CHAIRS + MINUTE, to: CHAIRS + HOUR })).toMatchObject({ ok: true });
    expect(add({}, { ...STUDIO, openDays: [day()] })).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    expect(add({ officerId: 'qian' })).toMatchObject(refusal('OFFICER_NOT_FOUND', 'officerId'));
  });

  it('is one of thirty ahead; those that are over are forgotten', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, no) =>
        day({ id: `${no}`, from: MONDAY + no * MINUTE, to: MONDAY + 9 * HOUR }),
      );
    expect(add({}, { ...STUDIO, openDays: many(29) })).toMatchObject({ ok: true });
    expect(add({}, { ...STUDIO, openDays: many(30) })).toMatchObject(refusal('DUTY_NOT_POSSIBLE'));
    const over = done(
      add({}, { ...STUDIO, openDays: [day({ id: 'over', from: MONDAY - HOUR, to: MONDAY })] }),
    );
    expect(over.openDays.map(({ id }) => id)).toEqual(['open']);
  });

  it('is on record as planned by staff, or by the officer who did it', () => {
    expect(lastEvent(done(add()))).toMatchObject({ action: 'addOpenDay', by: 'staff', why: 'open' });
    expect(lastEvent(done(add({}, STUDIO, byChair())))).toMatchObject({ by: 'officer', memberId: 'chair' });
  });
});

describe('Officers who change places', () => {
  const slotAt = (from: number, changes: Partial<Slot> = {}): Slot => {
    const planned = plannedSlot(STUDIO, USUAL, from);
    if (!planned) throw new Error('nothing is planned then');
    const one = { requestId: 'r1', memberId: 'liu' };
    const other = { requestId: 'r2', memberId: 'neighbour' };
    return { ...newSlot(planned), taken: [one], waiting: [other], ...changes };
  };
  const looks = (slot: Slot | undefined): (readonly [requestId: string, seat: boolean | undefined])[] =>
    Object.values(slot?.effects ?? {}).flatMap((effect) =>
      effect.kind === 'change-officer' ? [[effect.requestId, effect.seat] as const] : [],
    );

  it('cover one slot: everybody in it is looked at again', () => {
    const before = { studio: STUDIO, slots: [slotAt(CHAIRS)] };
    const { studio, slots } = done(rostering.cover(before, CHAIRS, 'zheng', USUAL, byChair()));
    expect([sitsAt(studio, CHAIRS), sitsAt(studio, CHAIRS + DAY), slots[0]?.officerId]).toEqual([
      'zheng',
      'chair',
      'zheng',
    ]);
    expect(looks(slots[0])).toEqual([
      ['r1', true],
      ['r2', true],
    ]);
    expect(lastEvent(studio)).toMatchObject({ action: 'cover', by: 'officer', why: String(CHAIRS) });
    expect(rostering.cover(before, CHAIRS, 'qian', USUAL, byChair())).toMatchObject(
      refusal('OFFICER_NOT_FOUND', 'officerId'),
    );
    expect(rostering.cover(before, CHAIRS + 1, 'zheng', USUAL, byChair())).toMatchObject(
      refusal('SLOT_NOT_POSSIBLE', 'from'),
    );
    expect(rostering.cover(before, CHAIRS, 'zheng', USUAL, byChair(CHAIRS))).toMatchObject(
      refusal('SLOT_NOT_POSSIBLE'),
    );
  });

  it('cover an open day, too, and leave the other slots as they are', () => {
    const from = MONDAY + DAY;
    const open = { id: 'o', title: '接待日', from, to: from + HOUR, officerId: 'chair', capacity: 9 };
    const other = { ...open, id: 'p', from: from + DAY, to: from + DAY + HOUR };
    const studio = {
      ...STUDIO,
      openDays: [open, other],
      exceptions: [{ at: MONDAY - 2 * DAY, officerId: null }],
    };
    const slots = [slotAt(CHAIRS)];
    const after = done(rostering.cover({ studio, slots }, from, 'zheng', USUAL, byChair()));
    expect(after.studio.openDays.map(({ officerId }) => officerId)).toEqual(['zheng', 'chair']);
    expect(after.studio.exceptions).toEqual([{ at: from, officerId: 'zheng' }]);
    expect(after.slots).toEqual(slots);
  });

  it('swap two slots of two people, both ahead', () => {
    const before = { studio: STUDIO, slots: [slotAt(CHAIRS), slotAt(ZHENGS)] };
    const swap = (pair: readonly [number, number], now = MONDAY) =>
      rostering.swap(before, pair, USUAL, byChair(now));
    const { studio, slots } = done(swap([CHAIRS, ZHENGS]));
    expect([sitsAt(studio, CHAIRS), sitsAt(studio, ZHENGS)]).toEqual(['zheng', 'chair']);
    expect(slots.map(({ officerId }) => officerId)).toEqual(['zheng', 'chair']);
    expect(slots.map((slot) => looks(slot).length)).toEqual([2, 2]);
    for (const pair of [
      [CHAIRS, CHAIRS + DAY],
      [CHAIRS + 1, ZHENGS],
      [CHAIRS, ZHENGS + 1],
    ] as const)
      expect(swap(pair)).toMatchObject(refusal('SLOT_NOT_POSSIBLE', 'other'));
    expect(swap([CHAIRS, ZHENGS], CHAIRS)).toMatchObject(refusal('SLOT_NOT_POSSIBLE'));
  });

  const empty = { cancelled: true, taken: [], offers: [], waiting: [], actsAt: null };

  it('cancel a slot: everybody in it is led to another time, and nobody comes into it any more', () => {
    const offered = { requestId: 'r3', memberId: 'sun', until: CHAIRS - HOUR };
    const full = slotAt(CHAIRS, { offers: [offered], actsAt: CHAIRS - HOUR });
    const before = { studio: STUDIO, slots: [full] };
    const { studio, slots } = done(rostering.cancelSlot(before, CHAIRS, USUAL, byChair()));
    expect(slots).toHaveLength(1);
    expect(slots[0]).toMatchObject(empty);
    const lost = Object.values(slots[0]?.effects ?? {});
    expect(lost.map((effect) => effect.kind === 'lose-slot' && effect.requestId)).toEqual(['r1', 'r3', 'r2']);
    expect(lastEvent(studio)).toMatchObject({ action: 'cancelSlot', why: String(CHAIRS) });
    const unknown = done(rostering.cancelSlot({ studio: STUDIO, slots: [] }, CHAIRS, USUAL, byChair()));
    expect(unknown.slots).toMatchObject([{ ...empty, from: CHAIRS }]);
    expect(rostering.cancelSlot(before, CHAIRS, USUAL, byChair(CHAIRS))).toMatchObject(
      refusal('SLOT_NOT_POSSIBLE', 'from'),
    );
    expect(rostering.cancelSlot(before, CHAIRS + 1, USUAL, byChair())).toMatchObject(
      refusal('SLOT_NOT_POSSIBLE'),
    );
  });

  it('leave slots that follow the plan: with somebody else, or not at all', () => {
    const clock = moment({ actor: actor('clock'), now: MONDAY });
    const follow = (slot: Slot, studio: Studio | null, now = MONDAY) =>
      rostering.followPlan(slot, studio, USUAL, { ...clock, now });
    const slot = slotAt(CHAIRS);
    expect(follow(slot, STUDIO)).toMatchObject(refusal('NOT_NOW'));
    const moved = { ...STUDIO, roster: STUDIO.roster.map((duty) => ({ ...duty, officerId: 'zheng' })) };
    const seated = done(follow(slot, moved));
    expect([seated.officerId, looks(seated).length]).toEqual(['zheng', 2]);
    expect(done(follow(slot, { ...STUDIO, roster: [] }))).toMatchObject(empty);
    expect(done(follow(slot, null))).toMatchObject(empty);
    expect(follow({ ...slot, cancelled: true }, null)).toMatchObject(refusal('NOT_NOW'));
    expect(follow(slot, null, CHAIRS)).toMatchObject(refusal('NOT_NOW'));
    expect(follow(slot, null, CHAIRS - 1)).toMatchObject({ ok: true });
  });
});
