import type { KeepUpload } from '#domain/kernel/upload';
import { ticketOf } from '#domain/kernel/upload';
import { preview } from '../runtime/preview';
import { command, database } from '../runtime/wechat-world';
import { isConflict, isDuplicate } from './faults';
import { spendFor } from './hand-in';
import type { CollectionName } from './indexes';
import { schemaOf } from './migrations';

/** A document as it was read (null: there was none) and as it shall be. */
export interface Change {
  readonly collection: CollectionName;
  readonly before: Versioned | null;
  readonly after: Versioned;
}

export interface Versioned {
  readonly _id: string;
  readonly version: number;
  /** Under which it lies there; absent in documents of the first shape. */
  readonly schema?: number;
}

/**
 * `lost`: somebody else was faster; read again and decide again. `clash`: a unique index other than `_id` forbids
 * it, which reading again does not mend.
 */
export type Outcome = 'done' | 'lost' | 'clash';

/**
 * Commits all of the changes or none, provided that each can be shown (else it throws, and nothing was done) and provided that nobody changed any of the documents since they were read. Uses the
 * cheapest means that is atomic: one call for one document, a transaction for several.
 */
export async function commit(wanted: readonly Change[]): Promise<Outcome> {
  for (const { collection, after } of wanted) preview(collection, after);
  const changes = await withUploads(wanted);
  const [only, ...others] = changes;
  if (!only) return 'done';
  try {
    return others.length === 0 ? await commitOne(only) : await commitAll(changes);
  } catch (error) {
    if (isConflict(error)) return 'lost';
    if (isDuplicate(error)) return changes.every((c) => c.before) ? 'clash' : 'lost';
    throw error;
  }
}

/** New documents in one call; answers those of them that nobody had added before, as they lie there. */
export async function addNew<T extends Versioned>(
  collection: CollectionName,
  wanted: readonly T[],
): Promise<T[]> {
  if (wanted.length === 0) return [];
  try {
    const data = wanted.map((after) => born(collection, after));
    await database.collection(collection).add({ data });
    return data;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    if (wanted.length === 1) return [];
    // One that was there already kept others from being added.
    const each = await Promise.all(wanted.map((one) => addNew(collection, [one])));
    return each.flat();
  }
}

/** What takes up files that were handed in spends their tickets, and owes the server's own copies of them. */
async function withUploads(changes: readonly Change[]): Promise<readonly Change[]> {
  const done: Change[] = [];
  for (const change of changes) {
    const fileIds = await spendFor(change);
    done.push(fileIds.length > 0 ? { ...change, after: owingCopies(change.after, fileIds) } : change);
  }
  return done;
}

function owingCopies(after: Versioned, fileIds: readonly string[]): Versioned {
  const effects = fileIds.flatMap((fileId) => {
    const cause = ticketOf(fileId)?.id;
    const effect = { kind: 'keep-upload', cause: cause ?? '', fileId } satisfies KeepUpload;
    return cause === undefined ? [] : [[`${effect.kind}:${cause}`, effect] as const];
  });
  const owing = { effects: { ...effectsOf(after), ...Object.fromEntries(effects) } };
  return { ...after, ...owing };
}

async function commitOne({ collection, before, after }: Change): Promise<Outcome> {
  if (!before) {
    await database.collection(collection).add({ data: born(collection, after) });
    return 'done';
  }
  const asRead = { _id: before._id, version: before.version };
  const { stats } = await database
    .collection(collection)
    .where(asRead)
    .update({ data: difference(collection, before, after) });
  return stats.updated === 1 ? 'done' : 'lost';
}

/** Snapshot isolation makes a version that was read and is written here safe: the first writer wins. */
async function commitAll(changes: readonly Change[]): Promise<Outcome> {
  const transaction = await database.startTransaction();
  try {
    for (const { collection, before, after } of changes) {
      const documents = transaction.collection(collection);
      if (!before) {
        await documents.add({ data: born(collection, after) });
        continue;
      }
      const { data } = await documents.doc(before._id).get();
      if (data?.version !== before.version) {
        await transaction.rollback();
        return 'lost';
      }
      await documents.doc(before._id).update({ data: difference(collection, before, after) });
    }
    await transaction.commit();
    return 'done';
  } catch (error) {
    // A conflict has aborted it already; anything else must not hold its locks until it expires.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/** A new document, with what it owes counted, so that the clock finds it. */
const born = <T extends Versioned>(collection: CollectionName, after: T) => {
  const owed = Object.keys(effectsOf(after)).length;
  return { ...after, version: 1, schema: schemaOf(collection), ...(owed > 0 ? { owed } : {}) };
};

/**
 * Only what changed. Whole fields are set, for the SDK would otherwise merge `{a: {b}}` into the old `a`. Effects are
 * added beside those that `settle` is removing at the same time, which is why it need not touch the version. What lies there
 * in an older shape is written whole.
 */
function difference(
  collection: CollectionName,
  before: Versioned,
  after: Versioned,
): Record<string, unknown> {
  const schema = schemaOf(collection);
  const older = (before.schema ?? 1) < schema;
  const was = new Map(older ? [] : Object.entries(before));
  const changed = Object.entries(after)
    .filter(([key, value]) => !OWN_RULES.has(key) && !same(was.get(key), value))
    .map(([key, value]) => [key, command.set(value)] as const);
  const gone = Object.keys(after).filter((key) => older && after[key as keyof Versioned] === undefined);
  return {
    ...Object.fromEntries(changed),
    ...Object.fromEntries(gone.map((key) => [key, command.remove()])),
    ...(older ? allEffects(after) : newEffects(before, after)),
    ...(older ? { schema } : {}),
    version: command.inc(1),
  };
}

const OWN_RULES = new Set(['_id', 'version', 'schema', 'effects', 'owed']);

/** In today's shape. What was struck off at this very moment is owed once more, and done twice comes to the same. */
function allEffects(after: object): Record<string, unknown> {
  if (!('effects' in after)) return {};
  const effects = effectsOf(after);
  return { effects: command.set(effects), owed: Object.keys(effects).length };
}

function newEffects(before: object, after: object): Record<string, unknown> {
  const known = effectsOf(before);
  const added = Object.entries(effectsOf(after)).filter(([key]) => !(key in known));
  if (added.length === 0) return {};
  const entries = added.map(([key, effect]) => [`effects.${key}`, command.set(effect)] as const);
  return { ...Object.fromEntries(entries), owed: command.inc(added.length) };
}

const effectsOf = (document: object): Readonly<Record<string, unknown>> =>
  'effects' in document ? { ...(document.effects as object) } : {};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
