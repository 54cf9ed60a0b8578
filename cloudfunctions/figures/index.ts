// 工作数字: what a union and all unions below it came to, and the rows behind it.
// Called by staff; the numbers also by whoever serves in the union or in one above it.
import { figuresContract } from '#domain/figures/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { exportRows } from './export';
import { unit } from './unit';

export const main = serve('figures', figuresContract, SHOWS_NOTHING, { unit, exportRows });
