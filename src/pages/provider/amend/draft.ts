import { isPhone } from '#domain/kernel/patterns';
import type { Amended } from '../../../features/amended';
import { EMPTY_VIDEO, type VideoDraft, videoFrom } from '../../../features/video-fields';
import type { Input } from '../../../platform/rooms';

export interface AmendDraft {
  readonly words: string;
  readonly list: readonly string[];
  readonly name: string;
  readonly phone: string;
  readonly video: VideoDraft;
}
export const EMPTY: AmendDraft = { words: '', list: [], name: '', phone: '', video: EMPTY_VIDEO };

type Change = Input<'provider', 'amend'>['change'];

/** What is sent; null while something is missing. */
export function changeFrom(item: Amended, { words, list, name, phone, video }: AmendDraft): Change | null {
  switch (item) {
    case 'name':
      return words.trim().length < 2 ? null : { item, words: words.trim() };
    case 'introduction':
    case 'office':
      return words.trim() === '' ? null : { item, words: words.trim() };
    case 'streets':
    case 'categories':
      return list.length === 0 ? null : { item, list: [...list] };
    case 'contact':
      return name.trim() !== '' && isPhone(phone) ? { item, name: name.trim(), phone: phone.trim() } : null;
    default:
      return videoChange(video);
  }
}

function videoChange(draft: VideoDraft): Change | null {
  const video = videoFrom(draft);
  if (!video || video.poster === null || video.title === '') return null;
  return { item: 'video', fileId: video.fileId, poster: video.poster, title: video.title };
}
