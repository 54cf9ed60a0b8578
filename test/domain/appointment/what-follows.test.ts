import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import * as asker from '#domain/appointment/decide/asker';
import { type Entering, enter } from '#domain/appointment/decide/asking';
import * as moving from '#domain/appointment/decide/moving';
import type { Case } from '#domain/appointment/decide/step';
import { act, reckon } from '#domain/appointment/decide/ticking';
import type { Appointment, AppointmentAction, Outcome, State, Topic } from '#domain/appointment/request';
import type { Actor } from '#domain/kernel/actor';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { done, LIU, moment } from '../../kit/given';
import {
  ABOVE_ACTOR,
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
import { DISTRICT, YUNNAN, ZHONGSHAN } from '../../kit/studios';
import { awardedBy, owes, settled, toldBy } from '../../kit/what-follows';
import { COMMANDS } from './commands';

const LATER = TEN + 2 * HOUR;
const SLOT = { id: 'yunnan-slot', from: LATER + HOUR, to: LATER + 2 * HOUR };

const ready = (held: Case, changes: Partial<Appointment> = {}): Case => ({
  ...held,
  request: settled({ ...held.request, ...changes }),
});

interface Row {
  readonly when: string;
  readonly from: State;
  readonly action: AppointmentAction;
  readonly who: Actor;
  readonly topic?: Topic;
  readonly changes?: Partial<Appointment>;
  readonly outcome?: Outcome;
  readonly at?: number;
  readonly told: readonly string[];
  readonly awarded?: readonly string[];
  /** The monthly figures move. */
  readonly counts: boolean;
}

const DAYS_31 = TEN + 31 * DAY;
const ABOVE_SEES = { aboveDesk: `above/${DISTRICT}` };
const INVITED = { channel: 'invited' } as const;
const NOBODY = { residentId: null };
const ADOPTED = ['liu: suggestion-adopted'];

/** By hand: whatever is done with a request, who is told of it, what is awarded, whether the figures move. */
const ROWS: readonly Row[] = [
  {
    when: 'accepts it',
    from: 'requested',
    action: 'accept',
    who: CHAIR_ACTOR,
    told: ['liu: appointment-accepted'],
    counts: true,
  },
  { when: 'has met her', from: 'accepted', action: 'meet', who: CHAIR_ACTOR, told: [], counts: false },
  {
    when: 'waited in vain',
    from: 'accepted',
    action: 'miss',
    who: CHAIR_ACTOR,
    changes: { meetingAt: TEN },
    told: ['liu: appointment-missed'],
    counts: false,
  },
  {
    when: 'found nobody there',
    from: 'accepted',
    action: 'miss',
    who: LIU,
    changes: { meetingAt: TEN },
    told: ['chair: appointment-not-met'],
    counts: false,
  },
  {
    when: 'cannot keep the time, as the first response',
    from: 'requested',
    action: 'cancelMeeting',
    who: CHAIR_ACTOR,
    changes: { meetingAt: SLOT.from },
    told: ['liu: appointment-time-lost'],
    counts: true,
  },
  {
    when: 'cannot keep the time',
    from: 'accepted',
    action: 'cancelMeeting',
    who: CHAIR_ACTOR,
    changes: { meetingAt: SLOT.from },
    told: ['liu: appointment-time-lost'],
    counts: false,
  },
  {
    when: 'has no slot any more',
    from: 'accepted',
    action: 'loseSlot',
    who: CLOCK,
    changes: { slot: SLOT, meetingAt: SLOT.from },
    told: ['liu: appointment-time-lost'],
    counts: false,
  },
  {
    when: 'answers it',
    from: 'accepted',
    action: 'answer',
    who: CHAIR_ACTOR,
    told: ['liu: appointment-answered'],
    counts: true,
  },
  {
    when: 'adopts a suggestion',
    from: 'accepted',
    action: 'answer',
    who: CHAIR_ACTOR,
    topic: 'suggestion',
    told: ['liu: appointment-answered'],
    awarded: ADOPTED,
    counts: true,
  },
  {
    when: 'refers a suggestion',
    from: 'accepted',
    action: 'answer',
    who: CHAIR_ACTOR,
    topic: 'suggestion',
    outcome: 'referred',
    told: ['liu: appointment-answered'],
    counts: true,
  },
  {
    when: 'adopts the suggestion of somebody who is no member',
    from: 'accepted',
    action: 'answer',
    who: CHAIR_ACTOR,
    topic: 'suggestion',
    changes: NOBODY,
    told: [],
    counts: true,
  },
  {
    when: 'hands it to another studio',
    from: 'requested',
    action: 'transfer',
    who: CHAIR_ACTOR,
    told: ['liu: appointment-transferred', 'qian: appointment-asked'],
    counts: true,
  },
  {
    when: 'names another officer from above',
    from: 'accepted',
    action: 'reassign',
    who: ABOVE_ACTOR,
    changes: ABOVE_SEES,
    told: ['liu: appointment-officer-changed', 'zheng: appointment-reassigned'],
    counts: true,
  },
  {
    when: 'asks back, as the first response',
    from: 'requested',
    action: 'askBack',
    who: CHAIR_ACTOR,
    told: ['liu: appointment-returned'],
    counts: true,
  },
  {
    when: 'asks back',
    from: 'accepted',
    action: 'askBack',
    who: CHAIR_ACTOR,
    told: ['liu: appointment-returned'],
    counts: false,
  },
  {
    when: 'supplies what was missing',
    from: 'returned',
    action: 'supply',
    who: LIU,
    told: ['chair: appointment-supplied'],
    counts: false,
  },
  {
    when: 'wishes another time',
    from: 'accepted',
    action: 'rebook',
    who: LIU,
    told: ['chair: appointment-rebooked'],
    counts: false,
  },
  {
    when: 'wishes another time of nobody yet',
    from: 'requested',
    action: 'rebook',
    who: LIU,
    told: [],
    counts: false,
  },
  {
    when: 'takes it back',
    from: 'accepted',
    action: 'withdraw',
    who: LIU,
    told: ['chair: appointment-withdrawn'],
    counts: false,
  },
  {
    when: 'takes it back from nobody yet',
    from: 'requested',
    action: 'withdraw',
    who: LIU,
    told: [],
    counts: false,
  },
  {
    when: 'declines an invitation',
    from: 'accepted',
    action: 'decline',
    who: LIU,
    changes: INVITED,
    told: ['chair: appointment-withdrawn'],
    counts: false,
  },
  { when: 'judges the answer', from: 'answered', action: 'evaluate', who: LIU, told: [], counts: true },
  {
    when: 'says that it is solved indeed',
    from: 'evaluated',
    action: 'evaluateAgain',
    who: LIU,
    at: DAYS_31,
    told: [],
    counts: true,
  },
  {
    when: 'says after thirty days that it is not solved',
    from: 'evaluated',
    action: 'reopenUnsolved',
    who: LIU,
    at: DAYS_31,
    told: ['chair: appointment-reopened'],
    counts: true,
  },
  {
    when: 'reopens it',
    from: 'evaluated',
    action: 'reopen',
    who: LIU,
    told: ['chair: appointment-reopened'],
    counts: true,
  },
];

describe('What follows when somebody', () => {
  it.each(ROWS)('$when ($from, $action)', (row) => {
    const { from, action, who, topic = 'dispute', changes, outcome, at = TEN + 2 * DAY } = row;
    const now = action === 'cancelMeeting' || action === 'loseSlot' ? LATER : at;
    const before = ready(inState(from, { topic }), changes);
    const decision = COMMANDS[action]?.(before, moment({ actor: who, now }), USUAL, outcome);
    const after = decision?.ok ? decision.after.request : null;
    expect(decision).toMatchObject({ ok: true });
    expect(after && toldBy(after)).toEqual(row.told);
    expect(after && awardedBy(after)).toEqual(row.awarded ?? []);
    expect(after && owes(after, 'count-appointment')).toBe(row.counts);
  });
});

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
    const held = ready(inState('accepted'));
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
    const held = ready(inState('requested', { topic: 'psychological' }));
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
  const entering = (changes: Partial<Entering>): Entering => ({
    id: 'entered-1',
    channel: 'walk-in',
    topic: 'dispute',
    mode: 'studio',
    people: 1,
    studio: studioOf(YUNNAN),
    residentId: 'liu',
    shared: false,
    about: WORDS,
    unsaid: { ...WORDS, box: 'nothing' },
    contact: WORDS,
    meetingAt: null,
    ...changes,
  });
  const by = (who: Actor, changes: Partial<Entering>) =>
    done(enter(entering(changes), USUAL, moment({ actor: who, now: TEN }))).request;

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
