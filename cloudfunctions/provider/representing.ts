import type { KnownOfRepresentative } from '#domain/firm/representing';
import { barred } from '../store/barred';
import { providers } from '../store/providers';

/** Whom staff would not let in with a firm is not let in by another door either. `firmId`: the firm that it is about. */
export async function knownOfRepresentative(key: string, firmId: string): Promise<KnownOfRepresentative> {
  const [isBarred, firms] = await Promise.all([barred.holds(key), providers.ofRepresentative(key)]);
  return { barred: isBarred, otherFirms: firms.filter(({ _id }) => _id !== firmId) };
}
