// 积分: what members have earned. Nothing here gives points; they follow from effects, in the clock's room.
// Called by residents, each for the own account.
import { pointsContract } from '#domain/points/contract';
import { serve } from '../runtime/serve';
import { statement } from './statement';

export const main = serve('points', pointsContract, { statement });
