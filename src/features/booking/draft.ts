import { trimmedDoor } from '#domain/kernel/door';
import { isPhone } from '#domain/kernel/patterns';
import type { ItemView } from '#domain/repair/contract';
import type { Photo } from '../../components/photo-picker';
import type { ChosenVideo } from '../../components/video-picker';
import { windowFrom } from '../windows';

export interface BookingDraft {
  readonly wrong: string;
  readonly photos: readonly Photo[];
  readonly video: ChosenVideo | null;
  readonly forWhom: 'self' | 'other';
  /** null: the likely one, which is the one saved last. */
  readonly addressId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly street: string;
  readonly community: string;
  readonly house: string;
  readonly unit: string;
  readonly room: string;
  readonly relation: string;
  readonly consentHow: 'in-person' | 'by-telephone' | null;
  readonly agreed: boolean;
  readonly meeting: 'phone' | 'office';
  readonly when: 'urgent' | 'window';
  /** When the chosen two hours begin. */
  readonly from: number | null;
  readonly providerId: string | null;
}

export const EMPTY: BookingDraft = {
  wrong: '',
  photos: [],
  video: null,
  forWhom: 'self',
  addressId: null,
  name: '',
  phone: '',
  street: '',
  community: '',
  house: '',
  unit: '',
  room: '',
  relation: '',
  consentHow: null,
  agreed: false,
  meeting: 'phone',
  when: 'urgent',
  from: null,
  providerId: null,
};

/** What is to be done, when and by whom; the same whoever books. */
export const wishOf = (draft: BookingDraft, item: ItemView) => ({
  itemId: item.id,
  wrong: draft.wrong.trim(),
  photos: draft.photos.map(({ fileId }) => fileId),
  video: draft.video?.fileId ?? null,
  when:
    draft.when === 'urgent' || draft.from === null ? ({ kind: 'urgent' } as const) : windowFrom(draft.from),
  ...(item.path === 'consult' ? { meeting: draft.meeting } : {}),
  providerId: draft.providerId,
});

/** Who it is for, and that this person agreed; null while something is missing. */
export const herOf = ({ consentHow, agreed, ...draft }: BookingDraft) =>
  agreed && consentHow !== null
    ? {
        whose: {
          name: draft.name.trim(),
          phone: draft.phone,
          street: draft.street,
          community: draft.community,
          ...trimmedDoor(draft),
        },
        consent: { agreed: true as const, how: consentHow, relation: draft.relation.trim() },
      }
    : null;

/** One thing at a time: the next that is missing, in a sentence. */
export function whatIsMissing(draft: BookingDraft, item: ItemView, hasAddress: boolean): string | null {
  const consult = item.path === 'consult';
  if (draft.wrong.trim().length < 2) return `还差一步：说一说${consult ? '想问什么' : '哪里坏了'}。`;
  if (draft.forWhom === 'self' && !hasAddress) {
    return consult ? '还差一步：填写您的地址。' : '还差一步：填写上门的地址。';
  }
  if (draft.forWhom === 'other') {
    const missing = missingOfHer(draft);
    if (missing) return `还差一步：${missing}`;
  }
  if (draft.when === 'window' && draft.from === null) return '还差一步：选一个时间。';
  return null;
}

function missingOfHer(draft: BookingDraft): string | null {
  if (draft.name.trim() === '') return '填写怎么称呼。';
  if (!isPhone(draft.phone)) return '填写 11 位手机号。';
  if (draft.community === '') return '选社区。';
  if (draft.house.trim() === '') return '填写路名和楼号。';
  if (draft.room.trim() === '') return '填写室号。';
  if (draft.relation.trim() === '') return '填写您是什么人。';
  if (draft.consentHow === null) return '选本人是怎么同意的。';
  return draft.agreed ? null : '本人同意了，请打勾。';
}
