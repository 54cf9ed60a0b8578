import { describe, expect, it } from 'vitest';
import { CLOCK } from '#domain/kernel/actor';
import type { Effect } from '#domain/kernel/effect';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { book } from '#domain/repair/decide/booking';
import { finish } from '#domain/repair/decide/closing';
import { arrive } from '#domain/repair/decide/door';
import type { Unfit } from '#domain/repair/decide/fitness';
import { lapse } from '#domain/repair/decide/offering';
import { onTime } from '#domain/repair/decide/on-time';
import { quote } from '#domain/repair/decide/price';
import { ruleFee, sayReceived } from '#domain/repair/decide/visit-fee';
import { agreeVisit, moveVisit } from '#domain/repair/decide/visits';
import type { OrderAction, RepairOrder } from '#domain/repair/order';
import {
  CONTACT_BOX,
  DAUGHTER,
  done,
  HAIBIN,
  HUIMIN,
  LIU,
  MA,
  managerOf,
  moment,
  NOW,
  STAFF,
  SUN,
  workerActor,
} from '../../kit/given';
import { anOrder, DRAIN, LINES, MUCH_LATER, PICTURES } from '../../kit/given-orders';
import { acceptBy, acceptForBy, COMMANDS, laterFrom } from './commands';
import { effectsOf } from './outcomes';

// Who is told, what is awarded and what is counted by every step of an order: written by hand from the by-laws. Liu's
// daughter booked for her, so both are told; Ma of Huimin has it; staff are told all together.

const WORKER = workerActor(HUIMIN, MA);
const by = (actor: typeof LIU, now: number) => moment({ actor, now });
const of = (wish: Parameters<typeof anOrder>[0]) => anOrder({ ...wish, byDaughter: true });

/** One line for each thing that follows. */
function say(effect: Effect): string {
  switch (effect.kind) {
    case 'notify':
      return `tells ${effect.to}: ${effect.about}`;
    case 'tell-staff':
      return `tells staff: ${effect.about}`;
    case 'award':
      return `awards ${effect.to}: ${effect.rule} (${effect.cause})`;
    case 'count-course':
      return `counts for ${effect.providerId} (${effect.workerId}): ${effect.outcome}`;
    case 'count-visit':
      return `visit of ${effect.workerId}: promise ${effect.inTime}, half hour ${effect.halfHour}/${effect.theirHalfHour}`;
    case 'count-price':
      return `price of ${effect.providerId}: ${effect.chargedFen} of ${effect.listMaxFen}`;
    case 'file-complaint':
      return `files against ${effect.firm.id} (${effect.worker.workerId}): ${effect.about}, said by ${effect.saidBy}: ${effect.why}`;
    case 'open-no-show': {
      const late = effect.visits.map(
        (visit) => `${visit.workerId}: ${visit.inTime}, ${visit.halfHour}/${visit.theirHalfHour}`,
      );
      return `hears ${effect.worker.workerId} of ${effect.providerId}, said by ${effect.saidBy} (${late})`;
    }
    case 'refresh-rank':
      return `turn of ${effect.workerId} of ${effect.providerId}`;
    default:
      return effect.kind;
  }
}
const followed = (after: RepairOrder, before: RepairOrder) => effectsOf(after, before).map(say).sort();

const hers = (about: string) => [`tells daughter: ${about}`, `tells liu: ${about}`];
const his = (about: string) => [`tells member-ma: ${about}`];
const TURN = ['turn of ma of huimin'];
/** He is heard first; what counts against his being on time waits with it. */
const heard = (saidBy: string, late = 'ma: false, null/null') =>
  `hears ma of huimin, said by ${saidBy} (${late})`;

/** The other side proposed it, an instant that is late enough, and everything else as it has to be. */
interface Step {
  readonly action: Exclude<OrderAction, 'book' | 'accept' | 'acceptFor'>;
  readonly on: RepairOrder;
  readonly who: typeof LIU;
  readonly now?: number;
  readonly follows: readonly string[];
}

