import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { newSlot, type Slot } from '#domain/appointment/slot';
import { type OpenDay, plannedSlot, type Studio } from '#domain/appointment/studio';
import { ownTimes, studiosShown, timesFor } from '#domain/appointment/times';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { MONDAY, studioOf, TEN } from '../../kit/given-requests';
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';

/** On weekdays 周主席 sits at ten with one place, 郑干事 at two with three. */
const STUDIO = studioOf(YUNNAN);
const TWO = MONDAY + 5 * HOUR;
const DAY_STARTS = instantOf('2026-11-16');

const openDay = (from: number, changes: Partial<OpenDay> = {}): OpenDay => ({
  id: `open-${from}`,
  title: '主席接待日',
  from,
  to: from + HOUR,
  officerId: 'chair',
  capacity: 30,
  ...changes,
});
const withOpenDays = (...openDays: readonly OpenDay[]): Studio => ({ ...STUDIO, openDays });

function stored(studio: Studio, from: number, changes: Partial<Slot> = {}): Slot {
  const planned = plannedSlot(studio, USUAL, from);
  if (!planned) throw new Error('nothing is planned then');
  return { ...newSlot(planned), taken: [{ requestId: 'r', memberId: 'liu' }], ...changes };
}
const hours = (slots: readonly { readonly from: number }[]) =>
  slots.map(({ from }) => (from - DAY_STARTS) / HOUR);

describe('The list of studios', () => {
  const shown = (studios: readonly Studio[], now: number, slots: readonly Slot[] = []) =>
    studiosShown(studios, USUAL, slots, now);

  it('holds those that are open, in the order in which they are kept', () => {
    const closed = { ...studioOf(ZHONGSHAN), open: false };
    const { studios } = shown([STUDIO, closed, studioOf(DISTRICT)], MONDAY);
    expect(studios.map(({ id }) => id)).toEqual([YUNNAN, DISTRICT]);
  });

  it('counts the places that are free in what is left of today, of each studio and of all', () => {
    const both = [STUDIO, studioOf(ZHONGSHAN)];
    const free = (now: number, slots: readonly Slot[] = []) => {
      const { studios, freeToday } = shown(both, now, slots);
      return [...studios.map((one) => one.freeToday), freeToday];
    };
    expect(free(DAY_STARTS)).toEqual([4, 2, 6]);
    expect(free(TEN - 1)).toEqual([4, 2, 6]);
    expect(free(TEN)).toEqual([3, 0, 3]);
    expect(free(TWO)).toEqual([0, 0, 0]);
    expect(free(MONDAY, [stored(STUDIO, TWO)])).toEqual([3, 2, 5]);
    expect(free(MONDAY, [stored(STUDIO, TEN)])).toEqual([3, 2, 5]);
    expect(free(MONDAY, [stored(STUDIO, TEN, { cancelled: true, taken: [] })])).toEqual([3, 2, 5]);
    expect(free(instantOf('2026-11-21'))).toEqual([0, 0, 0]);
    expect(free(DAY_STARTS + DAY - 1)).toEqual([0, 0, 0]);
  });

  it('invites to the open days of today and the next thirteen days that take place', () => {
    const saturday = instantOf('2026-11-21', '09:00');
    const last = DAY_STARTS + 14 * DAY - MINUTE;
    const studio = withOpenDays(
      openDay(last),
      openDay(DAY_STARTS + 14 * DAY),
      openDay(saturday),
      openDay(MONDAY),
      openDay(MONDAY + 1),
    );
    const openDays = (slots: readonly Slot[] = []) => shown([studio], MONDAY, slots).studios[0]?.openDays;
    expect(openDays()?.map(({ from }) => from)).toEqual([MONDAY + 1, saturday, last]);
    expect(openDays()?.[1]).toMatchObject({ title: '主席接待日', officerName: '周主席', free: 30 });
    expect(openDays([stored(studio, saturday)])?.[1]).toMatchObject({ capacity: 30, free: 29 });
    const off = stored(studio, saturday, { cancelled: true, taken: [] });
    expect(openDays([off])?.map(({ from }) => from)).toEqual([MONDAY + 1, last]);
  });
});

describe('Whoever chooses a time', () => {
  const times = (memberId: string, now: number, slots: readonly Slot[] = []) =>
    timesFor(memberId, STUDIO, USUAL, slots, now);

  it('is offered what begins later than now, up to the end of the thirteenth day from today', () => {
    const all = times('liu', MONDAY);
    expect(all).toHaveLength(20);
    expect(hours(all).slice(0, 3)).toEqual([10, 14, 34]);
    expect(hours(all).at(-1)).toBe(11 * 24 + 14);
    expect(hours(times('liu', TEN))[0]).toBe(14);
    expect(hours(times('liu', TEN - 1))[0]).toBe(10);
    expect(hours(times('liu', MONDAY + DAY)).at(-1)).toBe(14 * 24 + 14);
  });

  it('sees in each how many places are left, and none with the own person', () => {
    const one = stored(STUDIO, TEN);
    expect(times('liu', MONDAY, [one])[0]).toMatchObject({ id: one._id, capacity: 1, free: 0 });
    expect(times('liu', MONDAY, [])[0]).toMatchObject({ free: 1 });
    expect(new Set(times('chair', MONDAY).map(({ officerId }) => officerId))).toEqual(new Set(['zheng']));
    expect(new Set(times('zheng', MONDAY).map(({ officerId }) => officerId))).toEqual(new Set(['chair']));
  });
});

describe('An officer sees of the own studio', () => {
  const own = (now: number, slots: readonly Slot[] = [], studio: Studio = STUDIO) =>
    ownTimes(studio, USUAL, slots, now);

  it('all times of today, those that are over as well, and of the next thirteen days, own ones included', () => {
    const { slots } = own(TEN + MINUTE);
    expect(hours(slots).slice(0, 3)).toEqual([10, 14, 34]);
    expect(slots).toHaveLength(20);
    expect(new Set(slots.map(({ officerName }) => officerName))).toEqual(new Set(['周主席', '郑干事']));
  });

  it('as free today only what is still ahead', () => {
    const free = (now: number, slots: readonly Slot[] = []) => own(now, slots).studio.freeToday;
    expect([TEN - 1, TEN, TWO - 1, TWO].map((now) => free(now))).toEqual([4, 3, 3, 0]);
    expect(free(MONDAY, [stored(STUDIO, TWO)])).toBe(3);
    expect(own(TEN, [stored(STUDIO, TEN)]).slots[0]).toMatchObject({ free: 0 });
  });

  it('the open days that are ahead and take place', () => {
    const from = DAY_STARTS + DAY + HOUR;
    const midnight = withOpenDays(openDay(DAY_STARTS + DAY), openDay(from), openDay(MONDAY));
    const days = (slots: readonly Slot[] = []) =>
      own(MONDAY, slots, midnight).studio.openDays.map((one) => one.from);
    expect(days()).toEqual([DAY_STARTS + DAY, from]);
    expect(days([stored(midnight, from, { cancelled: true })])).toEqual([DAY_STARTS + DAY]);
    expect(own(MONDAY, [], midnight).studio.freeToday).toBe(4);
  });
});
