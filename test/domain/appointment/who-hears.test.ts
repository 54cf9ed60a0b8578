import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import type { Entering } from '#domain/appointment/decide/entering';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { act, reckon } from '#domain/appointment/decide/ticking';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  asked,
  CHAIR_ACTOR,
  inState,
  MONDAY,
  placeAt,
  studioOf,
  TEN,
  WORDS,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { enterBy } from '../../kit/given-talks';
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';
import { owes, settled, toldBy } from '../../kit/what-follows';

const LATER = TEN + 2 * HOUR;
const telling = (held: Case) => toldBy(held.request);

describe('Who hears that somebody asks', () => {
  it('all officers of the studio, and whoever sits in the time where one was chosen', () => {
    const soon = asked();
    expect(telling(soon)).toEqual(['chair: appointment-asked', 'zheng: appointment-asked']);
    expect(owes(soon.request, 'count-appointment')).toBe(true);
    expect(owes(soon.request, 'change-officer')).toBe(true);
    const chosen = asked({ place: placeAt(MONDAY + DAY + HOUR) });
    expect(telling(chosen)).toEqual(['chair: appointment-asked']);
  });

  it('of a need the counsellor alone', () => {
    expect(telling(asked({ topic: 'psychological' }))).toEqual(['zheng: appointment-asked']);
  });

  it('whoever sits in the other time that was wished for, and nobody else', () => {
    const place = placeAt(MONDAY + DAY + 5 * HOUR);
    const chosen = { place, studio: studioOf(YUNNAN) };
    const held = { ...inState('accepted'), request: settled(inState('accepted').request) };
    const after = done(asker.rebook(held, chosen, USUAL, moment({ actor: LIU, now: LATER })));
    expect(telling(after)).toEqual(['zheng: appointment-asked']);
    expect(after.request.officer).toEqual({ memberId: 'zheng', name: '郑干事' });
    const same = done(
      asker.rebook(
        held,
        { ...chosen, place: placeAt(MONDAY + DAY + HOUR) },
        USUAL,
        moment({ actor: LIU, now: LATER }),
      ),
    );
    expect(telling(same)).toEqual(['chair: appointment-rebooked']);
  });

  it('of a transfer the counsellor of the other studio alone, where it is a need', () => {
    const needy = inState('requested', { topic: 'psychological' });
    const held = { ...needy, request: settled(needy.request) };
    const to = (id: string) =>
      moving.transfer(held, studioOf(id), WORDS, USUAL, moment({ actor: ZHENG_ACTOR, now: LATER }));
    expect(telling(done(to(ZHONGSHAN)))).toEqual(['liu: appointment-transferred', 'qian: appointment-asked']);
    expect(done(to(ZHONGSHAN)).request).toMatchObject({
      officer: { memberId: 'qian' },
      desk: 'officer/qian',
      aboveDesk: `above/${DISTRICT}`,
      transfers: 1,
    });
    expect(done(to(DISTRICT)).request).toMatchObject({ desk: 'officer/above', aboveDesk: 'staff' });
  });
});

describe('Who hears that somebody is invited, walks in or telephones', () => {
  const by = (who: Actor, changes: Partial<Entering>) => done(enterBy(changes, who)).request;

  it.each([
    ['an invitation', CHAIR_ACTOR, { channel: 'invited' }, ['liu: appointment-invited']],
    ['a record', CHAIR_ACTOR, {}, ['liu: appointment-recorded']],
    ['a call', CHAIR_ACTOR, { channel: 'telephone' }, ['liu: appointment-recorded']],
    ['a record of somebody without an account', CHAIR_ACTOR, { residentId: null }, []],
    [
      'a need of which a colleague heard',
      CHAIR_ACTOR,
      { topic: 'psychological' },
      ['zheng: appointment-asked'],
    ],
    [
      'a need of which the counsellor heard',
      ZHENG_ACTOR,
      { topic: 'psychological' },
      ['liu: appointment-recorded'],
    ],
  ] as const)('%s', (_, who, changes, told) => {
    const request = by(who, changes);
    expect(toldBy(request)).toEqual(told);
    expect(owes(request, 'count-appointment')).toBe(true);
    expect(owes(request, 'change-officer')).toBe(true);
  });
});

