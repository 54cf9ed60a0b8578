import { describe, expect, it } from 'vitest';
import { type Actor, CLOCK } from '#domain/kernel/actor';
import { PARTY_LABEL, STATE_LABEL } from '#domain/repair/labels';
import type { RepairOrder } from '#domain/repair/order';
import type { Party, State } from '#domain/repair/order-states';
import { CONSULT, DOOR, type OrderAction, TABLES } from '#domain/repair/transitions';
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
import { type Law, ofEach } from '../../kit/order-commands';
import { acceptBy, acceptForBy, COMMANDS, frozen, ripeFor } from './commands';
import { AT_THE_DOOR, answerOf, IN_TALKS } from './laws';

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

/** Led there once: nobody can change what is frozen. */
const ORDERS = new Map(
  STATES.map((state) => [state, frozen(anOrder({ state, byDaughter: true, recognised: true }))] as const),
);
const orderIn = (state: State): RepairOrder => ORDERS.get(state) ?? anOrder({ state });
/** A visit was proposed by the other side, for who agrees is never who proposed. */
const proposedTo = (order: RepairOrder, party: Party): RepairOrder =>
  order.visit ? { ...order, visit: { ...order.visit, by: party === 'worker' ? 'her' : 'worker' } } : order;

const partyIn = (order: RepairOrder, party: Party): Party =>
  order.worker === null && NOBODYS.includes(party) ? 'stranger' : party;

/** The same order, where nobody comes to a door. */
const talk = (order: RepairOrder): RepairOrder => ({
  ...order,
  item: { ...order.item, path: 'consult', prices: [] },
  meeting: 'phone',
});
const ON_PATH = [
  ['door', AT_THE_DOOR, (order: RepairOrder) => order],
  ['consult', IN_TALKS, talk],
] as const;

describe.each(ON_PATH)('On the path "%s"', (_path, laws, path) => {
  describe.each(STATES)('an order that is %s', (state) => {
    it.each(WITH_MA)(
      'answers %s, whatever is wished, as the by-laws say and in no other way',
      (_, who, standing) => {
        for (const action of ACTIONS) {
          const order = frozen(path(proposedTo(ripeFor(action, orderIn(state)), standing)));
          const party = partyIn(order, standing);
          const wish = moment({ actor: who, now: MUCH_LATER });
          const decision = COMMANDS[action](order, wish);
          const law = answerOf(laws[action], state, party);
          expect(decision.ok ? decision.after.state : decision.refusal.code, action).toBe(law);
          if (!decision.ok) {
            expect(decision.after, `${action}: a no leaves no mark`).toBeUndefined();
            continue;
          }
          expect(decision.after.events.slice(0, -1), action).toEqual(order.events);
          expect(decision.after.events.at(-1), action).toEqual({
            action,
            by: party,
            memberId: who.memberId,
            from: state,
            to: law,
            at: MUCH_LATER,
            why: WHY[action] ?? null,
            requestId: wish.requestId,
            digest: wish.digest,
          });
        }
      },
    );
  });
});

/** What somebody said with it stands in the event, for everybody concerned to read. */
const WHY: Partial<Record<OrderAction, string | undefined>> = {
  ...ofEach('why'),
  offer: 'everyone',
  suggest: '海滨',
  disown: '不是照片上的人',
  reject: '还在滴水',
  dispute: '还是滴水',
  rework: '又漏了',
  reworkElsewhere: '又漏了',
  release: '车坏了',
  resume: '核实过照片',
  releaseByStaff: '来的不是本人',
  cancelByStaff: '居民来电',
  endReworkByStaff: '居民来电',
  ruleFee: '师傅没有看就走了',
};

