import { closingNight } from '#domain/rating/batch';
import type { TestCloud } from './cloud';

/** What three residents have said by now is public afterwards. */
export async function nightOfBatches(cloud: TestCloud): Promise<void> {
  cloud.clock.set(closingNight(cloud.clock.now()));
  const { error } = await cloud.tick('clock');
  if (error) throw new Error(`the night's tick failed: ${String(error)}`);
}
