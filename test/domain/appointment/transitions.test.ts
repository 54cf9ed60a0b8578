import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/appointment/decide/step';
import { STATE_LABEL } from '#domain/appointment/labels';
import type { Appointment, AppointmentAction, State, Topic } from '#domain/appointment/request';
import { COURSE } from '#domain/appointment/transitions';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, LIU, moment, NEIGHBOUR, STAFF } from '../../kit/given';
import {
  ABOVE_ACTOR,
  CHAIR_ACTOR,
  handlerOf,
  inState,
  MONDAY,
  QIAN_ACTOR,
  TEN,
  ZHENG_ACTOR,
} from '../../kit/given-requests';
import { COMMANDS } from './commands';

type Action = Exclude<AppointmentAction, 'ask' | 'invite' | 'record' | 'refer' | 'askFor' | 'resume'>;
const STATES: readonly State[] = [
  'requested',
  'accepted',
  'met',
  'answered',
  'evaluated',
  'transferred',
  'returned',
  'reopened',
  'withdrawn',
];

/**
 * The law, by hand: A who asked, O its officer, U the level above, V the level above of a psychological one, C the clock; a dot
 * is a no to everybody.
 */
const LAW: Readonly<Record<Action, readonly [cells: string, to: State]>> = {
  //                 requ acce met  answ eval tran retu reop with
  accept: /*      */ ['O    .    .    .    .    O    .    O    .', 'accepted'],
  meet: /*        */ ['.    O    .    .    .    .    .    .    .', 'met'],
  miss: /*        */ ['.    AO   .    .    .    .    .    .    .', 'requested'],
  cancelMeeting: /**/ ['O    O    .    .    .    O    .    O    .', 'requested'],
  loseSlot: /*    */ ['C    C    .    .    .    C    .    C    .', 'requested'],
  answer: /*      */ ['OU   OU   OU   .    .    OU   OU   OU   .', 'answered'],
  transfer: /*    */ ['OU   OU   OU   .    .    OU   .    OU   .', 'transferred'],
  reassign: /*    */ ['UV   UV   UV   .    .    UV   UV   UV   .', 'transferred'],
  askBack: /*     */ ['O    O    O    .    .    O    .    O    .', 'returned'],
  supply: /*      */ ['.    .    .    .    .    .    A    .    .', 'accepted'],
  rebook: /*      */ ['A    A    .    .    .    A    .    A    .', 'requested'],
  withdraw: /*    */ ['A    A    A    .    .    A    A    A    .', 'withdrawn'],
  decline: /*     */ ['.    A    .    .    .    .    .    .    .', 'withdrawn'],
  evaluate: /*    */ ['.    .    .    A    .    .    .    .    .', 'evaluated'],
  evaluateAgain: /**/ ['.    .    .    A    A    .    .    .    .', 'evaluated'],
  reopen: /*      */ ['.    .    .    A    A    .    .    .    .', 'reopened'],
  reopenUnsolved: /**/ ['.    .    .    A    A    .    .    .    .', 'reopened'],
};
const ACTIONS = Object.keys(LAW) as Action[];
const cellOf = (action: Action, state: State) => LAW[action][0].split(/ +/)[STATES.indexOf(state)] ?? '';
/** Whoever may do it in some state is told that it is not the time, everybody else that it is not his to do. */
const whoAtAll = (action: Action) => new Set(LAW[action][0].replace(/[. ]/g, ''));

type Letter = 'A' | 'O' | 'U' | 'V' | 'C' | '-';
const lawFor = (action: Action, state: State, letter: Letter): string => {
  if (letter === '-') return 'NOT_FOUND';
  if (!whoAtAll(action).has(letter)) return 'FORBIDDEN';
  return cellOf(action, state).includes(letter) ? LAW[action][1] : 'NOT_NOW';
};

const LATER = MONDAY + 3 * DAY;
const AT: Readonly<Partial<Record<Action, number>>> = {
  evaluateAgain: TEN + 31 * DAY,
  reopenUnsolved: TEN + 31 * DAY,
};
const now = (action: Action) => AT[action] ?? LATER;
const SLOT = { id: 'yunnan-slot', from: LATER + HOUR, to: LATER + 2 * HOUR };

/** What the action needs besides the state: a time that was agreed, a place, an invitation. */
const NEEDS: Readonly<Partial<Record<Action, Partial<Appointment>>>> = {
  miss: { meetingAt: LATER - HOUR },
  cancelMeeting: { meetingAt: LATER + HOUR },
  loseSlot: { slot: SLOT, meetingAt: SLOT.from },
  decline: { channel: 'invited' },
};

const ready = (held: Case, action: Action, above: boolean): Case => ({
  ...held,
  request: {
    ...held.request,
    ...NEEDS[action],
    ...(above && held.request.aboveDesk === null && held.request.due !== null
      ? { aboveDesk: 'above/district-studio' }
      : {}),
  },
});

