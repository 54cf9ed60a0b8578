import Taro, { useRouter } from '@tarojs/taro';

const TABS = {
  home: '/pages/home/index',
  orders: '/pages/orders/index',
  messages: '/pages/messages/index',
  me: '/pages/me/index',
} as const;

const SCREENS = {
  catalogue: '/pages/resident/catalogue/index',
  item: '/pages/resident/item/index',
  providers: '/pages/resident/providers/index',
  provider: '/pages/resident/provider/index',
  book: '/pages/resident/book/index',
  order: '/pages/resident/order/index',
  orderForm: '/pages/resident/order-form/index',
  rate: '/pages/resident/rate/index',
  ratings: '/pages/resident/ratings/index',
  points: '/pages/resident/points/index',
  shelf: '/pages/resident/shelf/index',
  redemption: '/pages/resident/redemption/index',
  redemptions: '/pages/resident/redemptions/index',
  ask: '/pages/resident/ask/index',
  request: '/pages/resident/request/index',
  requests: '/pages/resident/requests/index',
  board: '/pages/resident/board/index',
  scores: '/pages/resident/scores/index',
  complaints: '/pages/resident/complaints/index',
  complaint: '/pages/resident/complaint/index',
  complain: '/pages/resident/complain/index',
  officerDesk: '/pages/officer/desk/index',
  officerRequest: '/pages/officer/request/index',
  officerAnswer: '/pages/officer/answer/index',
  officerSlots: '/pages/officer/slots/index',
  officerEnter: '/pages/officer/enter/index',
  addresses: '/pages/resident/addresses/index',
  address: '/pages/resident/address/index',
  profile: '/pages/resident/profile/index',
  myRoles: '/pages/resident/roles/index',
  workerDesk: '/pages/provider/desk/index',
  workerOrder: '/pages/provider/order/index',
  workerForm: '/pages/provider/order-form/index',
  quote: '/pages/provider/quote/index',
  finish: '/pages/provider/finish/index',
  firmRatings: '/pages/provider/ratings/index',
  apply: '/pages/provider/apply/index',
  join: '/pages/provider/join/index',
  firm: '/pages/provider/firm/index',
  crew: '/pages/provider/crew/index',
  firmStanding: '/pages/provider/standing/index',
  firmOrders: '/pages/provider/firm-orders/index',
  firmOrder: '/pages/provider/firm-order/index',
  assign: '/pages/provider/assign/index',
  amend: '/pages/provider/amend/index',
  ownBadge: '/pages/provider/badge/index',
  papers: '/pages/provider/papers/index',
  checkBadge: '/pages/resident/badge/index',
  standingRules: '/pages/provider/rules/index',
  firmComplaints: '/pages/provider/complaints/index',
  firmComplaint: '/pages/provider/complaint/index',
  noShows: '/pages/provider/no-shows/index',
  noShow: '/pages/provider/no-show/index',
  complaintDesk: '/pages/staff/complaints/index',
  staffComplaint: '/pages/staff/complaint/index',
  vettingDesk: '/pages/staff/vetting/index',
  staffApplication: '/pages/staff/application/index',
  staffFirms: '/pages/staff/firms/index',
  staffFirm: '/pages/staff/firm/index',
  staffDesk: '/pages/staff/desk/index',
  staffOrder: '/pages/staff/order/index',
  staffBook: '/pages/staff/book/index',
  staffStudios: '/pages/staff/studios/index',
  staffStudio: '/pages/staff/studio/index',
  staffCalendar: '/pages/staff/calendar/index',
  staffAssessment: '/pages/staff/assessment/index',
  staffRoles: '/pages/staff/roles/index',
  staffRole: '/pages/staff/role/index',
  staffNaming: '/pages/staff/naming/index',
  roleHistory: '/pages/staff/role-history/index',
  staffCounter: '/pages/staff/counter/index',
  staffUnion: '/pages/staff/union/index',
  pickupDesk: '/pages/staff/pickup/index',
  staffRewards: '/pages/staff/rewards/index',
  staffReward: '/pages/staff/reward/index',
  staffRules: '/pages/staff/rules/index',
  staffCatalogue: '/pages/staff/catalogue/index',
  staffImport: '/pages/staff/import/index',
  staffItem: '/pages/staff/item/index',
  staffSetup: '/pages/staff/setup/index',
  staffStations: '/pages/staff/stations/index',
  staffStation: '/pages/staff/station/index',
  staffPlaces: '/pages/staff/places/index',
  unionMine: '/pages/union/mine/index',
  unionServices: '/pages/union/services/index',
  unionOffer: '/pages/union/offer/index',
  unionCard: '/pages/union/card/index',
  checkCard: '/pages/union/check/index',
  unionJoin: '/pages/union/join/index',
  unionTree: '/pages/union/tree/index',
  union: '/pages/union/one/index',
  unionForm: '/pages/union/form/index',
  unionPost: '/pages/union/post/index',
  unionDesk: '/pages/union/desk/index',
  unionMember: '/pages/union/member/index',
  staffLimits: '/pages/staff/limits/index',
  staffBooks: '/pages/staff/books/index',
} as const;

export type TabName = keyof typeof TABS;
export type ScreenName = keyof typeof SCREENS;
type Params = Record<string, string>;

const address = (screen: ScreenName, params: Params) => {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length > 0 ? `${SCREENS[screen]}?${query.join('&')}` : SCREENS[screen];
};

// A step that cannot be taken (a double tap while the screen is already opening) is not worth a word.
const quietly = (step: Promise<unknown>) => {
  step.catch(() => undefined);
};

export const go = (screen: ScreenName, params: Params = {}): void =>
  quietly(Taro.navigateTo({ url: address(screen, params) }));

/** To a screen whose address was made elsewhere: where a message leads. */
export const goTo = (page: string): void => quietly(Taro.navigateTo({ url: `/${page}` }));

/** The screen left behind is done with: back does not lead there. */
export const goInstead = (screen: ScreenName, params: Params = {}): void =>
  quietly(Taro.redirectTo({ url: address(screen, params) }));

export const goTab = (tab: TabName): void => quietly(Taro.switchTab({ url: TABS[tab] }));

export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) quietly(Taro.navigateBack());
  else goTab('home');
};

/** A parameter of this screen's address; WeChat hands them over still encoded. */
export function useParam(name: string): string {
  const raw = useRouter().params[name] ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
