import { type AnnouncementState, BOARD_ID, type Board } from '#domain/announcement/board';
import type { Complaint } from '#domain/complaint/complaint';
import type { State } from '#domain/repair/order-states';
import type { SCREENS, TABS } from '../../../src/screens';
import type { Town } from './town';

export type AnyScreen = keyof typeof TABS | keyof typeof SCREENS;

/** How somebody comes to see a screen with something on it. */
export interface Situation {
  /** Whose phone: an openid. */
  readonly who: string | ((town: Town) => string);
  /** What the address says it is about: `id=…`. */
  readonly about?: string | ((town: Town) => string);
  /** Sets it apart from the screen's others. */
  readonly as?: string;
  /** Parts that are touched once it is there, by their ids. */
  readonly taps?: readonly string[];
}

/** A screen that nobody thought of does not compile. */
export type Register<Name extends AnyScreen> = Readonly<Record<Name, readonly [Situation, ...Situation[]]>>;

export const LIU = 'demo-liu';
export const CHEN = 'demo-chen';
export const MA = 'demo-ma';
export const MANAGER = 'demo-manager';
export const STAFF = 'demo-zhou';
export const CHAIR = 'demo-chair';
export const ABOVE = 'demo-shao';
/** Has WeChat and nothing else: never agreed to anything. */
export const NEWCOMER = 'demo-newcomer';

/** Whose worker did not come. */
export const LEFT_WAITING = 'demo-resident-9';
/** Whom the union of a street invites. */
export const INVITED = 'demo-resident-5';

/** An order in this state, on the phone of who asked, of the worker, or of somebody else. */
export const order = (state: State, whose: 'hers' | 'his' | string, more = ''): Situation => ({
  as: more ? `${state}-${more}` : state,
  who: (town) => {
    const { residentId, worker } = town.orderIn(state);
    if (whose === 'hers') return town.openidOf(residentId);
    return whose === 'his' ? town.openidOf(worker?.memberId ?? '') : whose;
  },
  about: (town) => `id=${town.orderIn(state)._id}${more ? `&what=${more}` : ''}`,
});

export const complaint = (state: Complaint['state'], whose: 'hers' | 'firm' | string): Situation => ({
  as: state,
  who: (town) => {
    const { complainantIds, providerId } = town.complaintIn(state);
    if (whose === 'hers') return town.openidOf(complainantIds[0] ?? '');
    return whose === 'firm' ? managerOf(town, providerId) : whose;
  },
  about: (town) => `id=${town.complaintIn(state)._id}`,
});

const managerOf = (town: Town, providerId: string): string =>
  town.openidOf(
    town.find<{ managerIds: string[] }>('providers', (one) => '_id' in one && one._id === providerId)
      .managerIds[0] ?? '',
  );

/** The first thing of a collection that fits. */
export const first =
  <T extends object>(collection: string, fits: (one: T) => boolean = () => true) =>
  (town: Town): string =>
    `id=${town.find<T>(collection, fits)._id}`;

interface InState {
  readonly state: string;
}
export const inState = (collection: string, state: string) =>
  first<InState>(collection, (one) => one.state === state);

/** What hangs on the board in this state, or is written for it: one document holds them all. */
export const announcementIn =
  (state: AnnouncementState) =>
  ({ find }: Town): string => {
    const { announcements } = find<Board & { _id: string }>('announcements', ({ _id }) => _id === BOARD_ID);
    const it = announcements.find((one) => one.state === state);
    if (!it) throw new Error(`nothing on the board is ${state}`);
    return `id=${it.id}`;
  };
