import { newNoun } from '#domain/kernel/noun';
import { DAY, HOUR } from '#domain/kernel/time';
import { firmPool, freeHolder, openPool, type RepairOrder } from '#domain/repair/order';
import { atOnce } from '#domain/repair/rounds';
import { sealContact } from '../../cloudfunctions/runtime/seal';
import { DRAIN, MONDAY_NINE, STREET } from './district';

const contact = sealContact({ name: '王先生', phone: '13905320100', door: '某路 1 号' });
const STREETS = [STREET, '中山路街道', '江苏路街道'];
const CATEGORIES = ['pipes', 'locks', 'electric'];

/** So many orders over half a year: a third still open in one of nine pools or at a firm, every fifth 刘女士's. */
export const orderDocuments = (count: number): RepairOrder[] =>
  Array.from({ length: count }, (_, i) => orderNo(i));

function orderNo(i: number): RepairOrder {
  const open = i % 3 === 0;
  const place = { street: STREETS[(i % 7) % 3] ?? STREET, community: '寿张路社区' };
  const category = CATEGORIES[(i % 5) % 3] ?? 'pipes';
  const hisKind = place.street === STREET && category === 'pipes';
  const pool = hisKind && i % 2 === 0 ? firmPool('firm-1') : openPool(place, category);
  const residentId = i % 5 === 0 ? 'liu' : `resident-${i % 97}`;
  const bookedAt = MONDAY_NINE - (i % 180) * DAY - (i % 24) * HOUR - i;
  return {
    ...blank(`order-${i}`, bookedAt),
    state: open ? 'open' : 'closed',
    residentId,
    followerIds: [residentId],
    item: { ...ORDERED, category },
    place,
    pool: open ? pool : null,
    closedAt: open ? null : bookedAt + HOUR,
  };
}

const ORDERED: RepairOrder['item'] = {
  id: DRAIN._id,
  path: 'door',
  name: DRAIN.name,
  category: 'pipes',
  categoryName: DRAIN.category.name,
  icon: DRAIN.category.icon,
  priceMinFen: DRAIN.priceMinFen,
  priceMaxFen: DRAIN.priceMaxFen,
  prices: DRAIN.prices,
  visitFeeFen: DRAIN.visitFeeFen,
  warrantyDays: DRAIN.warrantyDays,
  standard: DRAIN.standard,
};

const blank = (id: string, bookedAt: number): RepairOrder => ({
  ...newNoun(id),
  version: 1,
  state: 'open',
  residentId: 'liu',
  bookedById: 'liu',
  followerIds: ['liu'],
  consent: null,
  channel: 'online',
  item: ORDERED,
  wrong: '堵了',
  photos: [],
  video: null,
  place: { street: STREET, community: '寿张路社区' },
  contact,
  when: { kind: 'urgent' },
  meeting: 'home',
  bookedAt,
  offeredAt: bookedAt,
  chosenProviderId: null,
  chosenUntil: null,
  rounds: atOnce(bookedAt),
  suggestion: null,
  pool: null,
  worker: null,
  urgentHolder: freeHolder(id),
  excludedWorkerIds: [],
  lastProvider: null,
  acceptedAt: null,
  promisedAt: null,
  recognised: null,
  arrivalCode: null,
  arrivedAt: null,
  quote: null,
  approvedQuote: null,
  visit: null,
  finish: null,
  rejected: null,
  rework: null,
  paidFen: null,
  visitFeeDueFen: 0,
  closedAt: null,
  alarmAt: bookedAt + HOUR,
  lapsesAt: MONDAY_NINE + DAY,
  lookedAt: bookedAt,
  actsAt: null,
});
