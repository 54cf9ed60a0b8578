import type { ImportKind } from '#domain/kernel/import';
import { INVITATION_LASTS, REMINDED_AFTER } from '#domain/union/invitation';
import { settle } from '../outbox/settle';
import { followImport, type Later, writeImport } from '../store/imports';
import { forgetInvited, tellInvited } from './invited';

/** What time does to the rows of a list. */
const LATER: Readonly<Record<ImportKind, readonly Later[]>> = {
  catalogue: [],
  invited: [
    { after: 0, page: tellInvited('union-invited') },
    { after: REMINDED_AFTER, page: tellInvited('union-invited-again') },
    { after: INVITATION_LASTS, page: forgetInvited },
  ],
};

/** What no phone asks for any more: the rows that are left, and then the file; and what follows of them in time. */
export async function finishImport(id: string): Promise<void> {
  await writeImport(id);
  await settle('import', id);
  await followImport(id, LATER);
}
