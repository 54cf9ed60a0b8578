import { sayRange } from '#domain/kernel/money';
import { sayWindow } from '#domain/kernel/time';
import type { AddressView } from '#domain/membership/contract';
import type { ItemView } from '#domain/repair/contract';
import { MEETING_LABEL } from '#domain/repair/labels';
import type { BookingDraft } from '../../../features/booking/draft';
import { windowFrom } from '../../../features/windows';
import type { Step } from './steps';

export interface ReadBackLine {
  /** The question to which it is the answer. */
  readonly step: Step;
  readonly label: string;
  readonly words: string;
}

type Said = Pick<BookingDraft, 'wrong' | 'meeting' | 'when' | 'from'>;
type Home = Pick<AddressView, 'community' | 'door'>;

/** What was answered so far, question by question; what is missing is said to be missing. */
export function readBack(said: Said, item: ItemView, home: Home | undefined, now: number): ReadBackLine[] {
  const consult = item.path === 'consult';
  const meeting: ReadBackLine = { step: 'how', label: '怎么谈', words: MEETING_LABEL[said.meeting] };
  return [
    { step: 'words', label: item.name, words: said.wrong.trim() || '还没有说是什么情况' },
    {
      step: 'where',
      label: consult ? '您住在' : '师傅到',
      words: home ? `${home.community} ${home.door}` : '还没有地址',
    },
    ...(consult ? [meeting] : []),
    { step: 'when', label: '时间', words: sayTime(said, consult, now) },
  ];
}

function sayTime({ when, from }: Said, consult: boolean, now: number): string {
  if (when === 'urgent') return consult ? '请尽快联系' : '现在就来，半小时内到门口';
  if (from === null) return '还没有选时间';
  const window = windowFrom(from);
  return sayWindow(window.from, window.to, now);
}

/** What it may cost, and that nothing is done before the price was agreed to. */
export const sayCost = ({ path, priceMinFen, priceMaxFen }: ItemView): string => {
  if (priceMaxFen === 0) return '不收费。';
  const range = `公开价 ${sayRange(priceMinFen, priceMaxFen)}`;
  return path === 'consult' ? `${range}，谈之前先讲明。` : `${range}，您同意了报价才动手。`;
};

/** What came with it from the whole form, or from a firm's page; null where nothing did. */
export function sayBesides({
  photos,
  video,
  providerId,
}: Pick<BookingDraft, 'photos' | 'video' | 'providerId'>): string | null {
  const said = [
    photos.length > 0 && `带上 ${photos.length} 张照片。`,
    video !== null && '带上一段视频。',
    providerId !== null && '只请您指定的那一家。',
  ];
  return said.filter(Boolean).join('') || null;
}

/** All of it in sentences, to be heard. */
export const toBeHeard = (lines: readonly ReadBackLine[], item: ItemView, besides = ''): string =>
  [...lines.map(({ label, words }) => `${label}，${words}。`), besides, sayCost(item)].join('');
