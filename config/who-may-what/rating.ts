import { ANYBODY, MANAGER, RESIDENT, type RightsOf, STAFF } from './right';

/** 评价 */
export const rating: RightsOf<'rating'> = {
  rate: ['送出评价', 'rate a closed order', RESIDENT, 'closed'],
  add: ['送出追评', 'add to the own rating', RESIDENT, 'closed'],
  own: ['您给了', 'read the own rating', RESIDENT, 'closed'],
  ofOrder: ['居民评价', 'read the rating of an order', STAFF, 'closed'],
  ofFirm: ['居民评价', 'read what is published of a firm', ANYBODY],
  score: ['得分', 'read a published score', ANYBODY],
  ofMyFirm: ['居民评价', 'read what is published of the own firm', ['worker', 'manager']],
  reply: ['回复这一条', 'answer a rating', MANAGER, 'rating'],
};
