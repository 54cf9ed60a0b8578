import type { Member } from '#domain/membership/member';
import type { CollectionName } from './indexes';

/** A document as it lies there: of which shape, its `schema` says; one without is of the first. */
export type Stored = Readonly<Record<string, unknown>> & { readonly _id: string; readonly schema?: number };

/** One step to the next shape: what it adds or changes. What has it already is left as it is. */
export type Migration = (document: Stored) => Readonly<Record<string, unknown>>;

/**
 * How documents came to have today's shape, by collection: the first step leads from schema 1 to 2. A step is never changed once
 * it was delivered; a further change of shape is a further step.
 */
export const MIGRATIONS: Readonly<Partial<Record<CollectionName, readonly Migration[]>>> = {
  members: [confirmedPhones],
};

export const schemaOf = (collection: CollectionName): number => 1 + (MIGRATIONS[collection]?.length ?? 0);

/** The same document in today's shape. It keeps the number that it lies under, by which a commit knows to write it whole. */
export function upgrade(collection: CollectionName, document: Stored): Stored {
  let known = document;
  for (const step of (MIGRATIONS[collection] ?? []).slice((document.schema ?? 1) - 1)) {
    known = { ...known, ...step(known) };
  }
  return known;
}

/** All numbers came by WeChat's button then; when, is told by what a profile remembers of its changes. */
function confirmedPhones(document: Stored) {
  if ('phoneConfirmed' in document) return {};
  const { _id, phone, events, agreedToPrivacyAt } = document as unknown as Member;
  const [told] = events.filter(({ action }) => action === 'setPhone').slice(-1);
  const at = told?.at ?? agreedToPrivacyAt ?? 0;
  return { phoneConfirmed: phone ? { how: 'wechat', byId: _id, at } : null };
}
