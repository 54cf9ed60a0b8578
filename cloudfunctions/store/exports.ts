import type { Export } from '../runtime/excel';
import { command } from '../runtime/wechat-world';
import { find } from './documents';

/** They live for an hour, and a member of staff takes thirty a day at most. */
const ALIVE_MAX = 1_000;

/** Files that were handed out and are still there. */
export const exportsAlive = (): Promise<Export[]> =>
  find<Export>('exports', { where: { removeAt: command.gt(0) }, limit: ALIVE_MAX });
