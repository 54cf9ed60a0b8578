import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as planning from '#domain/appointment/decide/planning';
import * as rostering from '#domain/appointment/decide/rostering';
import { newSlot, type Slot } from '#domain/appointment/slot';
import { type OpenDay, plannedSlot, type Studio } from '#domain/appointment/studio';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { actor, done, moment, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, MONDAY, studioOf } from '../../kit/given-requests';
import { refusal } from '../../kit/given-talks';
import { YUNNAN } from '../../kit/studios';

const by = (now = MONDAY) => moment({ actor: STAFF, now });
const byChair = (now = MONDAY) => moment({ actor: CHAIR_ACTOR, now });
const CHAIRS = MONDAY + DAY + HOUR;
const ZHENGS = MONDAY + DAY + 5 * HOUR;
const STUDIO = studioOf(YUNNAN);

const lastEvent = ({ events }: Pick<Studio, 'events'>) => events.at(-1);
const sitsAt = (studio: Studio, at: number) => plannedSlot(studio, USUAL, at)?.officerId ?? null;

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
    planning.addOpenDay(studio, day(changes), who);

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

  const followed = (studio: Studio) =>
    Object.values(studio.effects).flatMap((effect) => (effect.kind === 'follow-slot' ? [effect.slotId] : []));

  it('cover one slot, which follows: everybody in it is looked at again', () => {
    const studio = done(rostering.cover(STUDIO, CHAIRS, 'zheng', USUAL, byChair()));
    expect([sitsAt(studio, CHAIRS), sitsAt(studio, CHAIRS + DAY)]).toEqual(['zheng', 'chair']);
    expect(followed(studio)).toEqual([slotAt(CHAIRS)._id]);
    expect(lastEvent(studio)).toMatchObject({ action: 'cover', by: 'officer', why: String(CHAIRS) });
    const slot = done(rostering.followPlan(slotAt(CHAIRS), studio, USUAL, byChair()));
    expect(slot.officerId).toBe('zheng');
    expect(looks(slot)).toEqual([
      ['r1', true],
      ['r2', true],
    ]);
    expect(rostering.cover(STUDIO, CHAIRS, 'qian', USUAL, byChair())).toMatchObject(
      refusal('OFFICER_NOT_FOUND', 'officerId'),
    );
    expect(rostering.cover(STUDIO, CHAIRS + 1, 'zheng', USUAL, byChair())).toMatchObject(
      refusal('SLOT_NOT_POSSIBLE', 'from'),
    );
    expect(rostering.cover(STUDIO, CHAIRS, 'zheng', USUAL, byChair(CHAIRS))).toMatchObject(
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
    const after = done(rostering.cover(studio, from, 'zheng', USUAL, byChair()));
    expect(after.openDays.map(({ officerId }) => officerId)).toEqual(['zheng', 'chair']);
    expect(after.exceptions).toEqual([{ at: from, officerId: 'zheng' }]);
    expect(followed(after)).toEqual([`${YUNNAN}-${from}`]);
    expect(rostering.followPlan(slotAt(CHAIRS), after, USUAL, byChair())).toMatchObject(refusal('NOT_NOW'));
  });

  it('swap two slots of two people, both ahead', () => {
    const swap = (pair: readonly [number, number], now = MONDAY) =>
      rostering.swap(STUDIO, pair, USUAL, byChair(now));
    const studio = done(swap([CHAIRS, ZHENGS]));
    expect([sitsAt(studio, CHAIRS), sitsAt(studio, ZHENGS)]).toEqual(['zheng', 'chair']);
    expect(followed(studio)).toEqual([CHAIRS, ZHENGS].map((from) => slotAt(from)._id));
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
    const cancel = (at = CHAIRS, now = MONDAY) => rostering.cancelSlot(STUDIO, at, USUAL, byChair(now));
    const studio = done(cancel());
    expect(lastEvent(studio)).toMatchObject({ action: 'cancelSlot', by: 'officer', why: String(CHAIRS) });
    const [effect] = Object.values(studio.effects);
    if (effect?.kind !== 'cancel-slot') throw new Error('nothing follows');
    const slot = rostering.cancelled(full, effect.planned);
    expect(slot).toMatchObject(empty);
    const lost = Object.values(slot.effects);
    expect(lost.map((one) => one.kind === 'lose-slot' && one.requestId)).toEqual(['r1', 'r3', 'r2']);
    expect(rostering.cancelled(slot, effect.planned)).toBe(slot);
    expect(rostering.cancelled(null, effect.planned)).toMatchObject({ ...empty, from: CHAIRS });
    expect(cancel(CHAIRS, CHAIRS)).toMatchObject(refusal('SLOT_NOT_POSSIBLE', 'from'));
    expect(cancel(CHAIRS + 1)).toMatchObject(refusal('SLOT_NOT_POSSIBLE'));
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
