import { DAY, HOUR } from '#domain/kernel/time';
import type { Identity, Member } from '#domain/membership/member';
import type { RepairOrder } from '#domain/repair/order';
import type { State } from '#domain/repair/order-states';
import { forgetAllowances } from './allowances';
import type { TestCloud } from './cloud';
import {
  aFirm,
  anIdentity,
  aResident,
  aWorker,
  DRAIN,
  HER_ADDRESS,
  LIU,
  MA,
  MONDAY_NINE,
  STAFF,
  smallDistrict,
} from './district';
import { storedOrder } from './once';
import { PHOTO, QUOTED_FEN } from './story';
import { withStudios } from './studios';

/** A district in which Liu has one order in every state, all of them with Ma where there is a worker. */

/** Her daughter, who booked some of them for her. */
export const DAUGHTER = 'wx-daughter';
/** A firm of another street: nothing here concerns it. */
export const FAR = 'wx-far';
export const FAR_MANAGER = 'wx-far-manager';
/** Has WeChat and nothing else: never agreed to anything. */
export const NEWCOMER = 'wx-newcomer';

export const wideDistrict = (): Record<string, object[]> => {
  const small = withStudios(smallDistrict());
  const far = aFirm('firm-far', [aWorker('far', { name: '赵师傅' })], { streets: ['江苏路街道'] });
  const members = [...(small.members ?? []), aResident('daughter', '13905320008', '延安路 9 号')] as Member[];
  const identities = [
    ...(small.identities ?? []),
    anIdentity(DAUGHTER, 'daughter', ['resident']),
    anIdentity(FAR, 'member-far', ['resident', 'worker'], 'firm-far'),
    anIdentity(FAR_MANAGER, 'manager-of-firm-far', ['resident', 'manager'], 'firm-far'),
  ] as Identity[];
  return {
    ...small,
    providers: [...(small.providers ?? []), far],
    members: [...members, ...strangersTo(members, identities)],
    identities,
  };
};

/** Whoever has an identity is a member, as in every real district. */
const strangersTo = (members: readonly Member[], identities: readonly Identity[]): Member[] =>
  identities
    .map(({ memberId }) => memberId)
    .filter((id) => !members.some(({ _id }) => _id === id))
    .map((id, i) => aResident(id, `1370532${1000 + i}`, `延安路 ${100 + i} 号`));

/** An order that leaves Ma free to accept others: for the day after tomorrow, from two to four. */
const WINDOW = {
  kind: 'window',
  from: MONDAY_NINE + 2 * DAY + 5 * HOUR,
  to: MONDAY_NINE + 2 * DAY + 7 * HOUR,
} as const;

type Act = (cloud: TestCloud, orderId: string) => Promise<unknown>;

const accept: Act = (cloud, orderId) => cloud.phone(MA).does('repair', 'accept', { orderId });
const recognise: Act = (cloud, orderId) =>
  cloud
    .phone(LIU)
    .does('repair', 'recognise', { orderId, workerId: 'w1', badgeWorn: true, uniformWorn: true });
const arrive: Act = (cloud, orderId) =>
  cloud.phone(MA).does('repair', 'arrive', { orderId, code: codeOf(storedOrder(cloud, orderId)) });
const quote: Act = (cloud, orderId) =>
  cloud.phone(MA).does('repair', 'quote', {
    orderId,
    lines: [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }],
  });
const approve: Act = (cloud, orderId) =>
  cloud
    .phone(LIU)
    .does('repair', 'approve', { orderId, quoteId: storedOrder(cloud, orderId).quote?.id ?? '' });
const finish: Act = (cloud, orderId) =>
  cloud.phone(MA).does('repair', 'finish', {
    orderId,
    checked: [...DRAIN.standard],
    photosBefore: [PHOTO],
    photosAfter: [PHOTO],
    paidFen: QUOTED_FEN,
  });
const postpone: Act = (cloud, orderId) =>
  cloud.phone(MA).does('repair', 'postpone', {
    orderId,
    at: { kind: 'window', from: MONDAY_NINE + 4 * DAY, to: MONDAY_NINE + 4 * DAY + 2 * HOUR },
    reason: '缺一个配件',
  });
const confirm: Act = (cloud, orderId) =>
  cloud.phone(LIU).does('repair', 'confirm', { orderId, paidFen: QUOTED_FEN });
const disown: Act = (cloud, orderId) =>
  cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '来的不是本人' });
const cancel: Act = (cloud, orderId) => cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
const release: Act = (cloud, orderId) =>
  cloud.phone(MA).does('repair', 'release', { orderId, reason: '车坏在路上了' });

const codeOf = (order: RepairOrder) => order.arrivalCode?.digits ?? '';

const AT_WORK = [accept, recognise, arrive, quote, approve, finish];
/** What leads there; `released` is open again and waits for her choice. `lapsed` takes time, see `letLapse`. */
const ACTS = {
  open: [],
  released: [accept, release],
  accepted: AT_WORK.slice(0, 1),
  recognised: AT_WORK.slice(0, 2),
  arrived: AT_WORK.slice(0, 3),
  quoted: AT_WORK.slice(0, 4),
  approved: AT_WORK.slice(0, 5),
  finished: AT_WORK,
  postponed: [...AT_WORK.slice(0, 3), postpone],
  closed: [...AT_WORK, confirm],
  cancelled: [accept, cancel],
  frozen: [accept, disown],
} as const satisfies Record<string, readonly Act[]>;

export type Situation = keyof typeof ACTS;
export const SITUATIONS = Object.keys(ACTS) as Situation[];
export const stateIn = (situation: Situation): State =>
  situation === 'released' ? 'open' : situation === 'recognised' ? 'accepted' : situation;

export async function inSituation(cloud: TestCloud, situation: Situation): Promise<string> {
  await forgetAllowances(cloud);
  const { id } = await cloud.phone(LIU).does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '厨房下水道堵了',
    photos: [PHOTO],
    video: null,
    addressId: HER_ADDRESS,
    when: WINDOW,
    providerId: null,
  });
  for (const act of ACTS[situation]) await act(cloud, id);
  return id;
}

/** The same orders once more, as the daughter booked them. */
export function bookedByDaughter(cloud: TestCloud, orderIds: readonly string[]): string[] {
  const copies = orderIds.map((id) => {
    const order = storedOrder(cloud, id);
    return {
      ...order,
      _id: `${id}d`,
      bookedById: 'daughter',
      followerIds: ['liu', 'daughter'],
      urgentHolder: `free:${id}d`,
    };
  });
  cloud.seed({ repair_orders: copies });
  return copies.map(({ _id }) => _id);
}

export const EVERYBODY = [LIU, DAUGHTER, MA, STAFF, FAR, FAR_MANAGER, NEWCOMER] as const;
