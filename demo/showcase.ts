import type { ShownVideo } from '#domain/firm/firm';
import type { CatalogueItem } from '#domain/repair/catalogue';
import { itemOf } from './catalogue';
import drain from './clips/drain.mp4';
import lamp from './clips/lamp.mp4';
import type { Moment } from './work-picture';

/** Where a picture goes; answers with its fileID. */
export type PutFile = (path: string, content: string | Uint8Array) => string;

/** Drawn frame by frame, so that nobody real is shown. */
const CLIPS: Readonly<
  Record<string, { readonly item: string; readonly title: string; readonly content: Uint8Array }>
> = {
  pipes: { item: 'kitchen-drain', title: '下水道怎么通：通开、放水、试验', content: drain },
  electric: { item: 'lamp', title: '换灯怎么换：断电、换灯、试灯', content: lamp },
};

/** What firms show of their work: a film, where there is one of it. */
export function filmsFor(
  picture: (item: CatalogueItem, moment: Moment) => string,
  putFile: PutFile,
): (categories: readonly string[]) => ShownVideo[] {
  const known = new Map<string, string>();
  const clip = (category: string, content: Uint8Array): string => {
    const fileId = known.get(category) ?? putFile(`demo/clips/${category}.mp4`, content);
    known.set(category, fileId);
    return fileId;
  };
  return (categories) =>
    categories.flatMap((category) => {
      const film = CLIPS[category];
      if (!film) return [];
      const fileId = clip(category, film.content);
      return [{ fileId, poster: picture(itemOf(film.item), 'after'), title: film.title }];
    });
}
