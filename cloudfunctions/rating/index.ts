// 评价: what residents say of closed orders. The scores follow by effect, in the clock's room.
// Called by residents.
import { ratingContract } from '#domain/rating/contract';
import { serve } from '../runtime/serve';
import { own, rate } from './rate';

export const main = serve('rating', ratingContract, { rate, own });
