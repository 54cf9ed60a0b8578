import { mayServe } from '#domain/firm/firm';
import type { Moment } from '#domain/kernel/actor';
import type { Claimant } from '#domain/kernel/allowance';
import type { InputOf } from '#domain/kernel/contract';
import type { Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { LimitRefusal } from '#domain/limits';
import { isPlace } from '#domain/membership/district';
import type { Address } from '#domain/membership/member';
import type { CatalogueItem } from '#domain/repair/catalogue';
import type { OrderView, RepairContract } from '#domain/repair/contract';
import { type Booking, type BookRefusal, book as decideBook } from '#domain/repair/decide/booking';
import { limitsOfOrder, type OrderLimit } from '#domain/repair/limits';
import { openPool, type Place, type RepairOrder, unknownPerson } from '#domain/repair/order';
import { INVITED_MAX, type InQueue } from '#domain/repair/rounds';
import { idFor } from '../runtime/moment';
import { fingerprint, sealHome } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Admission, admit } from '../store/allowances';
import { catalogue } from '../store/catalogue';
import { homeKey } from '../store/homes';
import { onlyHolder } from '../store/members';
import { type Changed, createNoun } from '../store/nouns';
import { namedIn, personWithMeasures } from '../store/people';
import { providers } from '../store/providers';
import { ranks } from '../store/ranks';
import { viewForHer } from './change-order';

type Cases = UseCases<RepairContract>;
type Wish = Omit<InputOf<RepairContract, 'book'>, 'addressId'>;

/** 预约, for oneself: the home is an address of the own book. */
export const book: Cases['book'] = async ({ addressId, ...wish }, context) => {
  const [booker, item, provider] = await Promise.all([
    personWithMeasures(context.actor.memberId, limitsOfOrder(wish.when.kind)),
    catalogue.findById(wish.itemId),
    providerOf(wish),
  ]);
  const { member, feeFirst, measures } = booker;
  const home = homeOf(member?.addresses.find((address) => address.id === addressId));
  const booking = { ...bookingFrom(wish, context.moment, { item, provider, home }), feeFirst };
  return placed(booking, { claimants: [booker], asRead: measures }, context);
};

/**
 * 代约, for somebody else, told by the number; that this person agreed is kept with the order. The answer is the same whether or not
 * the number is a member's: who is, would otherwise be told to anybody who tries numbers.
 */
export const bookFor: Cases['bookFor'] = async ({ whose, consent, ...wish }, context) => {
  const { street, community, ...hers } = whose;
  const phoneKey = fingerprint(whose.phone);
  const byStaff = context.actor.roles.includes('staff');
  const unknownId = unknownPerson(phoneKey);
  const naming = { memberId: context.actor.memberId, itemId: wish.itemId, phoneKey, unknownId };
  const [{ item, district, booker, holder }, provider] = await Promise.all([
    namedIn(naming, limitsOfOrder(wish.when.kind)),
    providerOf(wish),
  ]);
  if (item && !isPlace(district, street, community)) {
    return no('PLACE_UNKNOWN', [{ path: 'whose.community', problem: 'not served' }]);
  }
  const { moment } = context;
  const place = { street, community };
  const home = { place, contact: sealHome(hers), homeKey: homeKey(place, hers) };
  const feeFirst = !byStaff && booker.feeFirst;
  const booking = { ...bookingFrom(wish, moment, { item, provider, home }), feeFirst };
  const residentId = onlyHolder(holder)?._id ?? unknownId;
  const booked = await placed(
    {
      ...booking,
      channel: byStaff && consent.how === 'by-telephone' ? 'telephone' : 'online',
      forHer: { residentId, consent: { how: consent.how, relation: consent.relation, at: moment.now } },
    },
    // What staff do for a caller is refused for no limit.
    { claimants: byStaff ? [] : eachOnce(booker, residentId), asRead: booker.measures },
    context,
  );
  // Whether somebody is told shows nothing of who is a member: there is always something to carry out.
  return booked.ok ? { ...booked, follow: { noun: 'repair-order', id: booking.id } } : booked;
};

const eachOnce = (booker: Claimant, residentId: string): Claimant[] =>
  booker.memberId === residentId ? [booker] : [booker, { memberId: residentId, phoneConfirmed: true }];

/** For whom it counts, and what they had open a moment ago. */
type Counted = Pick<Admission, 'claimants' | 'asRead'>;
type NotBooked = BookRefusal | LimitRefusal<OrderLimit> | 'BUSY';

/**
 * The order's id is computed from person and request, so that a retry finds it instead of booking twice. It is counted
 * before it is made, for everybody whom it concerns.
 */
async function placed(
  booking: Booking,
  counted: Counted,
  context: Context,
): Promise<Changed<OrderView, NotBooked>> {
  const { moment } = context;
  const booked = await createNoun<RepairOrder, NotBooked, 'BUSY'>({
    noun: 'repair-order',
    id: booking.id,
    moment,
    decision: await admitted(booking, counted, moment),
    taken: 'BUSY',
  });
  return booked.ok ? { ...booked, value: viewForHer(booked.value, context) } : booked;
}

async function admitted(
  booking: Booking,
  { claimants, asRead }: Counted,
  moment: Moment,
): Promise<Decision<RepairOrder, NotBooked>> {
  const possible = decideBook(booking, moment);
  if (!possible.ok) return possible;
  const [queue, counted] = await Promise.all([
    queueFor(booking),
    admit({
      limits: limitsOfOrder(booking.when.kind),
      id: booking.id,
      now: moment.now,
      claimants,
      ...(asRead ? { asRead } : {}),
    }),
  ]);
  return counted.ok ? decideBook({ ...booking, queue }, moment) : counted;
}

const providerOf = ({ providerId }: Wish) => (providerId ? providers.findById(providerId) : null);

const homeOf = (address: Address | undefined): Home | null =>
  address
    ? {
        place: { street: address.street, community: address.community },
        contact: address.contact,
        homeKey: address.homeKey,
      }
    : null;

interface Home {
  readonly place: Place;
  readonly contact: Sealed;
  readonly homeKey: string;
}

interface Found {
  readonly item: CatalogueItem | null;
  readonly provider: Awaited<ReturnType<typeof providerOf>>;
  readonly home: Home | null;
}

function bookingFrom(wish: Wish, moment: Moment, { item, provider, home }: Found): Booking {
  const serves =
    provider && item && home && mayServe(provider, item.category.id, home.place.street, moment.now);
  return {
    id: idFor(moment),
    item,
    wrong: wish.wrong,
    photos: wish.photos,
    video: wish.video,
    home,
    when: wish.when,
    meeting: wish.meeting,
    provider: wish.providerId
      ? { id: wish.providerId, name: provider?.name ?? '', mayServe: serves ?? false }
      : null,
  };
}

/** Who is next. A chosen firm and an agreed window need no queue. */
async function queueFor({ item, home, provider, when }: Booking): Promise<InQueue[]> {
  if (!item || !home || provider || when.kind === 'window') return [];
  const next = await ranks.next(openPool(home.place, item.category.id), INVITED_MAX);
  return next.map(({ _id, memberId, reachable }) => ({ workerId: _id, memberId, reachable }));
}
