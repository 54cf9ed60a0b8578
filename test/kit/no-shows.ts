import { MINUTE } from '#domain/kernel/time';
import type { NoShow } from '#domain/no-show/no-show';
import type { TestCloud } from './cloud';
import { MA } from './district';
import { stored } from './once';
import { booked } from './story';

/** Ma accepts, and an hour later he has not come. */
export async function missed(cloud: TestCloud, asker: string): Promise<string> {
  const orderId = await booked(cloud, asker);
  // On probation he sees it in the last round.
  cloud.clock.move(16 * MINUTE);
  await cloud.phone(MA).does('repair', 'accept', { orderId });
  cloud.clock.move(61 * MINUTE);
  return orderId;
}

/** Ma does not come; who asked says so and asks nobody else. */
export async function reportedBy(cloud: TestCloud, asker: string): Promise<string> {
  const orderId = await missed(cloud, asker);
  await cloud.phone(asker).does('repair', 'reportNoShow', { orderId });
  await cloud.phone(asker).does('repair', 'cancel', { orderId, reason: null });
  return orderId;
}

export async function admits(cloud: TestCloud, orderId: string): Promise<void> {
  const answer = { noShowId: noShowOf(cloud, orderId)._id, admits: true, words: '', photos: [] };
  await cloud.phone(MA).does('provider', 'answerNoShow', answer);
}

export function noShowOf(cloud: Pick<TestCloud, 'dump'>, orderId: string): NoShow {
  const found = stored<NoShow>(cloud, 'no_shows').find((one) => one.orderId === orderId);
  if (!found) throw new Error(`nobody said that the worker of ${orderId} did not come`);
  return found;
}