const waiting = of({ state: 'open' });
const accepted = of({ state: 'accepted' });
const known = of({ state: 'accepted', recognised: true });
const arrived = of({ state: 'arrived' });
const quoted = of({ state: 'quoted' });
const approved = of({ state: 'approved' });
const finished = of({ state: 'finished' });
const closed = of({ state: 'closed' });
const frozen = of({ state: 'frozen' });
const postponed = of({ state: 'postponed' });
const released = of({ state: 'open', released: true });
const extra = done(quote(approved, LINES, by(WORKER, NOW + HOUR)));
const agreed = done(agreeVisit(postponed, postponed.visit?.from ?? 0, by(LIU, NOW + HOUR)));
const rejected = { ...finished, rejected: { at: NOW, why: '还在滴水' } };
const stalled = done(onTime(approved, by(CLOCK, approved.actsAt ?? 0)));
const reworking = done(COMMANDS.rework(closed, by(LIU, NOW + DAY)));
const orphaned = done(COMMANDS.reworkElsewhere(closed, by(LIU, NOW + DAY)));
const owing = done(COMMANDS.cancel(arrived, by(LIU, NOW + HOUR)));
const unpaid = done(ruleFee(owing, { to: 'unpaid', why: '没有付' }, by(STAFF, NOW + HOUR)));
const lapsed = {
  ...of({ state: 'lapsed' }),
  reported: { worker: arrived.worker as NonNullable<RepairOrder['worker']>, cameAfterAll: false },
};
const choosing = { ...waiting, chosenProviderId: 'huimin', chosenUntil: NOW + 5 * MINUTE, actsAt: NOW };
const inRounds = {
  ...waiting,
  rounds: {
    first: [],
    second: [{ workerId: 'sun', memberId: 'member-sun' }],
    secondAt: NOW + 3 * MINUTE,
    everyoneAt: NOW + 6 * MINUTE,
    probationAt: NOW + 6 * MINUTE,
  },
};
const late = (accepted.promisedAt ?? 0) + 30 * MINUTE;

