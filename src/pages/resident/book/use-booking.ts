import type { Me } from '#domain/membership/contract';
import { WINDOW_LENGTH } from '#domain/repair/order';
import type { Photo } from '../../../components/photo-picker';
import type { ChosenVideo } from '../../../components/video-picker';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useTelling } from '../../../hooks/use-telling';

export interface BookingDraft {
  readonly wrong: string;
  readonly photos: readonly Photo[];
  readonly video: ChosenVideo | null;
  /** null: the likely one, which is the one saved last. */
  readonly addressId: string | null;
  readonly when: 'urgent' | 'window';
  /** When the chosen two hours begin. */
  readonly from: number | null;
  readonly providerId: string | null;
}

const EMPTY: BookingDraft = {
  wrong: '',
  photos: [],
  video: null,
  addressId: null,
  when: 'urgent',
  from: null,
  providerId: null,
};

/** What has been filled in so far, what is still missing, and how it is sent. */
export function useBooking(me: Me, itemId: string, provider: string | null) {
  // A firm that she came from is a draft of its own: her open wish for anybody is not changed by looking around.
  const { draft, change, clear } = useDraft<BookingDraft>(
    provider ? `book-${itemId}-${provider}` : `book-${itemId}`,
    provider ? { ...EMPTY, providerId: provider } : EMPTY,
  );
  const command = useCommand('repair', 'book');
  const telling = useTelling();
  const address = me.addresses.find(({ id }) => id === draft.addressId) ?? me.addresses[0];
  const missing = whatIsMissing(draft, address !== undefined);

  const send = async () => {
    if (!address || missing !== null) return;
    // WeChat asks within the tap or not at all; the booking does not wait for the answer.
    void telling.ask();
    const order = await command.run({
      itemId,
      wrong: draft.wrong.trim(),
      photos: draft.photos.map(({ fileId }) => fileId),
      video: draft.video?.fileId ?? null,
      addressId: address.id,
      when: whenOf(draft),
      providerId: draft.providerId,
    });
    if (!order) return;
    clear();
    goInstead('order', { id: order.id });
  };
  return { draft, change, address, command, missing, send };
}

const whenOf = ({ when, from }: BookingDraft) =>
  when === 'urgent' || from === null
    ? ({ kind: 'urgent' } as const)
    : ({ kind: 'window', from, to: from + WINDOW_LENGTH } as const);

/** One thing at a time: the next that is missing, in a sentence. */
function whatIsMissing(draft: BookingDraft, hasAddress: boolean): string | null {
  if (draft.wrong.trim().length < 2) return '还差一步：说一说哪里坏了。';
  if (!hasAddress) return '还差一步：填写上门的地址。';
  if (draft.when === 'window' && draft.from === null) return '还差一步：选一个上门时间。';
  return null;
}
