import type { Actor } from '#domain/kernel/actor';
import type { Contact, Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { actionsFrom } from '#domain/kernel/transitions';
import type { CatalogueItem } from './catalogue';
import type { ItemView, OrderRow, OrderView } from './contract';
import { AT_WORK, DOOR, NO_SHOW_AFTER, type Party, type RepairOrder, wasPunctual } from './order';
import { partyOf } from './party';

/** Opens a sealed field; called only where the viewer may see it. */
export interface Open {
  contact(sealed: Sealed): Contact;
  phone(sealed: Sealed): string;
}

const SHE: readonly Party[] = ['resident', 'booker'];

/** Phone and door: hers always; the current worker's from accepted to finished; managers' and strangers' never. */
export const maySeeContact = (order: RepairOrder, party: Party): boolean =>
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
    can: actionsFrom(DOOR, order.state, party).filter((name) => possibleNow(order, name, now)),
    ...about(order),
    contact: maySeeContact(order, party) ? open.contact(order.contact) : null,
    ...(hers || party === 'worker' || party === 'staff' ? herWords(order) : NO_WORDS),
    worker: workerView(order, hers, open),
    recognised: order.recognised !== null,
    arrivalCode: hers ? (order.arrivalCode?.digits ?? null) : null,
    ...courseOf(order),
    timeline: order.events.map(({ at, action, by, why }) => ({
      at,
      action: action as OrderView['can'][number],
      by: by as Exclude<Party, 'stranger'>,
      why,
    })),
  };
}

/** The table says what a state allows; the instant says whether it is time. */
function possibleNow(order: RepairOrder, action: string, now: number): boolean {
  if (action === 'reportNoShow') return now >= (order.promisedAt ?? Number.POSITIVE_INFINITY) + NO_SHOW_AFTER;
  if (action === 'offer') return order.pool === null || order.chosenProviderId !== null;
  if (action === 'arrive') return order.recognised !== null;
  if (action === 'recognise') return order.recognised === null;
  return true;
}

const about = (order: RepairOrder) => ({
  item: {
    id: order.item.id,
    category: { id: order.item.category, name: order.item.categoryName, icon: order.item.icon },
    name: order.item.name,
    priceMinFen: order.item.priceMinFen,
    priceMaxFen: order.item.priceMaxFen,
    prices: [...order.item.prices],
    visitFeeFen: order.item.visitFeeFen,
    warrantyDays: order.item.warrantyDays,
    standard: [...order.item.standard],
  },
  place: order.place,
  when: order.when,
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

export const awaitsChoice = (order: RepairOrder): boolean => order.state === 'open' && order.pool === null;

function workerView(order: RepairOrder, hers: boolean, open: Open): OrderView['worker'] {
  if (!order.worker) return null;
  const { workerId, name, photo, badgeNo, providerId, providerName, phone } = order.worker;
  const reachable = hers && AT_WORK.includes(order.state);
  return {
    workerId,
    name,
    photo,
    badgeNo,
    providerId,
    providerName,
    phone: reachable ? open.phone(phone) : null,
  };
}

const courseOf = (order: RepairOrder) => ({
  promisedAt: order.promisedAt,
  noShowFrom:
    order.state === 'accepted' && order.promisedAt !== null ? order.promisedAt + NO_SHOW_AFTER : null,
  arrivedAt: order.arrivedAt,
  punctual: wasPunctual(order),
  quote: order.quote && { ...order.quote, lines: order.quote.lines.map((line) => ({ ...line })) },
  finish: order.finish && {
    ...order.finish,
    checked: [...order.finish.checked],
    photosBefore: [...order.finish.photosBefore],
    photosAfter: [...order.finish.photosAfter],
  },
  paidFen: order.paidFen,
  visitFeeDueFen: order.visitFeeDueFen,
  closedAt: order.closedAt,
  warrantyUntil: order.closedAt === null ? null : order.closedAt + order.item.warrantyDays * DAY,
  actsAt: order.actsAt,
});

export const orderRow = (order: RepairOrder): OrderRow => ({
  id: order._id,
  state: order.state,
  itemName: order.item.name,
  icon: order.item.icon,
  place: order.place,
  when: order.when,
  bookedAt: order.bookedAt,
  priceMinFen: order.item.priceMinFen,
  priceMaxFen: order.item.priceMaxFen,
  workerName: order.worker?.name ?? null,
  promisedAt: order.promisedAt,
  awaitsChoice: awaitsChoice(order),
  alarmAt: order.alarmAt,
  totalFen: order.quote?.totalFen ?? null,
  paidDiffers: order.paidFen !== null && order.finish !== null && order.paidFen !== order.finish.paidFen,
});

export const itemView = (item: CatalogueItem): ItemView => ({
  id: item._id,
  category: item.category,
  name: item.name,
  words: [...item.words],
  path: item.path,
  priceMinFen: item.priceMinFen,
  priceMaxFen: item.priceMaxFen,
  prices: [...item.prices],
  visitFeeFen: item.visitFeeFen,
  warrantyDays: item.warrantyDays,
  standard: [...item.standard],
});