const STEPS: readonly Step[] = [
  { action: 'offer', on: released, who: LIU, follows: [] },
  { action: 'suggest', on: waiting, who: STAFF, follows: hers('repair-suggested') },
  {
    action: 'widen',
    on: { ...inRounds, actsAt: NOW },
    who: CLOCK,
    now: NOW + 3 * MINUTE,
    follows: ['tells member-sun: repair-offered'],
  },
  {
    action: 'widen',
    on: { ...inRounds, actsAt: NOW, lookedAt: NOW + 3 * MINUTE },
    who: CLOCK,
    now: NOW + 6 * MINUTE,
    follows: [],
  },
  {
    action: 'alarm',
    on: { ...inRounds, actsAt: NOW },
    who: CLOCK,
    now: NOW + 10 * MINUTE,
    follows: ['tells member-sun: repair-offered', 'tells staff: repair-alarm'],
  },
  {
    action: 'choiceRanOut',
    on: choosing,
    who: CLOCK,
    now: NOW + 5 * MINUTE,
    follows: hers('repair-choice'),
  },
  {
    action: 'withdrawOffer',
    on: { ...waiting, chosenProviderId: 'huimin' },
    who: CLOCK,
    follows: hers('repair-swept'),
  },
  { action: 'recognise', on: accepted, who: LIU, follows: [] },
  {
    action: 'disown',
    on: accepted,
    who: DAUGHTER,
    follows: [
      'files against huimin (ma): subcontracting, said by daughter: 不是照片上的人',
      ...his('repair-frozen'),
      'tells staff: repair-case',
      ...TURN,
    ],
  },
  {
    action: 'arrive',
    on: known,
    who: WORKER,
    now: NOW + 21 * MINUTE,
    follows: ['visit of ma: promise true, half hour true/true'],
  },
  {
    action: 'resumeWork',
    on: { ...known, approvedQuote: quoted.quote, arrivedAt: NOW },
    who: WORKER,
    follows: [],
  },
  {
    action: 'release',
    on: accepted,
    who: WORKER,
    follows: ['counts for huimin (ma): released', ...hers('repair-released'), ...TURN],
  },
  {
    action: 'release',
    on: accepted,
    who: WORKER,
    now: late,
    follows: [heard('worker'), ...hers('repair-released'), ...TURN],
  },
  {
    action: 'nobodyCame',
    on: accepted,
    who: CLOCK,
    now: accepted.actsAt ?? 0,
    follows: [heard('clock'), ...hers('repair-nobody-came'), ...his('repair-nobody-came'), ...TURN],
  },
  // Whoever was there once and does not come again has not come; how punctual he was, was measured.
  {
    action: 'nobodyCame',
    on: agreed,
    who: CLOCK,
    now: agreed.actsAt ?? 0,
    follows: [heard('clock', ''), ...hers('repair-nobody-came'), ...his('repair-nobody-came')],
  },
  // A time that nobody agreed to promised nothing.
  {
    action: 'nobodyCame',
    on: { ...postponed, actsAt: 0 },
    who: CLOCK,
    now: NOW + 9 * DAY,
    follows: [...hers('repair-nobody-came'), ...his('repair-nobody-came')],
  },
  {
    action: 'releaseBySweep',
    on: accepted,
    who: CLOCK,
    follows: [...hers('repair-swept'), ...his('repair-cancelled'), ...TURN],
  },
  { action: 'quote', on: arrived, who: WORKER, follows: hers('repair-quoted') },
  { action: 'quote', on: quoted, who: WORKER, follows: [] },
  { action: 'quote', on: approved, who: WORKER, follows: hers('repair-quoted') },
  { action: 'approve', on: quoted, who: LIU, follows: his('repair-approved') },
  { action: 'decline', on: quoted, who: LIU, follows: [...his('repair-declined'), ...TURN] },
  { action: 'declineExtra', on: extra, who: LIU, follows: his('repair-declined') },
  { action: 'postpone', on: approved, who: WORKER, follows: [...hers('repair-visit-proposed'), ...TURN] },
  { action: 'moveVisit', on: postponed, who: WORKER, follows: hers('repair-visit-proposed') },
  { action: 'moveVisit', on: postponed, who: LIU, follows: his('repair-visit-proposed') },
  { action: 'agreeVisit', on: postponed, who: LIU, follows: his('repair-visit-agreed') },
  {
    action: 'agreeVisit',
    on: done(moveVisit(postponed, laterFrom(NOW + HOUR), by(LIU, NOW + HOUR))),
    who: WORKER,
    follows: hers('repair-visit-agreed'),
  },
  { action: 'finish', on: approved, who: WORKER, follows: [...hers('repair-finished'), ...TURN] },
  { action: 'reject', on: finished, who: LIU, follows: his('repair-rejected') },
  {
    action: 'dispute',
    on: rejected,
    who: LIU,
    follows: [
      'files against huimin (ma): not-repaired, said by liu: 还是滴水',
      ...his('repair-disputed'),
      'tells staff: repair-case',
    ],
  },
  {
    action: 'confirm',
    on: finished,
    who: LIU,
    follows: [
      'awards liu: repair-closed (repair-closed-order-1)',
      'counts for huimin (ma): closed',
      'price of huimin: 12000 of 12000',
      ...his('repair-closed'),
    ],
  },
  // A relative confirms: the points are hers whose home it is.
  {
    action: 'confirm',
    on: finished,
    who: DAUGHTER,
    follows: [
      'awards liu: repair-closed (repair-closed-order-1)',
      'counts for huimin (ma): closed',
      'price of huimin: 12000 of 12000',
      ...his('repair-closed'),
    ],
  },
  {
    action: 'autoConfirm',
    on: finished,
    who: CLOCK,
    now: finished.actsAt ?? 0,
    follows: [
      'awards liu: repair-closed (repair-closed-order-1)',
      'counts for huimin (ma): closed',
      'price of huimin: 12000 of 12000',
      ...hers('repair-closed'),
      ...his('repair-closed'),
    ],
  },
  {
    action: 'stall',
    on: approved,
    who: CLOCK,
    now: approved.actsAt ?? 0,
    follows: [...hers('repair-stalled'), ...his('repair-stalled'), 'tells staff: repair-case', ...TURN],
  },
  {
    action: 'standStill',
    on: quoted,
    who: CLOCK,
    now: quoted.actsAt ?? 0,
    follows: [...hers('repair-fee-due'), ...his('repair-cancelled'), ...TURN],
  },
  {
    action: 'standStill',
    on: stalled,
    who: CLOCK,
    now: stalled.actsAt ?? 0,
    follows: [...hers('repair-cancelled'), ...his('repair-cancelled')],
  },
  {
    action: 'resume',
    on: frozen,
    who: STAFF,
    follows: [...hers('repair-resumed'), ...his('repair-resumed'), ...TURN],
  },
  {
    action: 'releaseByStaff',
    on: stalled,
    who: STAFF,
    follows: [...hers('repair-released'), ...his('repair-cancelled')],
  },
  { action: 'cancel', on: waiting, who: LIU, now: NOW + MINUTE, follows: [] },
  {
    action: 'cancel',
    on: accepted,
    who: LIU,
    now: NOW + 3 * MINUTE,
    follows: [...his('repair-cancelled'), ...TURN],
  },
  {
    action: 'cancelByStaff',
    on: approved,
    who: STAFF,
    follows: [...hers('repair-cancelled'), ...his('repair-cancelled'), ...TURN],
  },
  { action: 'rework', on: closed, who: LIU, follows: his('repair-rework') },
  { action: 'reworkElsewhere', on: closed, who: LIU, follows: [] },
  { action: 'endRework', on: reworking, who: LIU, follows: his('repair-cancelled') },
  {
    action: 'endReworkByStaff',
    on: reworking,
    who: STAFF,
    follows: [...hers('repair-cancelled'), ...his('repair-cancelled')],
  },
  {
    action: 'reworkRanOut',
    on: { ...orphaned, actsAt: 0 },
    who: CLOCK,
    now: orphaned.lapsesAt,
    follows: hers('repair-lapsed'),
  },
  { action: 'receiveFee', on: owing, who: WORKER, follows: [] },
  { action: 'missFee', on: owing, who: WORKER, follows: hers('repair-fee-missing') },
  { action: 'payFee', on: owing, who: LIU, follows: his('repair-fee-paid') },
  {
    action: 'payFee',
    on: done(sayReceived(owing, false, by(WORKER, NOW + 2 * HOUR))),
    who: LIU,
    follows: [...his('repair-fee-paid'), 'tells staff: repair-fee-differs'],
  },
  {
    action: 'ruleFee',
    on: owing,
    who: STAFF,
    follows: [...hers('repair-fee-settled'), ...his('repair-fee-settled')],
  },
  {
    action: 'askFeeFirst',
    on: unpaid,
    who: STAFF,
    follows: hers('repair-fee-first'),
  },
  {
    action: 'feeRanOut',
    on: owing,
    who: CLOCK,
    now: owing.actsAt ?? 0,
    follows: [...hers('repair-fee-settled'), ...his('repair-fee-settled')],
  },
  { action: 'cameAfterAll', on: { ...waiting, reported: lapsed.reported }, who: CLOCK, follows: [] },
  {
    action: 'oweFee',
    on: lapsed,
    who: CLOCK,
    follows: [...hers('repair-fee-due'), ...his('repair-cancelled')],
  },
];

