import type { CheckedPhoto, Pictures } from '#domain/kernel/pictures';
import { checkPictures, links } from '../runtime/wechat-world';
import { mediaVerdicts } from './media';

/** Photos that others may see later: they wait, hidden, for the verdict that WeChat will push. */
export async function handedIn(photos: readonly string[], openid: string | null): Promise<CheckedPhoto[]> {
  const traceIds = openid === null ? [] : await checkPictures(photos, openid);
  return photos.map((fileId, place) => ({ fileId, traceId: traceIds[place] ?? null }));
}

/** Where these photos are, and what WeChat said of them. */
export async function picturesOf(photos: readonly CheckedPhoto[]): Promise<Pictures> {
  const [linkOf, verdicts] = await Promise.all([
    links(photos.map(({ fileId }) => fileId)),
    mediaVerdicts.findAll(photos.flatMap(({ traceId }) => traceId ?? [])),
  ]);
  const passes = new Map(verdicts.map(({ _id, pass }) => [_id, pass]));
  return {
    urlOf: (fileId) => linkOf[fileId] ?? null,
    verdictOn(traceId) {
      const pass = passes.get(traceId);
      return pass === undefined ? 'waiting' : pass ? 'pass' : 'refused';
    },
  };
}
