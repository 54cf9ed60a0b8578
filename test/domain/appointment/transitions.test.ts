import { describe, expect, it } from 'vitest';
import { STATE_LABEL } from '#domain/appointment/labels';
import { COURSE, type Party, type State, type Topic } from '#domain/appointment/request';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import { actor, LIU, moment, NEIGHBOUR, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, handlerOf, inState, MONDAY, QIAN_ACTOR, ZHENG_ACTOR } from '../../kit/given-requests';
import { COMMANDS } from './commands';

const STATES = Object.keys(STATE_LABEL) as State[];
const ACTIONS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
const LATER = MONDAY + 3 * DAY;

const lawFor = (action: keyof typeof COMMANDS, state: State, party: Party): string => {
  if (party === 'stranger') return 'NOT_FOUND';
  if (!COURSE[action].by.includes(party)) return 'FORBIDDEN';
  return COURSE[action].from.includes(state) ? COURSE[action].to : 'NOT_NOW';
};
/** What depends on more than the state: the instant, a place, a pause. */
const BESIDES = ['NOT_YET', 'NOT_NOW', 'OFFICER_NOT_FOUND', 'SAME_STUDIO', 'NO_PAUSE_LEFT'];

describe.each(['dispute', 'psychological'] as const satisfies Topic[])('A request about %s', (topic) => {
  describe.each(STATES)('that is %s', (state) => {
    const held = inState(state, { topic });
    const inYunnan = state !== 'transferred';
    const officer = topic === 'psychological' ? handlerOf(held) : inYunnan ? CHAIR_ACTOR : QIAN_ACTOR;
    const colleague = topic === 'psychological' ? CHAIR_ACTOR : inYunnan ? QIAN_ACTOR : ZHENG_ACTOR;
    const WHO: readonly (readonly [string, Actor, Party])[] = [
      ['her', LIU, 'asker'],
      ['its officer', officer, 'officer'],
      [
        topic === 'psychological' ? 'a colleague in the same studio' : 'an officer of another studio',
        colleague,
        'stranger',
      ],
      ['a neighbour', NEIGHBOUR, 'stranger'],
      ['staff who have nothing to do with it', STAFF, 'stranger'],
      ['a worker', actor('worker', ['worker']), 'stranger'],
      ['somebody with the officer’s member id but no longer an officer', actor(officer.memberId), 'stranger'],
      ['the clock', CLOCK, 'clock'],
    ];

    describe.each(WHO)('answers %s', (_, who, party) => {
      it.each(ACTIONS)('who wishes to %s, as the table says', (action) => {
        const decision = COMMANDS[action]?.(held, moment({ actor: who, now: LATER }));
        const law = lawFor(action, state, party);
        const told = decision?.ok ? decision.after.request.state : decision?.refusal.code;
        const besides = law in STATE_LABEL ? BESIDES : action === 'loseSlot' ? ['NOT_NOW'] : [];
        expect([law, ...besides]).toContain(told);
        if (decision?.ok)
          expect(decision.after.request.events.at(-1)).toMatchObject({ action, by: party, from: state });
      });
    });
  });
});

describe('件件有回音', () => {
  it('no row leads out of a request but by an answer or by her own word', () => {
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
