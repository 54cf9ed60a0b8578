import { isIdNumber } from '#domain/kernel/identity-numbers';
import { isPhone } from '#domain/kernel/patterns';
import type { Amended } from '../../../features/amended';
import { EMPTY_VIDEO, type VideoDraft, videoFrom } from '../../../features/video-fields';
import type { Input } from '../../../platform/rooms';

export interface AmendDraft {
  readonly words: string;
  readonly list: readonly string[];
  readonly name: string;
  readonly phone: string;
  readonly idNumber: string;
  readonly video: VideoDraft;
}
export const EMPTY: AmendDraft = {
  words: '',
  list: [],
  name: '',
  phone: '',
  idNumber: '',
  video: EMPTY_VIDEO,
};

type Change = Input<'provider', 'amend'>['change'];

/** What is sent; null while something is missing. */
export function changeFrom(item: Amended, draft: AmendDraft): Change | null {
  const { words, list, name, phone, idNumber, video } = draft;
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
    case 'representative':
      return name.trim().length >= 2 && isIdNumber(idNumber)
        ? { item, name: name.trim(), idNumber: idNumber.trim().toUpperCase() }
        : null;
    default:
      return videoChange(video);
  }
}

function videoChange(draft: VideoDraft): Change | null {
  const video = videoFrom(draft);
  if (!video || video.poster === null || video.title === '') return null;
  return { item: 'video', fileId: video.fileId, poster: video.poster, title: video.title };
}
