import { type Callback, TO_CALL } from '#domain/callback/callback';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

/** 回电 */
export const callbacks = {
  lastOf: async (memberId: string): Promise<Callback | null> => {
    const [last] = await find<Callback>('callbacks', {
      where: { memberId },
      orderBy: ['askedAt', 'desc'],
      limit: 1,
    });
    return last ?? null;
  },
  /** What is due first before the others. */
  toCall: (after = 0) =>
    find<Callback>('callbacks', {
      where: { state: command.in(TO_CALL), dueAt: command.gt(after) },
      orderBy: ['dueAt', 'asc'],
      limit: ONE_PAGE,
    }),
  /** The newest first. */
  over: (before?: number) =>
    find<Callback>('callbacks', {
      where: { endedAt: before === undefined ? command.gt(0) : command.lt(before).and(command.gt(0)) },
      orderBy: ['endedAt', 'desc'],
      limit: ONE_PAGE,
    }),
};
