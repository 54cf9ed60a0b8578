// 回电: who asks the union to telephone, and the desk by which staff do.
// Called by residents for themselves, and by staff.
import { callbackContract } from '#domain/callback/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { ask, desk, mine, record, release, take, withdraw } from './callbacks';

export const main = serve('callback', callbackContract, SHOWS_NOTHING, {
  mine,
  ask,
  withdraw,
  desk,
  take,
  release,
  record,
});