describe.each(STATES)('An order that is %s', (state) => {
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
    for (const row of Object.values({ ...DOOR, ...CONSULT })) {
      for (const party of row.by) expect(Object.keys(PARTY_LABEL)).toContain(party);
    }
  });

  it('lets only the side of the resident say who stands at the door, agree to a price and confirm the work', () => {
    for (const action of ['recognise', 'disown', 'approve', 'decline', 'confirm', 'cancel'] as const) {
      expect(DOOR[action].by).toEqual(['resident', 'booker']);
    }
  });

  it('lets no work be finished that was not approved, and nothing be closed that was not finished before', () => {
    const into = (state: State) =>
      (Object.keys(DOOR) as (keyof typeof DOOR)[])
        .filter((name) => DOOR[name].to === state)
        .map((name) => `${name} from ${DOOR[name].from.join(', ')}`);
    expect(into('finished')).toEqual(['finish from approved']);
    expect(into('approved')).toEqual([
      'resumeWork from accepted, postponed',
      'approve from quoted',
      'declineExtra from quoted',
      'reject from finished',
    ]);
    // The last three end a rework, and what is reworked was closed once.
    expect(into('closed').map((words) => words.split(' ')[0])).toEqual([
      'confirm',
      'autoConfirm',
      'endRework',
      'endReworkByStaff',
      'reworkRanOut',
    ]);
    expect(into('quoted')).toEqual(['quote from arrived, quoted, approved']);
    expect(into('arrived')).toEqual(['arrive from accepted, postponed']);
  });

  it('leaves no way out of an order that is cancelled or lapsed, and one of a closed one: the warranty', () => {
    for (const [name, row] of Object.entries({ ...DOOR, ...CONSULT })) {
      // What has ended stays so: only the fee for the way is still spoken of.
      for (const end of ['cancelled', 'lapsed'] as const)
        if (row.to !== null && name !== 'oweFee') expect(row.from).not.toContain(end);
      if (row.from.includes('closed')) expect(['rework', 'reworkElsewhere']).toContain(name);
    }
  });

  it('lets a frozen order be left by staff only, or by the clock when they have said nothing for a month', () => {
    for (const table of Object.values(TABLES)) {
      for (const row of Object.values(table)) {
        if (row.from.includes('frozen'))
          expect(['staff', 'clock']).toEqual(expect.arrayContaining([...row.by]));
      }
    }
  });

  it('knows nobody at a door, no quote and no visit where people only talk', () => {
    const rows = Object.keys(CONSULT);
    for (const name of ['recognise', 'disown', 'arrive', 'quote', 'approve', 'postpone', 'rework'])
      expect(rows).not.toContain(name);
    expect(CONSULT.finish.from).toEqual(['accepted']);
  });
});

describe.each(['door', 'consult'] as const)('On the path "%s"', (path) => {
  const rows = Object.values(TABLES[path]);
  const reachable = new Set<State>(['open']);
  for (let grown = true; grown; ) {
    const next = rows.flatMap((row) => (row.to && row.from.some((s) => reachable.has(s)) ? [row.to] : []));
    grown = next.some((state) => !reachable.has(state));
    for (const state of next) reachable.add(state);
  }
  const live = [...reachable].filter((state) => !['closed', 'cancelled', 'lapsed'].includes(state));
  /** Who is concerned with an order in this state, and must be able to leave it, by himself or through staff. */
  const leaves = (state: State, parties: readonly Party[]) =>
    rows.some(
      (row) =>
        row.to && row.to !== state && row.from.includes(state) && row.by.some((p) => parties.includes(p)),
    );

  it.each(live)('an order that is %s is left by the clock, should nobody do anything', (state) => {
    expect(leaves(state, ['clock'])).toBe(true);
  });

  it.each(live)('an order that is %s can be left by her or by staff, so nobody is caught in it', (state) => {
    expect(leaves(state, ['resident', 'booker', 'staff'])).toBe(true);
  });

  it.each(live)(
    'an order that is %s can be left by its worker, or waits for somebody else than him',
    (state) => {
      const waitsForOthers: readonly State[] = ['open', 'quoted', 'finished', 'frozen'];
      expect(leaves(state, ['worker', 'candidate']) || waitsForOthers.includes(state)).toBe(true);
    },
  );
});

describe('The tables that decide', () => {
  it.each(['door', 'consult'] as const)(
    'say on the path "%s" what the by-laws say, and nothing else',
    (path) => {
      const laws: Readonly<Partial<Record<OrderAction, Law>>> = path === 'door' ? AT_THE_DOOR : IN_TALKS;
      const { book, ...rows } = TABLES[path];
      expect(book).toEqual({ from: [], to: 'open', by: ['resident', 'booker'] });
      expect(
        Object.fromEntries(
          Object.entries(rows).map(([name, { from, to, by }]) => [
            name,
            [[...from].sort().join(' '), to ?? 'stays', by.join(' ')],
          ]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(laws).map(([name, [from, to, by]]) => [
            name,
            [from.split(' ').sort().join(' '), to, by],
          ]),
        ),
      );
    },
  );
});
