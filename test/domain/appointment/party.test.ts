import { describe, expect, it } from 'vitest';
import { aboveDeskOf, desksOf } from '#domain/appointment/desks';
import { desksAbove, ownDesks, partyOf } from '#domain/appointment/party';
import { pageFor } from '#domain/appointment/row-view';
import { newSlot, type Slot } from '#domain/appointment/slot';
import { requestView } from '#domain/appointment/view';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, LIU, NEIGHBOUR, openBoxes, STAFF } from '../../kit/given';
import {
  ABOVE_ACTOR,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  placeAt,
  QIAN_ACTOR,
  TEN,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { DISTRICT } from '../../kit/studios';

const OPEN = { ...openBoxes, words: () => '话' };

describe('Who stands how to a request', () => {
  const { request } = inState('accepted');
  const need = inState('accepted', { topic: 'psychological' }).request;
  const seated = (who: Actor, studioId: string): Actor => ({
    ...who,
    seat: { ...who.seat, studioId } as never,
  });

  it('an officer of its studio, not of another, not without the role, and not one who has asked himself', () => {
    expect([CHAIR_ACTOR, ZHENG_ACTOR, QIAN_ACTOR, LIU].map((who) => partyOf(request, who))).toEqual([
      'officer',
      'officer',
      'stranger',
      'asker',
    ]);
    const former = { ...CHAIR_ACTOR, roles: ['visitor', 'resident'] } as const;
    expect(partyOf(request, former)).toBe('stranger');
    expect(partyOf({ ...request, residentId: 'chair' }, CHAIR_ACTOR)).toBe('asker');
    expect(partyOf(request, { ...CHAIR_ACTOR, roles: ['officer'] })).toBe('officer');
    expect(partyOf(request, actor('chair', ['officer']))).toBe('stranger');
  });

  it('of a need one counsellor, while he is one and sits there', () => {
    const whose = (who: Actor) => partyOf(need, who);
    expect([CHAIR_ACTOR, ZHENG_ACTOR, seated(ZHENG_ACTOR, 'zhongshan')].map(whose)).toEqual([
      'stranger',
      'officer',
      'stranger',
    ]);
    const { seat } = ZHENG_ACTOR;
    expect(whose({ ...ZHENG_ACTOR, ...(seat ? { seat: { ...seat, cares: false } } : {}) })).toBe('stranger');
  });

  it('a studio that happens to be called as the staff’s desk once was, or is, is none of theirs', () => {
    for (const id of ['district', 'staff']) {
      const above = seated(ABOVE_ACTOR, id);
      const top = { ...request, aboveDesk: aboveDeskOf(null) };
      const below = { ...request, aboveDesk: aboveDeskOf(id) };
      expect([partyOf(top, above), partyOf(top, STAFF)]).toEqual(['stranger', 'above']);
      expect([partyOf(below, above), partyOf(below, STAFF)]).toEqual(['above', 'stranger']);
      expect(desksOf(id, 'above')).not.toContain(aboveDeskOf(null));
    }
  });

  it('nobody from above before it is late, and a former officer of the studio above never', () => {
    expect([ABOVE_ACTOR, STAFF].map((who) => partyOf(request, who))).toEqual(['stranger', 'stranger']);
    const late = { ...request, aboveDesk: aboveDeskOf(DISTRICT) };
    expect([ABOVE_ACTOR, CHAIR_ACTOR, QIAN_ACTOR].map((who) => partyOf(late, who))).toEqual([
      'above',
      'officer',
      'stranger',
    ]);
    expect(partyOf(late, { ...ABOVE_ACTOR, roles: ['visitor', 'resident'] })).toBe('stranger');
    expect(partyOf(late, actor('above', ['officer']))).toBe('stranger');
  });
});

describe('The desks that somebody may look at', () => {
  const above = (who: Actor) => [...desksAbove(who)];

  it('are of an officer those of the own studio and the own one, and what ran late below it', () => {
    expect(ownDesks(CHAIR_ACTOR)).toEqual(['studio/yunnan', 'officer/chair']);
    expect(above(CHAIR_ACTOR)).toEqual(['above/yunnan']);
  });

  it('are of staff what ran late at the top; of who is both, both', () => {
    expect(ownDesks(STAFF)).toEqual([]);
    expect(above(STAFF)).toEqual(['staff']);
    const both: Actor = { ...CHAIR_ACTOR, roles: ['officer', 'staff'] };
    expect([ownDesks(both), above(both)]).toEqual([
      ['studio/yunnan', 'officer/chair'],
      ['above/yunnan', 'staff'],
    ]);
  });

  it('are none of anybody else, a former officer included, whatever is left of the seat', () => {
    const former: Actor = { ...CHAIR_ACTOR, roles: ['resident'] };
    for (const nobody of [LIU, former, actor('new', ['officer'])])
      expect([ownDesks(nobody), above(nobody)]).toEqual([[], []]);
  });
});

describe('A page of a list', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, no) => ({ ...inState('accepted').request, _id: `r${no}` }));

  it('holds twenty, and says whether there are more', () => {
    const page = pageFor(LIU, many(21), OPEN);
    expect(page.rows.map(({ id }) => id)).toEqual(many(20).map(({ _id }) => _id));
    expect(page.more).toBe(true);
    expect(pageFor(LIU, many(20), OPEN)).toMatchObject({ more: false });
    expect(pageFor(LIU, many(20), OPEN).rows).toHaveLength(20);
  });

  it('leaves out what is none of the viewer’s any more', () => {
    const [own, others] = many(2);
    const moved = others && { ...others, residentId: 'neighbour' };
    const found = own && moved ? [moved, own] : [];
    expect(pageFor(LIU, found, OPEN).rows.map(({ id }) => id)).toEqual(['r0']);
    expect(pageFor(CHAIR_ACTOR, found, OPEN).rows).toHaveLength(2);
  });
});

describe('Whoever has changed a request', () => {
  const planned = placeAt(MONDAY + DAY + HOUR).planned;
  const slotWith = (requestId: string, until: number): Slot | null =>
    planned && { ...newSlot(planned), offers: [{ requestId, memberId: 'liu', until }] };

  it('is shown it as it stands, with the offer in the time that it waits for', () => {
    const { request } = inState('accepted');
    const waits = slotWith(request._id, TEN + HOUR);
    const until = (slot: Slot | null) => requestView(request, slot, LIU, TEN, OPEN)?.offeredUntil;
    expect(until(waits)).toBe(TEN + HOUR);
    expect(until(slotWith('another', TEN + HOUR))).toBeNull();
    expect(until(null)).toBeNull();
    expect(requestView(request, null, NEIGHBOUR, TEN, OPEN)).toBeNull();
  });
});