describe('What follows a step', () => {
  it.each(STEPS.map((step) => [step.action, step.on.state, step] as const))(
    'when somebody does %s on an order that is %s, is this and nothing else',
    (action, _, { on, who, now = NOW + 28 * MINUTE, follows }) => {
      const after = done(COMMANDS[action](on, by(who, now)));
      expect(after.events.at(-1)?.action).toBe(action);
      expect(followed(after, on)).toEqual([...follows].sort());
    },
  );

  it('is written down here for every action of the room', () => {
    const actions = new Set<string>(STEPS.map(({ action }) => action));
    // A lapse stands below; what a resident's report leads to is said where no-shows are answered.
    const elsewhere = ['reportNoShow', 'lapse'];
    expect(Object.keys(COMMANDS).filter((name) => !actions.has(name))).toEqual(elsewhere);
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

describe('A booking', () => {
  const booking = {
    id: 'new-order',
    item: DRAIN,
    wrong: '堵了',
    photos: [],
    video: null,
    home: {
      place: { street: '云南路街道', community: '寿张路社区' },
      contact: CONTACT_BOX,
      homeKey: 'key-of-home',
    },
    when: { kind: 'urgent' } as const,
    provider: null,
    queue: [{ workerId: 'ma', memberId: 'member-ma', reachable: true }],
  };
  const born = (over: Partial<Parameters<typeof book>[0]>, who = LIU) => {
    const order = done(book({ ...booking, ...over }, by(who, NOW)));
    return effectsOf(order, { ...order, effects: {} })
      .map(say)
      .sort();
  };
  const consent = { how: 'by-telephone', relation: '女儿', at: NOW } as const;

  it('asks the first round where it is urgent, and nobody where there is time or a firm was chosen', () => {
    expect(born({})).toEqual(['tells member-ma: repair-offered']);
    const from = NOW + DAY;
    expect(born({ when: { kind: 'window', from, to: from + 2 * HOUR } })).toEqual([]);
    expect(born({ provider: { id: 'huimin', name: '惠民', mayServe: true } })).toEqual([]);
  });

  it('for somebody else tells her, if she is a member, and who is none reads no messages', () => {
    expect(born({ queue: [], forHer: { residentId: 'liu', consent } }, DAUGHTER)).toEqual([
      'tells liu: repair-booked-for',
    ]);
    expect(born({ queue: [], forHer: { residentId: 'person-abc', consent } }, DAUGHTER)).toEqual([]);
    expect(born({ queue: [], forHer: { residentId: 'liu', consent } }, LIU)).toEqual([]);
  });

  it('of a person without an account earns nothing, and one by a relative who telephoned her earns for her', () => {
    const earns = (over: Partial<RepairOrder>) => {
      const order = { ...finished, ...over };
      return followed(done(COMMANDS.confirm(order, by(DAUGHTER, NOW + HOUR))), order).filter((line) =>
        line.startsWith('awards'),
      );
    };
    expect(earns({ residentId: 'person-abc', followerIds: ['person-abc', 'daughter'] })).toEqual([]);
    expect(earns({ channel: 'telephone' })).toEqual([]);
    expect(earns({ consent, channel: 'online' })).toEqual([
      'awards liu: repair-closed (repair-closed-order-1)',
    ]);
  });
});
