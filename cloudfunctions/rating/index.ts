// 评价: what residents say of closed orders, and what firms answer. The scores follow by effect, in the clock's room.
// Written by residents and managers; what is public is read by everybody.
import { ratingContract } from '#domain/rating/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { add } from './add';
import { ofFirm, ofMyFirm, score } from './public';
import { rate } from './rate';
import { reply } from './reply';
import { ofOrder, own } from './whole';

export const main = serve('rating', ratingContract, SHOWS_NOTHING, {
  rate,
  add,
  own,
  ofOrder,
  ofFirm,
  score,
  ofMyFirm,
  reply,
});
