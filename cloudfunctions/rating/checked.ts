import { no, yes } from '#domain/kernel/result';
import type { RatedPhoto } from '#domain/rating/rating';
import { checkPictures, wordsAllowed } from '../runtime/wechat-world';

interface Said {
  readonly text: string;
  readonly photos: readonly string[];
}

/** Words are judged at once; photos wait, hidden, for the verdict that WeChat will push. */
export async function checked({ text, photos }: Said, openid: string | null) {
  const [decent, traceIds] = await Promise.all([
    openid === null || wordsAllowed(text, openid),
    openid === null ? photos.map(() => null) : checkPictures(photos, openid),
  ]);
  if (!decent) return no('WORDS_NOT_ALLOWED', [{ path: 'text', problem: 'not allowed' }]);
  const rated: RatedPhoto[] = photos.map((fileId, place) => ({ fileId, traceId: traceIds[place] ?? null }));
  return yes({ text, photos: rated });
}
