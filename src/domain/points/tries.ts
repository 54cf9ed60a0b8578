import { HOUR } from '#domain/kernel/time';
import type { TryLimit } from '#domain/kernel/tries';

/** A million codes and ten tries an hour at a desk: nobody comes by a reward by guessing. */
export const PICKUP_TRIES: TryLimit = { max: 10, within: HOUR };
