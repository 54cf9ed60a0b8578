import { PAGE_ROWS } from '#domain/kernel/limits';
import type { Application, ApplicationState } from '#domain/vetting/application';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

/** 入驻申请 */
export const applications = {
  findById: (id: string) => findById<Application>('applications', id),
  /** The one that holds what only one may. */
  holding: async (holds: string) =>
    (await find<Application>('applications', { where: { holds }, limit: 1 }))[0] ?? null,
  /** The one that the person began last. */
  newestOf: async (applicantId: string) =>
    (
      await find<Application>('applications', {
        where: { applicantId },
        orderBy: ['begunAt', 'desc'],
        limit: 1,
      })
    )[0] ?? null,
  /** Who waits longest comes first. */
  inState: (state: ApplicationState, after?: number) =>
    find<Application>('applications', {
      where: after === undefined ? { state } : { state, submittedAt: command.gt(after) },
      orderBy: ['submittedAt', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
};
