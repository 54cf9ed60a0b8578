import type { WorkVideo } from '#domain/firm/firm';
import drain from './clips/drain.mp4';
import lamp from './clips/lamp.mp4';

/** Where a picture goes; answers with its fileID. */
export type PutFile = (path: string, content: string | Uint8Array) => string;

export interface Showcase {
  readonly photos: readonly string[];
  readonly videos: readonly WorkVideo[];
}

/** Drawn frame by frame, so that nobody real is shown. */
const CLIPS: Readonly<Record<string, { readonly title: string; readonly content: Uint8Array }>> = {
  pipes: { title: '下水道怎么通：通开、放水、试验', content: drain },
  electric: { title: '换灯怎么换：断电、换灯、试灯', content: lamp },
};

/** What firms show of their work: pictures of before and after, and a video where there is one. */
export function showcases(
  picture: (category: string, moment: 'before' | 'after') => string,
  putFile: PutFile,
) {
  const known = new Map<string, string>();
  const clip = (category: string, content: Uint8Array): string => {
    const fileId = known.get(category) ?? putFile(`demo/clips/${category}.mp4`, content);
    known.set(category, fileId);
    return fileId;
  };
  return (categories: readonly string[], releasedAt: number): Showcase => ({
    photos: categories.filter(hasPicture).flatMap((one) => [picture(one, 'before'), picture(one, 'after')]),
    videos: categories.flatMap((category) => {
      const film = CLIPS[category];
      if (!film) return [];
      const fileId = clip(category, film.content);
      return [
        { id: `film-${category}`, fileId, poster: picture(category, 'after'), title: film.title, releasedAt },
      ];
    }),
  });
}

const PICTURED = ['pipes', 'electric', 'appliances', 'locks', 'cleaning'];
const hasPicture = (category: string) => PICTURED.includes(category);
