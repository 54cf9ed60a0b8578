import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import type { Case } from '#domain/appointment/decide/step';
import type { Appointment, AppointmentAction, Topic } from '#domain/appointment/request';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { LIU, moment } from '../../kit/given';
import { CHAIR_ACTOR, handlerOf, inState, MONDAY, TEN } from '../../kit/given-requests';
import { COMMANDS } from './commands';

const LATER = MONDAY + 3 * DAY;
const SLOT = { id: 'yunnan-slot', from: LATER + HOUR, to: LATER + 2 * HOUR };

describe('What depends on more than the state', () => {
  const by = (who: Actor, at = LATER) => moment({ actor: who, now: at });
  const told = (action: AppointmentAction, held: Case, who: Actor, at = LATER) => {
    const decision = COMMANDS[action]?.(held, by(who, at));
    return decision?.ok ? 'yes' : decision?.refusal.code;
  };
  const with_ = (held: Case, changes: Partial<Appointment>): Case => ({
    ...held,
    request: { ...held.request, ...changes },
  });
  const accepted = inState('accepted');

  it('a meeting is missed from the agreed instant on, and not where none was agreed', () => {
    const at = (meetingAt: number | null) => told('miss', with_(accepted, { meetingAt }), CHAIR_ACTOR);
    expect([at(null), at(LATER + 1), at(LATER), at(LATER - 1)]).toEqual(['NOT_YET', 'NOT_YET', 'yes', 'yes']);
  });

  it('people have met from the beginning of the slot on', () => {
    const from = (at: number) => told('meet', with_(accepted, { slot: { ...SLOT, from: at } }), CHAIR_ACTOR);
    expect([from(LATER + 1), from(LATER), from(LATER - 1)]).toEqual(['NOT_YET', 'yes', 'yes']);
  });

  it('a time is cancelled only where there is one', () => {
    expect(told('cancelMeeting', accepted, CHAIR_ACTOR)).toBe('NOT_NOW');
  });

  it('only an invitation is declined', () => {
    expect(told('decline', accepted, LIU)).toBe('NOT_NOW');
    expect(told('decline', with_(accepted, { channel: 'telephone' }), LIU)).toBe('NOT_NOW');
  });

  it('nobody is asked back who has no name here, nor when five working days are used up', () => {
    const nobody = with_(accepted, { residentId: null });
    expect(told('askBack', nobody, CHAIR_ACTOR)).toBe('NOBODY_TO_ASK');
    const used = with_(accepted, { pauses: [{ from: MONDAY, to: MONDAY + 9 * DAY }] });
    expect(told('askBack', used, CHAIR_ACTOR)).toBe('NO_PAUSE_LEFT');
    const some = with_(accepted, { pauses: [{ from: MONDAY, to: MONDAY + DAY }] });
    expect(told('askBack', some, CHAIR_ACTOR)).toBe('yes');
  });

  it('it is asked after thirty days whether it is solved, once an answer, and a no reopens it once', () => {
    const answered = inState('answered');
    const at = (action: AppointmentAction, held: Case, when: number) => told(action, held, LIU, when);
    expect(at('evaluateAgain', answered, TEN + 30 * DAY - 1)).toBe('NOT_YET');
    expect(at('evaluateAgain', answered, TEN + 30 * DAY)).toBe('yes');
    const said = with_(answered, { lasting: { at: TEN + 30 * DAY, solved: true } });
    expect(at('evaluateAgain', said, TEN + 31 * DAY)).toBe('NOT_NOW');
    const again = COMMANDS.reopenUnsolved?.(answered, by(LIU, TEN + 30 * DAY));
    expect(again?.ok && again.after.request.state).toBe('reopened');
    const once = with_(answered, { events: again?.ok ? again.after.request.events : [] });
    const second = COMMANDS.reopenUnsolved?.(once, by(LIU, TEN + 30 * DAY));
    expect(second?.ok && second.after.request).toMatchObject({
      state: 'evaluated',
      lasting: { at: TEN + 30 * DAY, solved: false },
    });
  });

  it('it is reopened within fifteen days of the answer', () => {
    const answered = inState('answered');
    expect(told('reopen', answered, LIU, TEN + 15 * DAY)).toBe('yes');
    expect(told('reopen', answered, LIU, TEN + 15 * DAY + 1)).toBe('REOPEN_TOO_LATE');
  });

  it('a suggestion is adopted, anything else resolved, and both may be referred or impossible', () => {
    const outcomes = ['resolved', 'adopted', 'referred', 'unresolvable'] as const;
    const possible = (topic: Topic) => {
      const held = inState('accepted', { topic });
      const officer = topic === 'psychological' ? handlerOf(held) : CHAIR_ACTOR;
      return outcomes.filter((outcome) => {
        const command = COMMANDS.answer;
        return command?.(held, by(officer), USUAL, outcome).ok;
      });
    };
    expect(possible('dispute')).toEqual(['resolved', 'referred', 'unresolvable']);
    expect(possible('suggestion')).toEqual(['adopted', 'referred', 'unresolvable']);
    expect(possible('interests')).toEqual(['resolved', 'referred', 'unresolvable']);
    expect(possible('psychological')).toEqual(['resolved', 'referred', 'unresolvable']);
  });
});
