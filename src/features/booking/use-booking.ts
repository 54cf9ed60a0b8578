import { type ReactNode, useState } from 'react';
import type { Me } from '#domain/membership/contract';
import { ASKED_AT } from '#domain/notice/asked';
import type { ItemView } from '#domain/repair/contract';
import { goInstead } from '../../hooks/go';
import { useCommand } from '../../hooks/use-command';
import { useDraft } from '../../hooks/use-draft';
import { bound } from '../../hooks/use-form';
import { useMessageConsent } from '../../hooks/use-message-consent';
import { useNow } from '../../hooks/use-now';
import { stillToCome } from '../windows';
import { type BookingDraft, EMPTY, herOf, whatIsMissing, wishOf } from './draft';

export interface Beginning {
  readonly me: Me;
  readonly item: ItemView;
  /** The firm whose page she came from. */
  readonly provider: string | null;
  /** What the item looks like, where the screen has pictures. */
  readonly picture?: ReactNode;
  /** Staff book for somebody who telephones. */
  readonly byTelephone?: boolean;
  /** Who telephones, as far as is known: what was opened for it goes with the screen. */
  readonly caller?: CallerPart;
}
export type CallerPart = Partial<
  Pick<BookingDraft, 'name' | 'phone' | 'street' | 'community' | 'house' | 'unit' | 'room'>
>;

const STAFF = '区总工作人员';

function begun({ item, provider, byTelephone, caller }: Beginning): {
  name: string | null;
  empty: BookingDraft;
} {
  if (byTelephone) {
    // While somebody waits on the line, what it is called says what is wrong; it can be written more exactly.
    const said = { ...EMPTY, ...caller, wrong: item.name };
    return { name: null, empty: { ...said, forWhom: 'other', relation: STAFF, consentHow: 'by-telephone' } };
  }
  // A firm that she came from is a draft of its own: her open wish for anybody is not changed by looking around.
  return provider
    ? { name: `book-${item.id}-${provider}`, empty: { ...EMPTY, providerId: provider } }
    : { name: `book-${item.id}`, empty: EMPTY };
}

/** What has been filled in so far, what is still missing, and how it is sent. */
export function useBooking(beginning: Beginning) {
  const { item, byTelephone = false, me } = beginning;
  const [{ name, empty }] = useState(() => begun(beginning));
  const now = useNow(60_000);
  const { draft: kept, change, clear } = useDraft<BookingDraft>(name, empty);
  const draft = { ...kept, from: stillToCome(kept.from, now) };
  const book = useCommand('repair', 'book');
  const bookFor = useCommand('repair', 'bookFor');
  const telling = useMessageConsent(draft.when === 'window' ? ASKED_AT.bookingAhead : ASKED_AT.booking);
  const address = me.addresses.find(({ id }) => id === draft.addressId) ?? me.addresses[0];
  const forOther = draft.forWhom === 'other';
  const missing = whatIsMissing(draft, item, address !== undefined);

  const order = async () => {
    const wish = wishOf(draft, item);
    const her = forOther ? herOf(draft) : null;
    if (her) return bookFor.run({ ...wish, ...her });
    return address ? book.run({ ...wish, addressId: address.id }) : null;
  };
  const send = async () => {
    if (missing !== null) return;
    // WeChat asks within the tap or not at all; the booking does not wait for the answer.
    if (!byTelephone) void telling.ask();
    const booked = await order();
    if (!booked) return;
    clear();
    goInstead('order', { id: booked.id });
  };
  const { running, problem, fieldProblem } = forOther ? bookFor : book;
  return {
    ...bound(draft, change, fieldProblem),
    address,
    street: forOther ? draft.street : (address?.street ?? null),
    running,
    problem,
    missing,
    send,
  };
}
export type Booking = ReturnType<typeof useBooking>;
