import type { Actor } from '#domain/kernel/actor';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { actionsFrom } from '#domain/kernel/transitions';
import { photosBefore } from './before';
import type { OrderView } from './contract';
import { feeEndsAt, NO_SHOW_AFTER } from './deadlines';
import { payableFen } from './decide/closing';
import { mayOffer, OFFERS } from './decide/offering';
import { feeIfEnded, isFeeFirst } from './decide/visit-fee';
import { type RepairOrder, warrantyUntil, wasPunctual } from './order';
import { AT_WORK, type Party } from './order-states';
import { partyOf } from './party';
import { always, POSSIBLE } from './possible';
import { invitedBy } from './rounds';
import { isOrderAction, type OrderAction, rowOf, tableOf } from './transitions';
import { awaitsChoice } from './view-row';

/** Opens a sealed field; called only where the viewer may see it. */
export interface Open {
  contact(sealed: Sealed): Contact;
  phone(sealed: Sealed): string;
}

const SHE: readonly Party[] = ['resident', 'booker'];

/** What somebody who stands so to it may do now. */
export const possibleFor = (order: RepairOrder, party: Party, now: number): OrderAction[] =>
  actionsFrom(tableOf(order), order.state, party).filter((name) =>
    (POSSIBLE[name] ?? rowOf(order, name)?.may ?? always)(order, now, party),
  );

/** Phone and door: hers always; the current worker's from accepted to finished; managers' and strangers' never. */
const maySeeContact = (order: RepairOrder, party: Party): boolean =>
  SHE.includes(party) || (party === 'worker' && AT_WORK.includes(order.state));

/** The order as this person may see it; null for a stranger. */
export function orderView(order: RepairOrder, actor: Actor, now: number, open: Open): OrderView | null {
  const party = partyOf(order, actor);
  if (party === 'stranger') return null;
  const hers = SHE.includes(party);
  return {
    id: order._id,
    state: order.state,
    party,
    can: possibleFor(order, party, now),
    ...about(order),
    ...offeringOf(order, now),
    contact: maySeeContact(order, party) ? contactFor(order, party, open) : null,
    ...(hers || party === 'worker' || party === 'staff' ? herWords(order) : NO_WORDS),
    worker: workerView(order, hers, open),
    recognised: order.recognised !== null,
    arrivalCode: hers ? (order.arrivalCode?.digits ?? null) : null,
    visit: visitView(order, party),
    ...courseOf(order),
    visitFee: feeView(order, mayKnowOfFirst(party)),
    feeIfEndedFen: feeIfEnded(order, now)?.fen ?? 0,
    timeline: order.events.flatMap(({ at, action, by, why }) =>
      isOrderAction(action) && (!BETWEEN_HER_AND_STAFF.includes(action) || mayKnowOfFirst(party))
        ? [{ at, action, by: by as Exclude<Party, 'stranger'>, why }]
        : [],
    ),
  };
}

/** Neither what somebody is asked to settle first, nor what came of a report of somebody who came before. */
const BETWEEN_HER_AND_STAFF: readonly string[] = ['askFeeFirst', 'cameAfterAll'] satisfies OrderAction[];

/** A consultation needs no door. */
function contactFor(order: RepairOrder, party: Party, open: Open): Contact {
  const contact = open.contact(order.contact);
  return party === 'worker' && order.item.path === 'consult' ? { ...contact, door: '' } : contact;
}

const offeringOf = (order: RepairOrder, now: number) => ({
  invited: order.state === 'open' ? invitedBy(order.rounds, now) : null,
  chosenUntil: order.chosenUntil,
  alarmAt: order.alarmAt,
  suggestion: order.suggestion && { ...order.suggestion },
  offers: order.state === 'open' ? OFFERS.filter((to) => mayOffer(order, to)) : [],
});

const about = (order: RepairOrder) => ({
  item: {
    id: order.item.id,
    category: { id: order.item.category, name: order.item.categoryName, icon: order.item.icon },
    name: order.item.name,
    path: order.item.path,
    priceMinFen: order.item.priceMinFen,
    priceMaxFen: order.item.priceMaxFen,
    prices: [...order.item.prices],
    visitFeeFen: order.item.visitFeeFen,
    warrantyDays: order.item.warrantyDays,
    standard: [...order.item.standard],
  },
  place: order.place,
  when: order.when,
  meeting: order.meeting,
  bookedBy: order.consent?.relation ?? null,
  bookedAt: order.bookedAt,
  awaitsChoice: awaitsChoice(order),
  chosenProviderId: order.chosenProviderId,
  lastProvider: order.lastProvider,
});

const herWords = (order: RepairOrder) => ({
  wrong: order.wrong,
  photos: [...order.photos],
  video: order.video,
});
const NO_WORDS = { wrong: '', photos: [], video: null };

function workerView(order: RepairOrder, hers: boolean, open: Open): OrderView['worker'] {
  if (!order.worker) return null;
  const { workerId, name, photo, badgeNo, providerId, providerName, office, phone } = order.worker;
  const reachable = hers && AT_WORK.includes(order.state);
  return {
    workerId,
    name,
    photo,
    badgeNo,
    providerId,
    providerName,
    office,
    phone: reachable ? open.phone(phone) : null,
  };
}

function visitView({ visit }: RepairOrder, party: Party): OrderView['visit'] {
  if (!visit) return null;
  const { from, to, agreed, why, by, proposed } = visit;
  const mine = (side: typeof by) => (party === 'worker') === (side === 'worker');
  const other = proposed ? { from: proposed.from, to: proposed.to, mine: mine(proposed.by) } : null;
  return { from, to, agreed, why, mine: mine(by), proposed: other };
}

const finishView = (finish: RepairOrder['finish']): OrderView['finish'] =>
  finish && {
    ...finish,
    checked: [...finish.checked],
    photosBefore: [...finish.photosBefore],
    photosAfter: [...finish.photosAfter],
  };

/** What somebody has to settle before booking is nothing for the firm to know. */
const mayKnowOfFirst = (party: Party): boolean => SHE.includes(party) || party === 'staff';

function feeView(order: RepairOrder, withFirst: boolean): OrderView['visitFee'] {
  const { visitFee: fee } = order;
  if (!fee) return null;
  return {
    state: fee.state,
    fen: fee.fen,
    received: fee.received,
    saidPaid: fee.saidPaid,
    until: fee.state === 'owed' ? feeEndsAt(fee) : null,
    first: withFirst && isFeeFirst(order),
    why: fee.why,
  };
}

const AWAITED: readonly RepairOrder['state'][] = ['accepted', 'postponed'];

const courseOf = (order: RepairOrder) => ({
  promisedAt: order.promisedAt,
  noShowFrom:
    AWAITED.includes(order.state) && order.promisedAt !== null && order.visit?.agreed !== false
      ? order.promisedAt + NO_SHOW_AFTER
      : null,
  arrivedAt: order.arrivedAt,
  punctual: wasPunctual(order),
  quote: order.quote && { ...order.quote, lines: order.quote.lines.map((line) => ({ ...line })) },
  approvedFen: order.approvedQuote?.totalFen ?? null,
  payableFen: payableFen(order),
  photosBefore: photosBefore(order),
  finish: finishView(order.finish),
  rejected: order.rejected?.why ?? null,
  rework: order.rework && { why: order.rework.why, firstFinish: finishView(order.rework.first.finish) },
  paidFen: order.paidFen,
  closedAt: order.closedAt,
  warrantyUntil: warrantyUntil(order),
  actsAt: order.actsAt,
});
