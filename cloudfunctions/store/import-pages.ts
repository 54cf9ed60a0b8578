import type { Moment } from '#domain/kernel/actor';
import type { Import, ImportKind } from '#domain/kernel/import';
import { type ItemWish, newItem } from '#domain/repair/catalogue';
import type { Invited } from '#domain/union/invited-table';
import { newCode, newId } from '../runtime/moment';
import { command } from '../runtime/wechat-world';
import type { Versioned } from './commit';
import { find } from './documents';
import type { CollectionName } from './indexes';
import { invitationsFrom } from './invitations';
import { addNew } from './unit-of-work';

/** A row of a price table, with its place in the catalogue. */
export interface ItemRow {
  readonly order: number;
  readonly wish: ItemWish;
}

type Writer = (known: Import, rows: readonly never[], from: number) => Promise<void>;

const WRITERS: Readonly<Record<ImportKind, Writer>> = {
  catalogue: (known, rows: readonly ItemRow[], from) =>
    addMissing(
      'catalogue_items',
      rows.map(({ order, wish }, place) => itemOf(known, { id: rowId(known, from + place), order }, wish)),
    ),
  invited: async (known, rows: readonly Invited[], from) =>
    addMissing('invitations', await invitationsFrom(known, rows, from)),
};

export const writePage = (known: Import, rows: readonly unknown[], from: number): Promise<void> =>
  WRITERS[known.kind](known, rows as readonly never[], from);

const rowId = ({ _id }: Import, row: number): string => `${_id}-${row}`;

function itemOf(known: Import, place: Parameters<typeof newItem>[0], wish: ItemWish) {
  const made = newItem(place, wish, momentOf(known));
  if (!made.ok) throw new Error(`a table that was read cannot hold ${wish.name}`);
  return made.after;
}

/** In the name of whoever brought it, at that instant. */
function momentOf({ memberId, at, events: [first] }: Import): Moment {
  return {
    ...{ actor: { memberId, roles: ['staff'], providerId: null }, now: at, newId, newCode },
    ...{ requestId: first?.requestId ?? '', digest: first?.digest ?? '' },
  };
}

/** All in one call; of a page that somebody had begun, what is missing. */
async function addMissing(collection: CollectionName, wanted: readonly Versioned[]): Promise<void> {
  const where = { _id: command.in(wanted.map(({ _id }) => _id)) };
  const there = await find<Versioned>(collection, { where, limit: wanted.length });
  const known = new Set(there.map(({ _id }) => _id));
  await addNew(
    collection,
    wanted.filter(({ _id }) => !known.has(_id)),
  );
}
