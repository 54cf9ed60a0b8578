import { trimmedDoor } from '#domain/kernel/door';
import { isPhone } from '#domain/kernel/patterns';
import type { AddressView } from '#domain/membership/contract';
import { goBack } from '../../../hooks/go';
import { useForm } from '../../../hooks/use-form';

type AddressDraft = Omit<AddressView, 'id' | 'door'>;

const draftOf = (known: AddressView | undefined, caller: string): AddressDraft => ({
  street: known?.street ?? '',
  community: known?.community ?? '',
  house: known?.house ?? '',
  unit: known?.unit ?? '',
  room: known?.room ?? '',
  name: known?.name ?? caller,
  phone: known?.phone ?? '',
});

/** What is typed of an address, kept until it is saved. */
/** Who asks: how this person is called, and whether the number to be called at is known. */
export interface Asker {
  readonly caller: string;
  readonly ownPhone: boolean;
}

export function useAddress(id: string | null, known: AddressView | undefined, { caller, ownPhone }: Asker) {
  const form = useForm('membership', 'saveAddress', {
    kept: `address-${id ?? 'new'}`,
    empty: draftOf(known, caller),
    missing: (draft) => whatIsMissing(draft, ownPhone),
    input: (draft) => {
      const { street, community, name, phone } = draft;
      return {
        id,
        street,
        community,
        ...trimmedDoor(draft),
        name: name.trim(),
        phone: phone || (ownPhone ? null : phone),
      };
    },
    onDone: goBack,
  });
  return { form };
}

/** The next thing to fill in; null when all is there. */
function whatIsMissing(
  { community, house, room, name, phone }: AddressDraft,
  ownPhone: boolean,
): string | null {
  if (community === '') return '请选社区。';
  if (house.trim() === '') return '请填路名和楼号。';
  if (room.trim() === '') return '请填室号。';
  if (name.trim() === '') return '请填怎么称呼您。';
  if (phone === '' && ownPhone) return null;
  if (!isPhone(phone)) return '请填 11 位手机号。';
  return null;
}

export type AddressForm = ReturnType<typeof useAddress>['form'];