describe('Whom the clock tells', () => {
  const bystanders = { studio: studioOf(YUNNAN), above: studioOf(DISTRICT) };
  const ticked = (held: Case, at: number) =>
    done(act(settled(held.request), bystanders, USUAL, moment({ actor: CLOCK, now: at })));
  const dueOf = ({ request }: Case) => request.due?.at ?? 0;
  const soon = ({ request }: Case) => request.due?.remindAt ?? 0;

  it('at four fifths whoever has it, or everybody who might take it up', () => {
    const [nobodys, hers] = [inState('requested'), inState('accepted')];
    expect(toldBy(ticked(nobodys, soon(nobodys)))).toEqual([
      'chair: appointment-due-soon',
      'zheng: appointment-due-soon',
    ]);
    expect(toldBy(ticked(hers, soon(hers)))).toEqual(['chair: appointment-due-soon']);
    const back = inState('returned');
    expect(toldBy(ticked(back, soon(back)))).toEqual(['liu: appointment-reply-due']);
  });

  it('past it the level above as well, whose desk it lies on from then on', () => {
    const held = inState('accepted');
    const reminded = { ...held, request: ticked(held, soon(held)) };
    const late = ticked(reminded, dueOf(held));
    expect(toldBy(late)).toEqual(['above: appointment-escalated', 'chair: appointment-overdue']);
    expect(late).toMatchObject({
      aboveDesk: `above/${DISTRICT}`,
      escalated: ['answer-1'],
      reminded: ['answer-1'],
    });
    expect(late.actsAt).toBeNull();
  });

  it('of a need without a counsellor the level above alone', () => {
    const held = inState('requested', { topic: 'psychological' });
    const left = { ...held, request: { ...held.request, officer: null, desk: `care/${YUNNAN}` } };
    const reminded = ticked(left, soon(left));
    expect(toldBy(reminded)).toEqual([]);
    expect(toldBy(ticked({ ...left, request: reminded }, dueOf(left)))).toEqual([
      'above: appointment-escalated',
    ]);
  });

  it('who asked back, when nobody replied in five working days; the pause ends at that instant', () => {
    const held = inState('returned');
    const reminded = { ...held, request: ticked(held, soon(held)) };
    const resumed = ticked(reminded, dueOf(held) + DAY);
    expect(toldBy(resumed)).toEqual(['chair: appointment-no-reply']);
    expect(resumed).toMatchObject({ state: 'accepted', pauses: [{ from: TEN, to: dueOf(held) }] });
  });

  it('her thirty days after the answer, once', () => {
    const held = inState('answered');
    expect(held.request.actsAt).toBe(TEN + 30 * DAY);
    const again = ticked(held, TEN + 30 * DAY);
    expect(toldBy(again)).toEqual(['liu: appointment-really-solved']);
    expect(again).toMatchObject({ state: 'answered', actsAt: null, reminded: ['again-1'] });
  });

  it('nobody before it is time, nor when only the calendar has changed', () => {
    const held = inState('accepted');
    const early = act(held.request, bystanders, USUAL, moment({ actor: CLOCK, now: soon(held) - 1 }));
    expect(early).toMatchObject({ ok: false, refusal: { code: 'NOT_NOW' } });
    const calendar = { ...USUAL, version: 1 };
    const anew = done(reckon(settled(held.request), calendar, moment({ actor: CLOCK, now: TEN })));
    expect(toldBy(anew)).toEqual([]);
    expect(anew.calendarVersion).toBe(1);
    expect(reckon(anew, calendar, moment({ actor: CLOCK, now: TEN }))).toMatchObject({ ok: false });
  });
});
