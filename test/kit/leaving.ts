import { DAY } from '#domain/kernel/time';
import type { TestCloud } from './cloud';
import { DRAIN, HER_ADDRESS, LIU, STAFF } from './district';
import { stored } from './once';
import { rated } from './story';

/** What one person leaves behind in all rooms, told in one story, and how it is looked for afterwards. */

export const HER_WORDS = [
  '厨房下水道堵了',
  '很快就修好了',
  '水龙头夜里一直响',
  '想问问退休手续',
  '不用来了，邻居帮忙了',
];
const PHOTO_MARK = 'a photo of nobody else’s kitchen';
const HER_NAME = '刘家阿婆';
export const LEFT_BEHIND = [HER_NAME, ...HER_WORDS, PHOTO_MARK, 'QD-1234'];
const HER_NEW_PHONE = '13905329901';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

/** A name, a number, two orders with a photo, a rating, a request, a membership; nothing of it is open any more. */
export async function lived(cloud: TestCloud): Promise<void> {
  const liu = cloud.phone(LIU);
  await liu.does('membership', 'editProfile', { name: HER_NAME, elder: false });
  await liu.does('membership', 'setPhone', { code: `phone:${HER_NEW_PHONE}` });
  await rated(cloud);
  const photo = cloud.uploaded(LIU, 'order-photo', Buffer.concat([JPEG, Buffer.from(PHOTO_MARK)]));
  const { id } = await liu.does('repair', 'book', {
    ...{ itemId: DRAIN._id, wrong: '水龙头夜里一直响', photos: [photo], video: null },
    ...{ addressId: HER_ADDRESS, when: { kind: 'urgent' }, providerId: null },
  });
  await liu.does('repair', 'cancel', { orderId: id, reason: '不用来了，邻居帮忙了' });
  await cloud.phone(STAFF).does('union', 'record', {
    ...{ phone: HER_NEW_PHONE, number: 'QD-1234', sinceOn: '2019-03-01' },
  });
  await ticks(cloud, 3);
}

export async function ticks(cloud: TestCloud, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { error } = await cloud.tick('clock');
    if (error) throw new Error(error.message);
  }
}

/** Four days later all that waits for a night is counted. */
export async function daysLater(cloud: TestCloud, days: number): Promise<void> {
  cloud.clock.move(days * DAY);
  await ticks(cloud, 12);
}

/** Every seal that lies in documents in which this name stands, and in no other. */
export function sealsAbout(cloud: Pick<TestCloud, 'dump'>, name: string): string[] {
  const documents = Object.values(cloud.dump())
    .flat()
    .map((one) => JSON.stringify(one));
  const seals = (texts: readonly string[]) =>
    texts.flatMap((text) => [...text.matchAll(/"box":"([A-Za-z0-9+/=]{20,})"/g)].map(([, box]) => box ?? ''));
  const others = new Set(seals(documents.filter((text) => !text.includes(name))));
  return seals(documents.filter((text) => text.includes(name))).filter((box) => !others.has(box));
}

export const memberOf = (cloud: Pick<TestCloud, 'dump'>, id: string) =>
  stored<{ _id: string; name: string; phoneKey: string; erasing?: { doneAt: number | null } }>(
    cloud,
    'members',
  ).find(({ _id }) => _id === id);
