import type { Import } from '#domain/kernel/import';
import { hasAgreed } from '#domain/membership/consent';
import type { Notify } from '#domain/notice/owed';
import type { Invitation } from '#domain/union/invitation';
import { tell } from '../outbox/notify';
import { invitations } from '../store/invitations';
import { members } from '../store/members';

type Word = 'union-invited' | 'union-invited-again';

/** Who has not answered is told, if the number is somebody's here who belongs to no union; nobody twice. */
export const tellInvited =
  (about: Word) =>
  async (list: Import, from: number): Promise<void> => {
    const open = (await invitations.onList(list, from)).filter(({ state }) => state === 'invited');
    const people = await members.withPhones([...new Set(open.map(({ phoneKey }) => phoneKey))]);
    const concerned = people.filter((one) => one.union === null && hasAgreed(one));
    await tell(
      open.flatMap((invitation) =>
        concerned
          .filter(({ phoneKey }) => phoneKey === invitation.phoneKey)
          .map(({ _id }) => word(about, invitation, _id)),
      ),
    );
  };

const word = (about: Word, { _id: id }: Invitation, to: string): Notify => ({
  ...{ kind: 'notify', cause: `${about}-${id}`, to, about, noun: 'invitation', id },
});

/** 保存期到: what the list says of people goes; who has joined is in the books of members. */
export async function forgetInvited(list: Import, from: number): Promise<void> {
  const left = await invitations.onList(list, from);
  if (left.length > 0) await invitations.remove(left.map(({ _id }) => _id));
}
