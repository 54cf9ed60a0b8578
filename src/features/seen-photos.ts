import type { ShownPhoto } from '#domain/kernel/pictures';
import type { SeenPhoto } from '../components/photos';

export interface Files {
  readonly links: Readonly<Record<string, string>>;
  /** Files of which no copy will ever be shown. */
  readonly refused?: readonly string[];
}

export const NO_FILES: Files = { links: {} };

/** Files of an order or a firm, by where they can be seen; an author sees the own ones before that. */
export const seenFiles = (
  files: readonly string[],
  { links, refused = [] }: Files,
  own = false,
): SeenPhoto[] =>
  files
    .filter((file) => file !== '')
    .map((file) => ({
      url: links[file] ?? null,
      ownFile: own ? file : null,
      refused: refused.includes(file),
    }));

/** Photos that WeChat looks at, too. */
export const checkedPhotos = (photos: readonly ShownPhoto[]): SeenPhoto[] =>
  photos.map(({ url, verdict, ownFile }) => ({ url, ownFile, refused: verdict === 'refused' }));
