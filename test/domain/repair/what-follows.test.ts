import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { finish } from '#domain/repair/decide/closing';
import { arrive } from '#domain/repair/decide/door';
import type { Unfit } from '#domain/repair/decide/fitness';
import { lapse } from '#domain/repair/decide/offering';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { done, HAIBIN, HUIMIN, LIU, managerOf, NOW, SUN, workerActor } from '../../kit/given';
import { anOrder, DRAIN, MUCH_LATER, PICTURES } from '../../kit/given-orders';
import { NAMES, ORDER_COMMANDS } from '../../kit/order-commands';
import { acceptBy, acceptForBy, COMMANDS, ripeFor } from './commands';
import {
  accepted,
  by,
  finished,
  followed,
  heard,
  hers,
  his,
  known,
  reworking,
  TURN,
  WORKER,
  waiting,
} from './following';
import { COMING } from './follows-coming';
import { ENDING } from './follows-ending';

// Who is told, what is awarded and what is counted by every step of an order: written by hand from the by-laws.

const ALL = [...COMING, ...ENDING];
const SILENT = NAMES.filter((name) => ORDER_COMMANDS[name].nothingFollows);

describe('What follows a step', () => {
  it.each(ALL.map((step) => [step.action, step.on.state, step] as const))(
    'when somebody does %s on an order that is %s, is this and nothing else',
    (action, _, { on, who, now = NOW + 28 * MINUTE, follows }) => {
      const after = done(COMMANDS[action](on, by(who, now)));
      expect(after.events.at(-1)?.action).toBe(action);
      expect(followed(after, on)).toEqual([...follows].sort());
    },
  );

  it('is written down here for every action of the room', () => {
    const actions = new Set<string>(ALL.map(({ action }) => action));
    // A lapse stands below; what a resident's report leads to is said where no-shows are answered.
    const elsewhere = ['reportNoShow', 'lapse'];
    const nothing: readonly string[] = SILENT;
    const missing = Object.keys(COMMANDS).filter((name) => !actions.has(name) && !nothing.includes(name));
    expect(missing).toEqual(elsewhere);
  });

  it('is nothing where the by-laws say so', () => {
    for (const name of SILENT) {
      const [from = ''] = ORDER_COMMANDS[name].law[0].split(' ');
      const on = ripeFor(name, anOrder({ state: from as State }));
      expect(followed(done(COMMANDS[name](on, by(LIU, MUCH_LATER))), on), name).toEqual([]);
    }
  });

  it('for who accepts, or is sent by the manager, is that she is told, and his turn', () => {
    const soon = NOW + MINUTE;
    const follows = [...hers('repair-accepted'), 'turn of sun of haibin'];
    const himself = done(
      acceptBy(waiting, [HUIMIN, HAIBIN], workerActor(HAIBIN, SUN), by(workerActor(HAIBIN, SUN), soon)),
    );
    expect(followed(himself, waiting)).toEqual(follows);
    const who = managerOf(HAIBIN);
    const sent = done(acceptForBy(waiting, [HAIBIN], { who, workerId: 'sun' }, by(who, soon)));
    expect(followed(sent, waiting)).toEqual(follows);
  });

  it('for a worker who may not come in any more is that it is hers again, and counted only where it is his doing', () => {
    const away = (unfit: Unfit) => {
      const decision = arrive(known, '000000', unfit, by(WORKER, NOW + 21 * MINUTE));
      expect(decision).toMatchObject({ ok: false, refusal: { code: unfit } });
      return followed(decision.after ?? known, known);
    };
    const counted = ['counts for huimin (ma): released', ...hers('repair-released'), ...TURN];
    expect(away('BADGE_RAN_OUT')).toEqual(counted);
    expect(away('CERTIFICATE_RAN_OUT')).toEqual(counted);
    expect(away('FIRM_STOPPED')).toEqual([...hers('repair-swept'), ...TURN]);
  });

  it('for an order that nobody took is that she is told, and the district answers for it', () => {
    const after = done(lapse({ ...waiting, actsAt: 0 }, by(CLOCK, waiting.lapsesAt)));
    expect(followed(after, waiting)).toEqual([
      ...hers('repair-lapsed'),
      'visit of null: promise false, half hour null/null',
      'visit of null: promise null, half hour false/null',
    ]);
  });

  it('under warranty is told, but neither counted nor awarded a second time', () => {
    const seen = { workerId: 'ma', badgeWorn: true, uniformWorn: true };
    const at = NOW + 2 * DAY;
    const there = done(COMMANDS.recognise(reworking, by(LIU, at)));
    const working = done(arrive(there, there.arrivalCode?.digits ?? '', null, by(WORKER, at)));
    expect([seen.workerId, followed(working, there)]).toEqual(['ma', []]);
    const work = { checked: DRAIN.standard, photosBefore: PICTURES, photosAfter: PICTURES, paidFen: 0 };
    const again = done(finish(working, work, null, by(WORKER, at)));
    expect(followed(again, working)).toEqual(hers('repair-finished'));
    expect(followed(done(COMMANDS.confirm(again, by(LIU, at))), again)).toEqual(his('repair-closed'));
    const ways = [
      COMMANDS.release(reworking, by(WORKER, at + 9 * DAY)),
      COMMANDS.nobodyCame({ ...reworking, actsAt: 0 }, by(CLOCK, at + 9 * DAY)),
    ].map((decision) => followed(done(decision), reworking));
    expect(ways).toEqual([
      hers('repair-released'),
      [...hers('repair-nobody-came'), ...his('repair-nobody-came')],
    ]);
  });

  it('of a talk counts how it ended and earns, but neither a visit nor a price', () => {
    const talk = (order: RepairOrder): RepairOrder => ({
      ...order,
      item: { ...order.item, path: 'consult' },
      approvedQuote: null,
    });
    const over = done(COMMANDS.confirm(talk(finished), by(LIU, NOW + HOUR)));
    expect(followed(over, talk(finished))).toEqual([
      'awards liu: repair-closed (repair-closed-order-1)',
      'counts for huimin (ma): closed',
      ...his('repair-closed'),
    ]);
    const missed = done(COMMANDS.nobodyCame({ ...talk(accepted), actsAt: 0 }, by(CLOCK, MUCH_LATER)));
    expect(followed(missed, accepted)).toEqual([
      heard('clock', ''),
      ...hers('repair-nobody-came'),
      ...his('repair-nobody-came'),
      ...TURN,
    ]);
  });
});
