import type { TestCloud } from './cloud';
import { DRAIN, HER_ADDRESS, LIU, MA } from './district';

/** The first story, step by step: every step leaves the order in the state that its name says. */

/** All that a story needs of a cloud: people with phones. */
export type Phones = Pick<TestCloud, 'phone'>;

export const PHOTO = 'cloud://local.local/repair/photo-1.jpg';
export const QUOTED_FEN = 12_000;

export async function booked(cloud: Phones, openid = LIU): Promise<string> {
  const order = await cloud.phone(openid).does('repair', 'book', {
    itemId: DRAIN._id,
    wrong: '厨房下水道堵了，灶上还炖着晚饭',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'urgent' },
    providerId: null,
  });
  return order.id;
}

export async function accepted(cloud: Phones): Promise<string> {
  const orderId = await booked(cloud);
  await cloud.phone(MA).does('repair', 'accept', { orderId });
  return orderId;
}

/** 是本人; answers the code. */
export async function recognised(cloud: Phones, orderId: string): Promise<string> {
  const order = await cloud
    .phone(LIU)
    .does('repair', 'recognise', { orderId, workerId: 'w1', badgeWorn: true, uniformWorn: true });
  return order.arrivalCode ?? '';
}

export async function arrived(cloud: Phones): Promise<string> {
  const orderId = await accepted(cloud);
  const code = await recognised(cloud, orderId);
  await cloud.phone(MA).does('repair', 'arrive', { orderId, code });
  return orderId;
}

/** Answers the order and the quote that she sees. */
export async function quoted(cloud: Phones): Promise<{ orderId: string; quoteId: string }> {
  const orderId = await arrived(cloud);
  const order = await cloud.phone(MA).does('repair', 'quote', {
    orderId,
    lines: [{ kind: 'labour', priceId: 'unblock', quantity: 1, unitFen: QUOTED_FEN }],
  });
  return { orderId, quoteId: order.quote?.id ?? '' };
}

export async function approved(cloud: Phones): Promise<string> {
  const { orderId, quoteId } = await quoted(cloud);
  await cloud.phone(LIU).does('repair', 'approve', { orderId, quoteId });
  return orderId;
}

export async function finished(cloud: Phones): Promise<string> {
  const orderId = await approved(cloud);
  await cloud.phone(MA).does('repair', 'finish', {
    orderId,
    checked: [...DRAIN.standard],
    photosBefore: [PHOTO],
    photosAfter: [PHOTO],
    paidFen: QUOTED_FEN,
  });
  return orderId;
}

export async function closed(cloud: Phones): Promise<string> {
  const orderId = await finished(cloud);
  await cloud.phone(LIU).does('repair', 'confirm', { orderId, paidFen: QUOTED_FEN });
  return orderId;
}

export const FIVE_STARS = {
  marks: { punctuality: 5, workmanship: 5, attitude: 5, honestPrice: 4 },
  tags: ['手艺好' as const],
  text: '很快就修好了',
  photos: [],
};

export async function rated(cloud: Phones): Promise<string> {
  const orderId = await closed(cloud);
  await cloud.phone(LIU).does('rating', 'rate', { orderId, ...FIVE_STARS });
  return orderId;
}
