import { describe, expect, it } from 'vitest';
import { type Calendar, USUAL } from '#domain/appointment/calendar';
import * as appointing from '#domain/appointment/decide/appointing';
import * as founding from '#domain/appointment/decide/founding';
import * as planning from '#domain/appointment/decide/planning';
import * as workingDays from '#domain/appointment/decide/working-days';
import { type Duty, type OpenDay, plannedSlots, type Studio } from '#domain/appointment/studio';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, instantOf } from '#domain/kernel/time';
import { done, moment, STAFF } from '../../kit/given';
import { MONDAY, studioOf } from '../../kit/given-requests';
import { refusal } from '../../kit/given-talks';
import { YUNNAN } from '../../kit/studios';
import { owes, settled } from '../../kit/what-follows';

const NOBODY_YET = { roles: [] };

const by = (now = MONDAY) => moment({ actor: STAFF, now });
const CHAIRS = MONDAY + DAY + HOUR;
const ZHENGS = MONDAY + DAY + 5 * HOUR;
const STUDIO = studioOf(YUNNAN);

const lastEvent = ({ events }: Pick<Studio, 'events'>) => events.at(-1);

describe('Opening hours', () => {
  const set = (...hours: readonly (readonly [number, number])[]) =>
    workingDays.setHours(
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
      calendar = done(workingDays.setHours(calendar, [{ from: 540, to: 1000 + no }], by(MONDAY + no * DAY)));
    expect(calendar.events).toHaveLength(50);
    expect(calendar.events[0]?.at).toBe(MONDAY + 2 * DAY);
    expect(calendar.events.at(-1)).toMatchObject({
      at: MONDAY + 51 * DAY,
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
    const first = done(workingDays.setDay(USUAL, day('2026-12-02'), by()));
    const second = done(workingDays.setDay(first, day('2026-12-01', half), by()));
    const again = done(workingDays.setDay(second, day('2026-12-02', null), by()));
    expect(again.exceptions).toEqual([day('2026-12-01', half), day('2026-12-02', null)]);
    const none = done(workingDays.setDay(again, { on: '2026-12-01', name: null }, by()));
    expect(none.exceptions).toEqual([day('2026-12-02', null)]);
    expect(none.events.at(-1)).toMatchObject({ action: 'setDay', why: '2026-12-01', by: 'staff' });
  });

  it('has orderly hours, and there are four hundred of them at most', () => {
    const wrong = [{ from: 720, to: 540 }];
    expect(workingDays.setDay(USUAL, day('2026-12-01', wrong), by())).toMatchObject(
      refusal('HOURS_NOT_POSSIBLE', 'hours'),
    );
    const many = (length: number): Calendar => ({
      ...USUAL,
      exceptions: Array.from({ length }, (_, no) => day(`day-${no}`)),
    });
    expect(workingDays.setDay(many(399), day('2026-12-01'), by())).toMatchObject({ ok: true });
    expect(workingDays.setDay(many(400), day('2026-12-01'), by())).toMatchObject(refusal('TOO_MANY_DAYS'));
    expect(workingDays.setDay(many(400), day('day-7'), by())).toMatchObject(
      refusal('DAY_NOT_POSSIBLE', 'on'),
    );
  });

  it('of a year that was entered by hand is provisional no longer, until that is taken back', () => {
    const entered = done(
      workingDays.setYear(done(workingDays.setYear(USUAL, 2028, true, by())), 2027, true, by()),
    );
    expect(entered.enteredYears).toEqual([2027, 2028]);
    expect(done(workingDays.setYear(entered, 2027, true, by())).enteredYears).toEqual([2027, 2028]);
    expect(done(workingDays.setYear(entered, 2028, false, by())).enteredYears).toEqual([2027]);
    expect(entered.events.at(-1)).toMatchObject({ action: 'setYear', why: '2027' });
  });
});

describe('A studio', () => {
  const wish = {
    name: '新工作室',
    unionId: 'street',
    aboveId: null,
    street: '云南路街道',
    address: '云南路 1 号',
    open: true,
  };

  const STREET = { id: 'street', name: '街道总工会', open: true };
  const top = { union: STREET, studioIds: [] };

  it('is made empty, and changed without losing anything', () => {
    const made = done(founding.saveStudio(null, 'new', wish, top, by()));
    expect(made).toMatchObject({
      _id: 'new',
      name: '新工作室',
      union: { id: 'street', name: '街道总工会' },
      aboveId: null,
      officers: [],
      roster: [],
      exceptions: [],
      openDays: [],
      open: true,
    });
    expect(lastEvent(made)).toMatchObject({ action: 'saveStudio', by: 'staff' });
    const changed = done(founding.saveStudio(STUDIO, YUNNAN, { ...wish, open: false }, top, by()));
    expect(changed).toMatchObject({
      name: '新工作室',
      open: false,
      union: { id: 'street', name: '街道总工会' },
      officers: STUDIO.officers,
      roster: STUDIO.roster,
    });
  });

  it('stands under one that is there, and never under itself, however long the way', () => {
    const above = (studioIds: readonly string[]) =>
      founding.saveStudio(STUDIO, YUNNAN, { ...wish, aboveId: 'a' }, { union: STREET, studioIds }, by());
    expect(above(['a', 'b'])).toMatchObject({ ok: true, after: { aboveId: 'a' } });
    expect(above([])).toMatchObject(refusal('ABOVE_NOT_POSSIBLE', 'aboveId'));
    expect(above(['a', 'b', YUNNAN])).toMatchObject(refusal('ABOVE_NOT_POSSIBLE'));
  });

  it('belongs to a union that is there, and to one that was closed only if it did before', () => {
    const under = (union: founding.Above['union'], before: Studio | null = STUDIO) =>
      founding.saveStudio(before, YUNNAN, wish, { union, studioIds: [] }, by());
    expect(under(null)).toMatchObject(refusal('UNION_NOT_FOUND', 'unionId'));
    const closed = { ...STREET, open: false };
    expect(under(closed)).toMatchObject(refusal('UNION_CLOSED', 'unionId'));
    expect(under(closed, null)).toMatchObject(refusal('UNION_CLOSED', 'unionId'));
    const its = { ...STUDIO, union: { id: 'street', name: '旧名' } };
    expect(done(under(closed, its)).union).toEqual({ id: 'street', name: '街道总工会' });
  });

  const officer = (memberId: string, cares = false) => ({ memberId, name: memberId, title: '干事', cares });

  it('has thirty officers at most; who is appointed again is one of them', () => {
    const full = { ...STUDIO, officers: Array.from({ length: 30 }, (_, no) => officer(`o${no}`)) };
    expect(appointing.appoint(full, officer('new'), NOBODY_YET, by())).toMatchObject(
      refusal('TOO_MANY_OFFICERS'),
    );
    const again = done(appointing.appoint(full, officer('o3', true), NOBODY_YET, by()));
    expect(again.officers).toHaveLength(30);
    expect(again.officers.at(-1)).toEqual(officer('o3', true));
    const last = done(
      appointing.appoint({ ...full, officers: full.officers.slice(1) }, officer('new'), NOBODY_YET, by()),
    );
    expect(last.officers).toHaveLength(30);
    expect(lastEvent(last)).toMatchObject({ action: 'appoint', why: 'new' });
    expect(Object.values(last.effects)).toMatchObject([
      { kind: 'follow-seat', to: 'new' },
      { kind: 'follow-studio', officerId: 'new' },
      { kind: 'note-role', role: 'officer', what: 'given', memberId: 'new', why: null },
      { kind: 'notify', to: 'new', about: 'officer-given' },
    ]);
    const own = officer(by().actor.memberId);
    expect(appointing.appoint(STUDIO, own, NOBODY_YET, by(), '自己来')).toMatchObject(
      refusal('ANOTHER_NEEDED'),
    );
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
    const after = done(appointing.dismiss(studio, 'chair', by(), '调离岗位'));
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
    expect(Object.values(after.effects)).toMatchObject([
      { kind: 'follow-seat', to: 'chair' },
      { kind: 'follow-studio', officerId: 'chair' },
      { kind: 'note-role', role: 'officer', what: 'taken', memberId: 'chair', why: '调离岗位', at: MONDAY },
      { kind: 'notify', to: 'chair', about: 'officer-taken' },
    ]);
    const clock = moment({ actor: CLOCK, now: MONDAY });
    expect(lastEvent(done(appointing.dismiss(studio, 'chair', clock)))).toMatchObject({ by: 'clock' });
    expect(lastEvent(after)).toMatchObject({ action: 'dismiss', by: 'staff', why: 'chair' });
    expect(appointing.dismiss(studio, 'qian', by())).toMatchObject(refusal('OFFICER_NOT_FOUND', 'officerId'));
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
  const save = (...roster: readonly Duty[]) => planning.saveRoster(STUDIO, roster, by());

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
