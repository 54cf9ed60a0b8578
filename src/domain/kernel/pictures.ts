import * as z from 'zod';

import { ticketOf } from './upload';

/** A photo that others may see once WeChat has passed it. */
export interface CheckedPhoto {
  readonly fileId: string;
  /**
   * Under which the verdict is found: its ticket's id, or WeChat's own where it was handed in before there were tickets. Null where
   * nothing could be checked: then nobody else ever sees it.
   */
  readonly traceId: string | null;
}

/** As somebody hands them in: they wait, hidden, until the server has its own copy and WeChat has looked at that. */
export const handedIn = (fileIds: readonly string[]): CheckedPhoto[] =>
  fileIds.map((fileId) => ({ fileId, traceId: ticketOf(fileId)?.id ?? null }));

export const shownPhoto = z.strictObject({
  url: z.string().nullable(),
  verdict: z.enum(['waiting', 'pass', 'refused']),
  /** As it was handed in, for its author alone, whose phone may see it before the cloud has its copy. */
  ownFile: z.string().nullable(),
});
export type ShownPhoto = z.infer<typeof shownPhoto>;
export type Verdict = ShownPhoto['verdict'];

/** Where a photo can be seen, and what WeChat said of it. */
export interface Pictures {
  urlOf(fileId: string): string | null;
  verdictOn(traceId: string): Verdict;
}

/** Its author sees it at once, everybody else once it has passed. */
export function showPhoto(
  { fileId, traceId }: CheckedPhoto,
  author: boolean,
  pictures: Pictures,
): ShownPhoto {
  const verdict = traceId === null ? 'refused' : pictures.verdictOn(traceId);
  return {
    url: author || verdict === 'pass' ? pictures.urlOf(fileId) : null,
    verdict,
    ownFile: author ? fileId : null,
  };
}
