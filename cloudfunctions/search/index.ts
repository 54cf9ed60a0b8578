// 查找: one box over people, orders, requests and firms, and who telephones.
// Called by staff alone; each look is counted by the hour and written down with its reason.
import { searchContract } from '#domain/search-contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { caller } from './caller';
import { find } from './find';

export const main = serve('search', searchContract, SHOWS_NOTHING, { find, caller });
