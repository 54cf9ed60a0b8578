import { type Blanked, blank, type Left, restored, type Taken } from '#domain/kernel/blank';
import { isSealed, withSeals } from '#domain/kernel/sealed';
import { seal, sealAnew, unseal } from '../runtime/seal';
import { database } from '../runtime/wechat-world';
import type { Versioned } from './commit';
import { HOLDINGS } from './declared';
import { find, findById } from './documents';
import type { Withheld } from './house-holdings';
import type { CollectionName } from './indexes';
import { untilCommitted } from './unit-of-work';

const ROWS = 100;
const idOf = (memberId: string, collection: string, subject: string): string =>
  `${memberId}-${collection}-${subject}`;

export const withheld = {
  of: (memberId: string) => find<Withheld>('withheld', { where: { memberId }, limit: ROWS }),

  /** It lies in its box before it is taken out, so that whoever dies in between loses nothing. */
  async put(memberId: string, collection: CollectionName, { document, taken }: Blanked<Versioned>) {
    const _id = idOf(memberId, collection, document._id);
    const box = seal(JSON.stringify(insideAnew(taken)));
    await untilCommitted(async () => {
      const before = await findById<Withheld>('withheld', _id);
      const after = { _id, version: before?.version ?? 0, memberId, collection, subject: document._id, box };
      return [{ collection: 'withheld', before, after }];
    });
  },

  /** What is not kept beyond its time goes out of the boxes, too. */
  forgetSeals: (memberIds: readonly string[], collection: string, subject: string) =>
    Promise.all(
      memberIds.map((memberId) => keepOnly(({ is }) => !isSealed(is), memberId, collection, subject)),
    ),
  /** All of it. */
  forget: (memberId: string, collection: string, subject: string) =>
    keepOnly(() => false, memberId, collection, subject),

  /** With what was taken out of it. */
  whole: async (memberId: string, collection: string, document: Versioned): Promise<Versioned> => {
    const known = await findById<Withheld>('withheld', idOf(memberId, collection, document._id));
    return known ? restored(document, takenFrom(known)) : document;
  },
};

const keepOnly = (isKept: (one: Taken) => boolean, memberId: string, collection: string, subject: string) =>
  untilCommitted(async () => {
    const before = await findById<Withheld>('withheld', idOf(memberId, collection, subject));
    if (!before) return [];
    const box = seal(JSON.stringify(takenFrom(before).filter(isKept)));
    return [{ collection: 'withheld', before, after: { ...before, box } }];
  });

const takenFrom = ({ box }: Withheld): readonly Taken[] => JSON.parse(unseal(box)) as Taken[];

/** What lies sealed in a box lies under the key of the box, or nobody would see from outside which keys are needed. */
function insideAnew(taken: readonly Taken[]): readonly Taken[] {
  try {
    return withSeals(taken, sealAnew);
  } catch {
    // What no key opens is put away as it is.
    return taken;
  }
}

/** The box and all in it under the key that seals today; the very same where it lies so already. */
export function boxAnew(known: Withheld): Withheld {
  const taken = takenFrom(known);
  const anew = withSeals(taken, sealAnew);
  return anew === taken ? withSeals(known, sealAnew) : { ...known, box: seal(JSON.stringify(anew)) };
}

/** 收起, in one document: what it says of somebody lies in a box and nowhere else. */
export async function putAway(
  collection: CollectionName,
  found: Versioned,
  memberId: string,
  names: readonly string[],
): Promise<void> {
  await overwrite(collection, found, names, 'hidden', (blanked) =>
    withheld.put(memberId, collection, blanked),
  );
}

/** Overwrites what a document says of somebody; answers the files that it named. */
export async function overwrite(
  collection: CollectionName,
  found: Versioned,
  names: readonly string[],
  left: Left,
  beforehand: (blanked: Blanked<Versioned>) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const files = new Set<string>();
  const isAbout = (id: unknown) => names.some((name) => name === id);
  await untilCommitted(async (round) => {
    const before = round === 1 ? found : await findById<Versioned>(collection, found._id);
    if (!before) return [];
    if (collection !== 'members') nothingOwed(before);
    const blanked = blank(before, { holding: HOLDINGS[collection], isAbout, left });
    for (const file of blanked.files) files.add(file);
    if (blanked.taken.length === 0) return [];
    await beforehand(blanked);
    return [{ collection, before, after: blanked.document }];
  });
  return [...files];
}

/** What is still to follow may hold names; it is carried out first, and then this comes again. */
function nothingOwed(document: Versioned): void {
  const { effects = {} } = document as { readonly effects?: object };
  if (Object.keys(effects).length > 0) throw new Error(`${document._id} still owes something`);
}

/** Puts everything back and forgets the boxes. */
export async function takeOut(memberId: string): Promise<void> {
  for (let boxes = await withheld.of(memberId); boxes.length > 0; boxes = await withheld.of(memberId)) {
    for (const one of boxes) {
      const collection = one.collection as CollectionName;
      await untilCommitted(async () => {
        const before = await findById<Versioned>(collection, one.subject);
        const after = before && restored(before, takenFrom(one));
        return before && after && after !== before ? [{ collection, before, after }] : [];
      });
      await database.collection('withheld').doc(one._id).remove();
    }
  }
}
