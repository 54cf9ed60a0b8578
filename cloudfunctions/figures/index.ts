// 工作数字: what a union and all unions below it came to, and the rows behind it; 运行情况: how the house runs.
// Called by staff; the numbers of unions also by whoever serves in the union or in one above it.
import { figuresContract } from '#domain/figures/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { exportRows } from './export';
import { health } from './health';
import { unit } from './unit';

export const main = serve('figures', figuresContract, SHOWS_NOTHING, { unit, exportRows, health });
