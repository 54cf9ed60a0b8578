import { newNoun } from '#domain/kernel/entity';
import { DAY, HOUR } from '#domain/kernel/time';
import { book } from '#domain/repair/decide/booking';
import { firmPool, openPool, type RepairOrder } from '#domain/repair/order';
import { atOnce } from '#domain/repair/rounds';
import { sealContact } from '../../cloudfunctions/runtime/seal';
import { DRAIN, MONDAY_NINE, STREET } from './district';
import { done, LIU, moment } from './given';

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
  const order = blankOrder(`order-${i}`, bookedAt);
  return {
    ...order,
    state: open ? 'open' : 'closed',
    residentId,
    followerIds: [residentId],
    item: { ...order.item, category },
    place,
    pool: open ? pool : null,
    closedAt: open ? null : bookedAt + HOUR,
  };
}

/** As the rule of booking makes it, long ago, with nothing left to do. */
export function blankOrder(id: string, bookedAt: number): RepairOrder {
  const home = { place: { street: STREET, community: '寿张路社区' }, contact, homeKey: 'home' };
  const wish = { id, item: DRAIN, wrong: '堵了', photos: [], video: null, home, provider: null } as const;
  const order = done(book({ ...wish, when: { kind: 'urgent' } }, moment({ actor: LIU, now: bookedAt })));
  return {
    ...order,
    ...newNoun(id),
    version: 1,
    rounds: atOnce(bookedAt),
    lapsesAt: MONDAY_NINE + DAY,
    actsAt: null,
  };
}
