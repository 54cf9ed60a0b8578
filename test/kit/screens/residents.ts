import type { Book } from '#domain/book/book';
import type { Identity } from '#domain/membership/member';
import { RATE_WITHIN, type Rating } from '#domain/rating/rating';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import type { SCREENS, TABS } from '../../../src/screens';
import {
  announcementIn,
  CHAIR,
  CHEN,
  complaint,
  INVITED,
  inState,
  LIU,
  MA,
  MANAGER,
  NEWCOMER,
  order,
  type Register,
  type Situation,
  STAFF,
} from './situation';
import { TOWN_NOW } from './time';
import type { Town } from './town';

const requestIn = (town: Town, state: string) =>
  town.find<{ state: string; residentId: string }>('appointments', (one) => one.state === state);
const request = (state: string): Situation => ({
  as: state,
  who: (town) => town.openidOf(requestIn(town, state).residentId),
  about: inState('appointments', state),
});

const hers = (state: State): Situation => order(state, 'hers');

const redemptionIn = (town: Town, state: string) =>
  town.find<{ state: string; memberId: string }>('redemptions', (one) => one.state === state);
const redemption = (state: string): Situation => ({
  as: state,
  who: (town) => town.openidOf(redemptionIn(town, state).memberId),
  about: inState('redemptions', state),
});

const whoIsWaited = (town: Town) => town.openidOf(town.orderIn('accepted').residentId);

export const TAB_SITUATIONS = {
  home: [{ who: LIU }, { who: NEWCOMER, as: 'newcomer' }, { who: whoIsWaited, as: 'going-on' }],
  orders: [{ who: LIU }, { who: whoIsWaited, as: 'going-on' }],
  messages: [{ who: MANAGER }],
  me: [
    { who: LIU },
    { who: NEWCOMER, as: 'newcomer' },
    { who: MA, as: 'worker' },
    { who: MANAGER, as: 'manager' },
    { who: CHAIR, as: 'officer' },
    { who: STAFF, as: 'staff' },
  ],
} as const satisfies Register<keyof typeof TABS>;

const ITEM = 'kitchen-drain';
const LEGAL_ADVICE = 'job-advice';

/** The screens of pages/resident. */
export const RESIDENT_SITUATIONS = {
  catalogue: [{ who: LIU }],
  item: [
    { who: LIU, about: `id=${ITEM}` },
    { who: LIU, about: `id=${LEGAL_ADVICE}`, as: 'advice' },
  ],
  providers: [{ who: LIU }],
  provider: [{ who: LIU, about: 'id=huimin' }],
  standings: [{ who: LIU }],
  book: [
    { who: LIU, about: `item=${ITEM}` },
    { who: NEWCOMER, about: `item=${ITEM}`, as: 'newcomer' },
  ],
  order: [
    order('open', 'hers'),
    ...(['accepted', 'arrived', 'quoted', 'approved', 'postponed'] as const).map(hers),
    ...(['finished', 'frozen', 'closed', 'cancelled', 'lapsed'] as const).map(hers),
  ],
  orderForm: [order('finished', 'hers', 'reject'), order('postponed', 'hers', 'moveVisit')],
  rate: [
    { who: (town) => town.openidOf(toRate(town).residentId), about: (town) => `id=${toRate(town)._id}` },
    { who: LIU, about: (town) => `id=${closedOf(town, LIU)}`, as: 'rated' },
  ],
  ratings: [{ who: LIU, about: 'id=huimin' }],
  points: [{ who: LIU }, { who: CHEN, as: 'chen' }],
  shelf: [{ who: LIU }],
  redemption: [redemption('held'), redemption('collected'), redemption('lapsed')],
  redemptions: [{ who: LIU }],
  ask: [{ who: LIU }, { who: LIU, taps: ['topic-dispute'], as: 'dispute' }],
  request: [
    request('requested'),
    ...['accepted', 'met', 'returned', 'transferred', 'reopened'].map(request),
    ...['answered', 'evaluated', 'withdrawn'].map(request),
  ],
  requests: [{ who: LIU }],
  board: [{ who: LIU }],
  scores: [{ who: LIU }],
  announcements: [{ who: LIU }],
  announcement: [{ who: LIU, about: announcementIn('published') }],
  complaints: [
    {
      ...complaint('answered', 'hers'),
      about: (town) => `id=${town.complaintIn('answered').orderId}`,
    },
  ],
  complaint: [complaint('filed', 'hers'), complaint('final', 'hers')],
  complain: [{ ...order('accepted', 'hers') }],
  places: [
    { who: LIU },
    { who: NEWCOMER, as: 'newcomer' },
    { who: LIU, about: 'find=sessions', as: 'sessions' },
  ],
  station: [{ who: LIU, about: 'id=station-dongping' }],
  checkIn: [{ who: LIU, about: 'id=station-dongping' }],
  reportBroken: [{ who: LIU, about: 'id=station-dongping' }],
  stationBooks: [{ who: LIU, about: 'id=station-feixian' }],
  oneBook: [
    { who: LIU, about: (town) => `id=${town.find<Book>('books', ({ stops }) => stops.length > 2)._id}` },
  ],
  giveBook: [{ who: LIU, about: 'id=station-feixian' }],
  myBooks: [{ who: INVITED }],
  addresses: [{ who: LIU }],
  address: [{ who: LIU }],
  profile: [{ who: LIU }],
  privacy: [{ who: LIU }],
  ownOpenings: [{ who: LIU }],
  myRoles: [{ who: MA }],
  checkBadge: [{ who: LIU, about: 'no=YN-0001' }],
  atTheDoor: [order('accepted', 'hers')],
  faults: [{ who: CHEN }],
  bookStep: [
    { who: CHEN, about: `item=${ITEM}&step=words`, as: 'words' },
    { who: CHEN, about: `item=${ITEM}&step=where`, as: 'where' },
    { who: CHEN, about: `item=${ITEM}&step=when`, as: 'when' },
    { who: CHEN, about: `item=${ITEM}&step=whole`, as: 'whole' },
  ],
  callMe: [{ who: CHEN }, { who: INVITED, as: 'asked' }],
  help: [{ who: LIU }, { who: MA, as: 'worker' }],
  welcome: [{ who: NEWCOMER }],
} as const satisfies Partial<Register<keyof typeof SCREENS>>;

const toRate = (town: Town) => {
  const rated = town.all<Rating>('ratings').map(({ _id }) => _id);
  return town.find<RepairOrder>(
    'repair_orders',
    ({ _id, state, closedAt }) =>
      state === 'closed' && TOWN_NOW <= (closedAt ?? 0) + RATE_WITHIN && !rated.includes(_id),
  );
};

const closedOf = ({ find }: Town, openid: string): string => {
  const { memberId } = find<Identity>('identities', ({ _id }) => _id === openid);
  return find<RepairOrder>(
    'repair_orders',
    ({ state, residentId }) => state === 'closed' && residentId === memberId,
  )._id;
};
