import { useMemo } from 'react';
import type { AddressView } from '#domain/membership/contract';
import { confirm } from '../../../components/dialog';
import { trimmedDoor } from '../../../features/door-fields';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

export type AddressDraft = Omit<AddressView, 'id' | 'door'>;

const PHONE = /^1[3-9]\d{9}$/;

/** What is typed of an address, kept until it is saved. */
export function useAddress(id: string | null, known: AddressView | undefined, caller: string) {
  const empty = useMemo<AddressDraft>(
    () => ({
      street: known?.street ?? '',
      community: known?.community ?? '',
      house: known?.house ?? '',
      unit: known?.unit ?? '',
      room: known?.room ?? '',
      name: known?.name ?? caller,
      phone: known?.phone ?? '',
    }),
    [known, caller],
  );
  const { draft, change, clear } = useDraft<AddressDraft>(`address-${id ?? 'new'}`, empty);
  const command = useCommand('membership', 'saveAddress');
  const removal = useCommand('membership', 'removeAddress');

  const save = async () => {
    const { street, community, name, phone } = draft;
    const door = trimmedDoor(draft);
    const saved = await command.run({ id, street, community, ...door, name: name.trim(), phone });
    if (!saved) return;
    clear();
    goBack();
  };
  const ask = async () => {
    if (id === null) return;
    const sure = await confirm({
      title: '删除这个地址？',
      words: '已经约好的单子不受影响。以后要用，需要重新填。',
      yes: '删除地址',
    });
    if (sure && (await removal.run({ id }))) {
      clear();
      goBack();
    }
  };
  const { running, problem } = removal;
  return { draft, change, save, missing: whatIsMissing(draft), command, remove: { ask, running, problem } };
}

/** The next thing to fill in; null when all is there. */
function whatIsMissing({ community, house, room, name, phone }: AddressDraft): string | null {
  if (community === '') return '请选社区。';
  if (house.trim() === '') return '请填路名和楼号。';
  if (room.trim() === '') return '请填室号。';
  if (name.trim() === '') return '请填怎么称呼您。';
  if (!PHONE.test(phone)) return '请填 11 位手机号。';
  return null;
}
