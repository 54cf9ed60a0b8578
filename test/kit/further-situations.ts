import type { CatalogueItem } from '#domain/repair/catalogue';
import type { TestCloud } from './cloud';
import { DRAIN, HER_ADDRESS, LIU, MA, STAFF } from './district';
import { inSituation, type Situation, wideDistrict } from './every-state';
import { storedOrder } from './once';
import { AGAIN_AT } from './order-commands';
import { rewrite } from './rewrite';
import { PHOTO, QUOTED_FEN } from './story';

// Situations that are no state of their own: what a state looks like after a detour.

/** 咨询: nobody stands at a door, nothing is quoted. */
const ADVICE: CatalogueItem = {
  ...DRAIN,
  _id: 'pipe-advice',
  name: '管道改造咨询',
  path: 'consult',
  prices: [],
  visitFeeFen: 0,
  warrantyDays: 0,
  standard: ['讲清楚能不能改', '讲清楚大概的费用'],
};

type Lead = (cloud: TestCloud) => Promise<string>;

/** 孙师傅's firm is not asked; 马师傅's has its time to answer. */
const chosen: Lead = async (cloud) => {
  const { id } = await cloud.phone(LIU).does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '还是请马师傅来',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: AGAIN_AT,
    providerId: 'firm-1',
  });
  return id;
};

const consulted: Lead = async (cloud) => {
  const { id } = await cloud.phone(LIU).does('repair', 'book', {
    itemId: ADVICE._id,
    wrong: '想把水槽挪到窗边',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: AGAIN_AT,
    meeting: 'phone',
    providerId: null,
  });
  await cloud.phone(MA).does('repair', 'accept', { orderId: id });
  return id;
};

const agreed: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'postponed');
  const from = storedOrder(cloud, orderId).visit?.from ?? 0;
  await cloud.phone(LIU).does('repair', 'agreeVisit', { orderId, from });
  return orderId;
};

const rejected: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'finished');
  await cloud.phone(LIU).does('repair', 'reject', { orderId, reason: '还在漏' });
  return orderId;
};

const finishedAgain: Lead = async (cloud) => {
  const orderId = await rejected(cloud);
  await cloud.phone(MA).does('repair', 'finish', {
    orderId,
    checked: [...DRAIN.standard],
    photosBefore: [PHOTO],
    photosAfter: [PHOTO],
    paidFen: QUOTED_FEN,
  });
  return orderId;
};

const disputed: Lead = async (cloud) => {
  const orderId = await finishedAgain(cloud);
  await cloud.phone(LIU).does('repair', 'dispute', { orderId, reason: '仍然在漏' });
  return orderId;
};

const askAgain = (cloud: TestCloud, orderId: string) =>
  cloud.phone(LIU).does('repair', 'rework', { orderId, at: AGAIN_AT, reason: '又堵了' });

const reworking: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'closed');
  await askAgain(cloud, orderId);
  return orderId;
};

/** 马师傅's firm was expelled when she asked for the rework. */
const orphaned: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'closed');
  await rewrite(cloud, 'providers', 'firm-1', { standing: 'expelled' });
  await askAgain(cloud, orderId);
  await rewrite(cloud, 'providers', 'firm-1', { standing: 'good' });
  return orderId;
};

const suggested: Lead = async (cloud) => {
  const orderId = await orphaned(cloud);
  await cloud.phone(STAFF).does('repair', 'suggest', { orderId, providerId: 'firm-2' });
  return orderId;
};

/** She called it off when he was there already. */
const owing: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'arrived');
  await cloud.phone(LIU).does('repair', 'cancel', { orderId, reason: null });
  return orderId;
};

/** The third of hers within a year that was not paid. */
const unpaid: Lead = async (cloud) => {
  const orderId = await owing(cloud);
  const ruling = { to: 'unpaid', reason: '问清楚了，没有付' } as const;
  await cloud.phone(STAFF).does('repair', 'ruleFee', { orderId, ...ruling });
  twoBefore(cloud, orderId);
  return orderId;
};

/** One of the staff looks after it. */
const attended: Lead = async (cloud) => {
  const orderId = await inSituation(cloud, 'open');
  await cloud.phone(STAFF).does('repair', 'attend', { orderId, instead: null });
  return orderId;
};

/** Two orders that ended like this one. */
export function twoBefore(cloud: TestCloud, orderId: string): void {
  const ids = ['first', 'second'].map((one) => `${orderId}-${one}`);
  const order = storedOrder(cloud, orderId);
  cloud.seed({ repair_orders: ids.map((_id) => ({ ...order, _id, urgentHolder: `free:${_id}` })) });
}

const FURTHER = {
  chosen,
  consulted,
  agreed,
  rejected,
  finishedAgain,
  disputed,
  reworking,
  orphaned,
  suggested,
  owing,
  unpaid,
  attended,
} as const satisfies Record<string, Lead>;

export type Further = keyof typeof FURTHER;
export const FURTHER_SITUATIONS = Object.keys(FURTHER) as Further[];

const isFurther = (situation: Situation | Further): situation is Further => Object.hasOwn(FURTHER, situation);

/** Any of them. The catalogue has to know `ADVICE`, see `districtWithAdvice`. */
export const leadTo = (cloud: TestCloud, situation: Situation | Further): Promise<string> =>
  isFurther(situation) ? FURTHER[situation](cloud) : inSituation(cloud, situation);

export const districtWithAdvice = (): Record<string, object[]> => {
  const district = wideDistrict();
  return { ...district, catalogue_items: [...(district.catalogue_items ?? []), ADVICE] };
};
