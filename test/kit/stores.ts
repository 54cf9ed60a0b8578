import type { CollectionName } from '../../cloudfunctions/store/indexes';
import { INDEXES } from '../../cloudfunctions/store/indexes';
import { schemaOf } from '../../cloudfunctions/store/migrations';
import type { LocalCloud } from '../../local-cloud';
import { cloudWith } from '../local-cloud/fixture';
import { sdkAt } from '../local-cloud/sdk';
import { KEYS } from './keys';

/**
 * A cloud for the stores themselves, in the test's own process by the real SDK. What uses the database is imported after this
 * (`await import(…)`), for it finds its cloud when it is loaded.
 */
export async function cloudForStores(): Promise<LocalCloud> {
  const collections = Object.entries(INDEXES).map(([name, indexes]) => ({
    name,
    indexes: indexes.map(({ fields, ...index }) => ({
      ...index,
      fields: fields.map(([field, direction]): [string, 1 | -1] => [field, direction]),
    })),
  }));
  Object.assign(process.env, KEYS);
  const cloud = await cloudWith({ collections, strict: true });
  sdkAt(cloud);
  return cloud;
}

/** As they lie there, in today's shape. */
export const rows = <T extends { readonly _id: string }>(
  collection: CollectionName,
  documents: readonly T[],
) => ({
  [collection]: documents.map((document) => ({
    version: 1,
    events: [],
    effects: {},
    owed: 0,
    ...document,
    schema: schemaOf(collection),
  })),
});
