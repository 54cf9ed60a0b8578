import { beforeEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import { granted, refused, saying } from '../kit/answers';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { storedOrder } from '../kit/once';
import { accepted, booked } from '../kit/story';

let cloud: TestCloud;
const say = saying(() => cloud);
beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(smallDistrict());
  return () => cloud.stop();
});

const disowned = async () => {
  const orderId = await accepted(cloud);
  await cloud.phone(LIU).does('repair', 'disown', { orderId, reason: '不是照片上的人' });
  return orderId;
};
const resume = (orderId: string) => say(STAFF, 'repair', 'resume', { orderId, reason: '核对过照片' });

describe('A frozen order', () => {
  test('leaves its worker free for other urgent orders, and holds him again when staff resume it', async () => {
    const orderId = await disowned();
    const other = await booked(cloud, STRANGER);
    expect(await say(MA, 'repair', 'accept', { orderId: other })).toEqual(granted());
    expect(await resume(orderId)).toEqual(refused('WORKER_AT_ANOTHER'));
    expect(storedOrder(cloud, orderId).state).toBe('frozen');
    await cloud.phone(MA).does('repair', 'release', { orderId: other, reason: '车坏了' });
    cloud.clock.move(2 * HOUR);
    expect(await resume(orderId)).toEqual(granted());
    const { urgentHolder, promisedAt, alarmAt, events } = storedOrder(cloud, orderId);
    const resumedAt = events.at(-1)?.at ?? 0;
    expect({ urgentHolder, promisedAt, alarmAt }).toEqual({
      urgentHolder: 'w1',
      promisedAt: resumedAt + 30 * MINUTE,
      alarmAt: resumedAt + 60 * MINUTE,
    });
    const third = await booked(cloud, STRANGER);
    expect(await say(MA, 'repair', 'accept', { orderId: third })).toEqual(refused('ONE_URGENT_AT_A_TIME'));
  });

  test('that is resumed while its worker accepts another one: exactly one of the two holds him', async () => {
    const orderId = await disowned();
    const other = await booked(cloud, STRANGER);
    const answers = await Promise.all([resume(orderId), say(MA, 'repair', 'accept', { orderId: other })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const holders = [orderId, other].filter((id) => storedOrder(cloud, id).urgentHolder === 'w1');
    expect(holders).toHaveLength(1);
  });
});
