import { PAGE_ROWS } from '#domain/kernel/limits';
import type { NoteRole } from '#domain/roles/owed';
import { command } from '../runtime/wechat-world';
import { find } from './documents';
import { addOnce } from './unit-of-work';

/** 留痕: one step in who has which role; never changed. */
export interface RoleChange extends Omit<NoteRole, 'kind' | 'cause'> {
  readonly _id: string;
  readonly version: number;
}

/** One more row than a page tells whether there are more. */
const ONE_PAGE = PAGE_ROWS + 1;

export const roleChanges = {
  note: async ({ kind: _, cause, ...change }: NoteRole): Promise<void> =>
    void (await addOnce('role_changes', { ...change, _id: cause })),
  all: (before?: number) =>
    find<RoleChange>('role_changes', {
      where: before === undefined ? {} : { at: command.lt(before) },
      orderBy: ['at', 'desc'],
      limit: ONE_PAGE,
    }),
  ofMember: (memberId: string) =>
    find<RoleChange>('role_changes', { where: { memberId }, orderBy: ['at', 'desc'], limit: PAGE_ROWS }),
};
