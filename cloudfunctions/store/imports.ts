import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Moment } from '#domain/kernel/actor';
import { sentBefore } from '#domain/kernel/entity';
import {
  beginImport,
  IMPORT_HELD,
  IMPORT_PAGE,
  type Import,
  type ImportKind,
  laneOf,
  NOT_YET,
  wentOn,
  wroteTo,
} from '#domain/kernel/import';
import { no } from '#domain/kernel/result';
import { idFor } from '../runtime/moment';
import { seal, unseal } from '../runtime/seal';
import { find, findById } from './documents';
import { writePage } from './import-pages';
import { type Changed, told } from './nouns';
import { commitOnce, unitOfWork } from './unit-of-work';

export const imports = {
  findById: (id: string) => findById<Import>('imports', id),
  /** What this very request began when it was sent the first time. */
  sent: (moment: Moment) => findById<Import>('imports', idFor(moment)),
  /** The one that is being written now. */
  inLane: async (kind: ImportKind, unionId: string | null): Promise<Import | null> =>
    (await find<Import>('imports', { where: { lane: laneOf(kind, unionId) }, limit: 1 }))[0] ?? null,
};

interface Beginning {
  readonly kind: ImportKind;
  readonly unionId: string | null;
  readonly file: string | null;
  readonly rows: readonly unknown[];
}

/** From this commit on all of it holds. A short one is written before the answer. */
export async function startImport(
  { kind, unionId, file, rows }: Beginning,
  moment: Moment,
): Promise<Changed<Import, 'IMPORT_UNDER_WAY' | 'BUSY'>> {
  const box = seal(deflateRawSync(JSON.stringify(rows)).toString('base64'));
  const begun = beginImport({ id: idFor(moment), kind, unionId, file, rows: rows.length, box }, moment);
  const started = await unitOfWork<Import, 'IMPORT_UNDER_WAY' | 'REQUEST_REUSED'>(async (round) => {
    if (round > 1) {
      const [known, other] = await Promise.all([imports.sent(moment), imports.inLane(kind, unionId)]);
      if (known) return again(known, moment);
      if (other) return no('IMPORT_UNDER_WAY');
    }
    return { ok: true, value: begun, changes: [{ collection: 'imports', before: null, after: begun }] };
  });
  if (!started.ok) return started;
  if (started.value.rows > IMPORT_PAGE) return told('import', started.value);
  await writeImport(started.value._id);
  return told('import', (await imports.findById(started.value._id)) ?? started.value);
}

const again = (known: Import, moment: Moment) =>
  sentBefore(known, moment) === 'same'
    ? ({ ok: true, value: known, changes: [] } as const)
    : no('REQUEST_REUSED');

/** So long one call goes on; the next one goes on from there. */
const GOES_ON = 3_000;

/** The next pages. Whoever wrote one and died before it was noted finds its rows, and adds those that are missing. */
export async function writeImport(id: string): Promise<void> {
  const until = Date.now() + GOES_ON;
  let known = await held(id);
  if (!known?.box) return;
  const rows = JSON.parse(inflateRawSync(Buffer.from(unseal(known.box), 'base64')).toString('utf8'));
  while (known?.box && Date.now() < until) {
    const { written } = known;
    await writePage(known, rows.slice(written, written + IMPORT_PAGE), written);
    known = await noted(known, wroteTo(known, Math.min(written + IMPORT_PAGE, known.rows), Date.now()));
  }
  if (known?.box) await noted(known, { ...known, writesAt: Date.now() });
}

/** Goes on with it, or with the one that is being written, and answers how far it is; null where there is none. */
export async function continueImport(
  { kind, unionId }: Pick<Import, 'kind' | 'unionId'>,
  id: string | null,
): Promise<Import | null> {
  const known = await (id === null ? imports.inLane(kind, unionId) : imports.findById(id));
  if (!known || known.kind !== kind || known.unionId !== unionId) return null;
  if (known.box === null) return known;
  await writeImport(known._id);
  return imports.findById(known._id);
}

/** What is to be done later with all rows of a list, so long after it came, a page at a time. */
export interface Later {
  readonly after: number;
  /** Done twice it comes to the same. */
  readonly page: (known: Import, from: number) => Promise<void>;
}

/** Each in its turn; at the end nothing is left to see to. */
export async function followImport(
  id: string,
  later: Readonly<Record<ImportKind, readonly Later[]>>,
): Promise<void> {
  const until = Date.now() + GOES_ON;
  let known = await imports.findById(id);
  while (known?.box === null && known.writesAt !== null && Date.now() < until) {
    const { times, rows } = known.after ?? NOT_YET;
    const next = later[known.kind][times];
    const due = next ? known.at + next.after : null;
    if (!next || due === null || due > Date.now()) {
      await noted(known, { ...known, writesAt: due });
      return;
    }
    await next.page(known, rows);
    known = await noted(known, wentOn(known));
  }
}

/** One writes at a time, and holds it meanwhile. */
async function held(id: string): Promise<Import | null> {
  const known = await imports.findById(id);
  if (!known?.box || known.writesAt === null || known.writesAt > Date.now()) return null;
  return noted(known, { ...known, writesAt: Date.now() + IMPORT_HELD });
}

/** Null: somebody else goes on with it. */
const noted = async (before: Import, after: Import): Promise<Import | null> =>
  (await commitOnce({ collection: 'imports', before, after }))
    ? { ...after, version: before.version + 1 }
    : null;