function peopleFor(topic: Topic, state: State, held: Case): readonly (readonly [string, Actor, Letter])[] {
  const inYunnan = state !== 'transferred';
  const inNeed = topic === 'psychological';
  const officer = inNeed ? handlerOf(held) : inYunnan ? CHAIR_ACTOR : QIAN_ACTOR;
  const colleague = inNeed ? CHAIR_ACTOR : inYunnan ? QIAN_ACTOR : ZHENG_ACTOR;
  const open = !['answered', 'evaluated', 'withdrawn'].includes(state);
  const counsels = officer.seat ? { ...officer.seat, cares: false } : undefined;
  return [
    ['who asked', LIU, 'A'],
    ['its officer', officer, 'O'],
    ['the level above', ABOVE_ACTOR, open ? (inNeed ? 'V' : 'U') : '-'],
    [inNeed ? 'a colleague in the same studio' : 'an officer of another studio', colleague, '-'],
    ['a neighbour', NEIGHBOUR, '-'],
    ['staff who have nothing to do with it', STAFF, '-'],
    ['a worker', actor('worker', ['worker']), '-'],
    ['its officer after a dismissal', actor(officer.memberId), '-'],
    ...(inNeed && counsels
      ? ([['its officer, a counsellor no longer', { ...officer, seat: counsels }, '-']] as const)
      : []),
    ['the clock', CLOCK, 'C'],
  ];
}

describe.each(['dispute', 'psychological'] as const)('A request about %s', (topic) => {
  describe.each(STATES)('that is %s', (state) => {
    const held = inState(state, { topic });

    describe.each(peopleFor(topic, state, held))('answers %s', (_, who, letter) => {
      it.each(ACTIONS)('who wishes to %s, as the table says', (action) => {
        const before = ready(held, action, letter === 'U' || letter === 'V');
        const decision = COMMANDS[action]?.(before, moment({ actor: who, now: now(action) }));
        const told = decision?.ok ? decision.after.request.state : decision?.refusal.code;
        // Of what the clock loses it is told nothing but that there is nothing to do.
        const law = lawFor(action, state, letter);
        if (action === 'loseSlot' && letter !== 'C') return;
        if (action === 'loseSlot' && cellOf(action, state) === '.') {
          expect([state, 'NOT_NOW']).toContain(told);
          return;
        }
        expect(told).toBe(law);
        if (decision?.ok)
          expect(decision.after.request.events.at(-1)).toMatchObject({ action, from: state, to: law });
      });
    });
  });
});

describe('The table by which the house works', () => {
  it('says the same as this one, cell by cell', () => {
    const NAMES = { asker: 'A', officer: 'O', above: 'U', overseer: 'V', clock: 'C', stranger: '-' } as const;
    for (const action of ACTIONS) {
      const { from, to, by } = COURSE[action];
      const letters = by
        .map((party) => NAMES[party])
        .sort()
        .join('');
      expect(to, action).toBe(LAW[action][1]);
      for (const state of STATES) {
        const cell = [...cellOf(action, state).replace('.', '')].sort().join('');
        expect(from.includes(state) ? letters : '', `${action} from ${state}`).toBe(cell);
      }
    }
  });

  it('brings requests into being in three ways and by staff for a caller, and knows what a pause that ran out becomes', () => {
    expect(COURSE.ask).toEqual({ from: [], to: 'requested', by: ['asker'] });
    expect(COURSE.invite).toEqual({ from: [], to: 'accepted', by: ['officer'] });
    expect(COURSE.record).toEqual({ from: [], to: 'accepted', by: ['officer'] });
    expect(COURSE.refer).toEqual({ from: [], to: 'requested', by: ['officer'] });
    expect(COURSE.askFor).toEqual({ from: [], to: 'requested', by: ['above'] });
    expect(COURSE.resume).toEqual({ from: ['returned'], to: 'accepted', by: ['clock'] });
    expect(Object.keys(COURSE).length).toBe(ACTIONS.length + 6);
    expect(Object.keys(STATE_LABEL).sort()).toEqual([...STATES].sort());
  });

  it('leads out of a request by an answer or by the own word of who asked, and no other way (件件有回音)', () => {
    const live = STATES.filter((state) => !['answered', 'evaluated', 'withdrawn'].includes(state));
    const out = Object.entries(COURSE).filter(
      ([, { from, to }]) => from.some((state) => live.includes(state)) && !live.includes(to),
    );
    expect(out.map(([action]) => action).sort()).toEqual(['answer', 'decline', 'withdraw']);
    expect(out.filter(([action]) => action !== 'answer').flatMap(([, { by }]) => by)).toEqual([
      'asker',
      'asker',
    ]);
  });
});
