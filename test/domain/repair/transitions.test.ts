import { describe, expect, it } from 'vitest';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { PARTY_LABEL, STATE_LABEL } from '#domain/repair/labels';
import { DOOR, type OrderAction, type Party, type RepairOrder, type State } from '#domain/repair/order';
import {
  actor,
  DAUGHTER,
  HAIBIN,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  moment,
  NEIGHBOUR,
  STAFF,
  SUN,
  WANG,
  workerActor,
} from '../../kit/given';
import { anOrder, MUCH_LATER } from '../../kit/given-orders';
import { acceptBy, acceptForBy, COMMANDS, frozen } from './commands';

const STATES = Object.keys(STATE_LABEL) as State[];
const ACTIONS = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];

/** Everybody who could try, and how they stand to an order that Ma of Huimin has. */
const WITH_MA: readonly (readonly [string, Actor, Party])[] = [
  ['the resident', LIU, 'resident'],
  ['her daughter who booked', DAUGHTER, 'booker'],
  ['the worker who accepted', workerActor(HUIMIN, MA), 'worker'],
  ["his firm's manager", managerOf(HUIMIN), 'manager'],
  ['a member of staff', STAFF, 'staff'],
  ['the clock', CLOCK, 'clock'],
  ['another resident', NEIGHBOUR, 'stranger'],
  ["the worker's colleague", workerActor(HUIMIN, WANG), 'stranger'],
  ["another firm's worker", workerActor(HAIBIN, SUN), 'stranger'],
  ["another firm's manager", managerOf(HAIBIN), 'stranger'],
  ['somebody with the worker’s member id but no longer a worker', actor(MA.memberId), 'stranger'],
  ['a visitor', { memberId: 'passer-by', roles: ['visitor'], providerId: null }, 'stranger'],
];
/** Without a worker, worker and manager are strangers like everybody else. */
const NOBODYS: readonly Party[] = ['worker', 'manager'];

const orderIn = (state: State): RepairOrder => frozen(anOrder({ state, byDaughter: true, recognised: true }));

const partyIn = (order: RepairOrder, party: Party): Party =>
  order.worker === null && NOBODYS.includes(party) ? 'stranger' : party;

function lawFor(action: OrderAction, state: State, party: Party): string {
  if (party === 'stranger') return 'NOT_FOUND';
  if (!DOOR[action].by.includes(party)) return 'FORBIDDEN';
  return DOOR[action].from.includes(state) ? DOOR[action].to : 'NOT_NOW';
}

describe.each(STATES)('An order that is %s', (state) => {
  describe.each(WITH_MA)('answers %s', (_, who, standing) => {
    it.each(ACTIONS)('who wishes to %s, as the table says and in no other way', (action) => {
      const order = orderIn(state);
      const party = partyIn(order, standing);
      const wish = moment({ actor: who, now: MUCH_LATER });
      const decision = COMMANDS[action](order, wish);
      const law = lawFor(action, state, party);
      expect(decision.ok ? decision.after.state : decision.refusal.code).toBe(law);
      if (!decision.ok) {
        expect(decision.after, 'a no leaves no mark').toBeUndefined();
        return;
      }
      expect(decision.after.events.slice(0, -1)).toEqual(order.events);
      expect(decision.after.events.at(-1)).toMatchObject({
        action,
        by: party,
        memberId: who.memberId,
        from: state,
        to: law,
        requestId: wish.requestId,
        digest: wish.digest,
      });
    });
  });

  it('is taken by an eligible worker of any firm while it is open, and is taken already afterwards', () => {
    const decision = acceptBy(
      orderIn(state),
      FIRMS,
      workerActor(HAIBIN, SUN),
      early(workerActor(HAIBIN, SUN)),
    );
    expect(decision.ok ? decision.after.worker?.workerId : decision.refusal.code).toBe(
      state === 'open' ? 'sun' : 'TAKEN',
    );
  });

  it("is taken by a manager for one of the own workers only, and never for another firm's", () => {
    const who = managerOf(HAIBIN);
    const own = acceptForBy(orderIn(state), FIRMS, { who, workerId: 'sun' }, early(who));
    expect(own.ok ? own.after.worker?.workerId : own.refusal.code).toBe(state === 'open' ? 'sun' : 'TAKEN');
    const foreign = acceptForBy(orderIn(state), FIRMS, { who, workerId: 'wang' }, early(who));
    expect(foreign.ok || foreign.refusal.code).toBe('NOT_FOUND');
  });

  it.each([
    ['a resident', NEIGHBOUR],
    ['a member of staff', STAFF],
    ['the clock', CLOCK],
    ['the resident herself', LIU],
  ])('cannot be accepted by %s, who is no worker', (_, who) => {
    const decision = acceptBy(orderIn(state), FIRMS, who, early(who));
    expect(decision.ok || decision.refusal.code).toBe('NOT_FOUND');
  });
});

const FIRMS = [HUIMIN, HAIBIN];
const early = (who: Actor) => moment({ actor: who });

describe('The table of transitions', () => {
  it('knows no party that has no name on the screen', () => {
    for (const row of Object.values(DOOR)) {
      for (const party of row.by) expect(Object.keys(PARTY_LABEL)).toContain(party);
    }
  });

  it('lets only the side of the resident say who stands at the door, agree to a price and confirm the work', () => {
    for (const action of ['recognise', 'disown', 'approve', 'decline', 'confirm', 'cancel'] as const) {
      expect(DOOR[action].by).toEqual(['resident', 'booker']);
    }
  });

  it('lets no work be finished that was not approved, and nothing be closed that was not finished', () => {
    const into = (state: State) =>
      (Object.keys(DOOR) as OrderAction[])
        .filter((name) => DOOR[name].to === state)
        .flatMap((name) => DOOR[name].from);
    expect(into('finished')).toEqual(['approved']);
    expect(into('approved')).toEqual(['quoted']);
    expect([...new Set(into('closed'))]).toEqual(['finished']);
    expect([...new Set(into('quoted'))]).toEqual(['arrived', 'quoted']);
    expect(into('arrived')).toEqual(['accepted']);
  });

  it('leaves no way out of an order that is closed, cancelled or lapsed', () => {
    for (const row of Object.values(DOOR)) {
      for (const end of ['closed', 'cancelled', 'lapsed'] as const) expect(row.from).not.toContain(end);
    }
  });

  it('lets a frozen order be left by staff only', () => {
    for (const row of Object.values(DOOR)) {
      if (row.from.includes('frozen')) expect(row.by).toEqual(['staff']);
    }
  });
});
