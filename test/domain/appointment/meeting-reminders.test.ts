import { describe, expect, it } from 'vitest';
import { meetingOf } from '#domain/appointment/agreed';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import * as handling from '#domain/appointment/decide/handling';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { act } from '#domain/appointment/decide/ticking';
import type { Appointment } from '#domain/appointment/request';
import type { Effect } from '#domain/effects';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, instantOf, MINUTE } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  asked,
  CHAIR_ACTOR,
  inState,
  markOfActor,
  placeAt,
  studioOf,
  TEN,
  WORDS,
} from '../../kit/given-requests';
import { enterBy, ONE, THREE } from '../../kit/given-talks';
import { DISTRICT, YUNNAN } from '../../kit/studios';
import { settled, toldBy } from '../../kit/what-follows';

// Both sides of each instant of a talk on Tuesday at ten, to which Liu has come by a place of the chairman’s.

const EVENING = instantOf('2026-11-16', '18:00');
const SOON = ONE - 2 * HOUR;
const by = (actor: Actor, now: number) => moment({ actor, now });
const bystanders = { studio: studioOf(YUNNAN), above: studioOf(DISTRICT) };

const kept = (held: Case): Case => ({ ...held, request: settled(held.request) });
const acceptedAt = (now: number, held = asked({ place: placeAt(ONE) }), agreed: number | null = null) =>
  kept(done(handling.accept(kept(held), markOfActor(CHAIR_ACTOR), agreed, USUAL, by(CHAIR_ACTOR, now))));
const accepted = acceptedAt(TEN);

const tick = (request: Appointment, now: number) => act(settled(request), bystanders, USUAL, by(CLOCK, now));
const ticked = (request: Appointment, now: number): Appointment => done(tick(request, now));
const causes = ({ effects }: Appointment): string[] =>
  Object.values(effects).flatMap((effect: Effect) => (effect.kind === 'notify' ? [effect.cause] : []));

const AHEAD = ['chair: appointment-reception-ahead', 'liu: appointment-ahead'];
const AT_LAST = ['chair: appointment-reception-soon', 'liu: appointment-soon'];

describe('A talk that was agreed', () => {
  it('is reminded of in the evening before and two hours before, who asked and who sits there', () => {
    const { request } = accepted;
    expect(request.actsAt).toBe(EVENING);
    expect(tick(request, EVENING - 1).ok).toBe(false);
    const evening = ticked(request, EVENING);
    expect([toldBy(evening), evening.actsAt]).toEqual([AHEAD, SOON]);
    expect(tick(evening, SOON - 1).ok).toBe(false);
    const soon = ticked(evening, SOON);
    expect([toldBy(soon), soon.actsAt]).toEqual([AT_LAST, soon.due?.remindAt]);
  });

  it('says when it is, nothing of what it is about, and leaves no event', () => {
    const evening = ticked(accepted.request, EVENING);
    expect(Object.values(evening.effects)).toContainEqual(
      expect.objectContaining({ to: 'liu', matter: '11月17日 10:00 工会约谈', id: 'request-1' }),
    );
    expect(evening.events).toEqual(accepted.request.events);
    expect([evening.due, evening.desk]).toEqual([accepted.request.due, accepted.request.desk]);
  });

  it('is none before the union has confirmed it: nobody is reminded of a place that was only chosen', () => {
    const chosen = asked({ place: placeAt(THREE) });
    expect([meetingOf(chosen.request), chosen.request.meetingRemindedTo]).toEqual([null, undefined]);
    expect(chosen.request.actsAt).toBe(chosen.request.due?.remindAt);
    expect(acceptedAt(TEN, chosen).request).toMatchObject({ actsAt: EVENING, meetingRemindedTo: TEN });
    const back = done(
      moving.askBack(chosen, markOfActor(CHAIR_ACTOR), WORDS, USUAL, by(CHAIR_ACTOR, TEN + HOUR)),
    );
    expect([back.request.state, meetingOf(back.request)]).toEqual(['returned', null]);
  });

  it('of somebody without an account is told to the officer alone', () => {
    const held = done(enterBy({ channel: 'telephone', residentId: null, meetingAt: ONE }));
    expect(toldBy(ticked(held.request, EVENING))).toEqual(['chair: appointment-reception-ahead']);
  });

  it('with several people in one time is told to whoever sits there once', () => {
    const [one, other] = ['one', 'other'].map(
      (id) => acceptedAt(TEN, asked({ id, place: placeAt(THREE) })).request,
    );
    const ofOfficer = (request: Appointment | undefined) =>
      request && causes(ticked(request, EVENING)).filter((cause) => cause.includes('reception'));
    expect(ofOfficer(one)).toEqual([`appointment-reception-ahead-${YUNNAN}-${THREE}-${THREE}`]);
    expect(ofOfficer(other)).toEqual(ofOfficer(one));
  });

  it('later than that evening is reminded of two hours before alone', () => {
    const invited = (now: number) => acceptedAt(now, inState('requested', { at: now - MINUTE }), ONE).request;
    const late = invited(EVENING + HOUR);
    expect(late.actsAt).toBe(SOON);
    expect(toldBy(ticked(late, SOON))).toEqual(AT_LAST);
    expect(invited(SOON).actsAt).toBeGreaterThan(ONE);
  });

  it('is told once by a clock that comes late: what is still worth saying, and nothing once it has begun', () => {
    const late = ticked(accepted.request, SOON + MINUTE);
    expect(toldBy(late)).toEqual(AT_LAST);
    expect(late.actsAt).toBeGreaterThan(ONE);
    const begun = ticked(accepted.request, ONE);
    expect([toldBy(begun), begun.state]).toEqual([[], 'accepted']);
    expect(begun.actsAt).toBeGreaterThan(ONE);
  });

  it('is told to nobody once it was taken back, cancelled or held', () => {
    const evening = kept({ ...accepted, request: ticked(accepted.request, EVENING) });
    const gone = [
      asker.withdraw(evening, USUAL, by(LIU, EVENING + HOUR)),
      handling.cancelMeeting(evening, WORDS, USUAL, by(CHAIR_ACTOR, EVENING + HOUR)),
      handling.meet(evening, USUAL, by(CHAIR_ACTOR, ONE)),
    ].map((decision) => done(decision).request.actsAt);
    for (const actsAt of gone) expect(actsAt ?? Number.MAX_SAFE_INTEGER).toBeGreaterThan(SOON);
  });

  it('that is moved is reminded of at its new instants, under a cause of its own', () => {
    const evening = kept({ ...accepted, request: ticked(accepted.request, EVENING) });
    const chosen = { place: placeAt(THREE + DAY), studio: studioOf(YUNNAN) };
    const wished = done(asker.rebook(evening, chosen, USUAL, by(LIU, EVENING + HOUR)));
    expect(meetingOf(wished.request)).toBeNull();
    const moved = acceptedAt(EVENING + 2 * HOUR, wished).request;
    const anew = ticked(moved, EVENING + DAY);
    expect(toldBy(anew)).toContain('liu: appointment-ahead');
    expect(causes(anew)).toContain(`appointment-ahead-request-1-${THREE + DAY}`);
    expect(anew.actsAt).toBe(Math.min(THREE + DAY - 2 * HOUR, anew.due?.remindAt ?? 0));
  });

  it('stays agreed, and reminded of, while something is asked back', () => {
    const back = done(
      moving.askBack(accepted, markOfActor(CHAIR_ACTOR), WORDS, USUAL, by(CHAIR_ACTOR, TEN + HOUR)),
    );
    expect(toldBy(ticked(back.request, EVENING))).toEqual(AHEAD);
  });
});
