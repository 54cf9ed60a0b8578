import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import type { Case } from '#domain/appointment/decide/step';
import type { Appointment, AppointmentAction, Outcome, State, Topic } from '#domain/appointment/request';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { LIU, moment } from '../../kit/given';
import { ABOVE_ACTOR, CHAIR_ACTOR, inState, TEN } from '../../kit/given-requests';
import { DISTRICT } from '../../kit/studios';
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
    when: 'wishes a time of nobody yet',
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
  { when: 'takes it back early', from: 'requested', action: 'withdraw', who: LIU, told: [], counts: false },
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

/** Whoever has it then is looked at once more. */
const LOOKED_AT: readonly AppointmentAction[] = [
  'transfer',
  'reassign',
  'rebook',
  'reopen',
  'reopenUnsolved',
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
    expect(after && owes(after, 'change-officer')).toBe(LOOKED_AT.includes(action));
  });
});
