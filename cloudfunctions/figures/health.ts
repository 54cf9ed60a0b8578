import type { FiguresContract } from '#domain/figures/contract';
import { yes } from '#domain/kernel/result';
import type { UseCases } from '../runtime/serve';
import { healthAt } from '../store/health';

/** 运行情况 */
export const health: UseCases<FiguresContract>['health'] = async (_, { moment }) =>
  yes(await healthAt(moment.now));
