import { type Account, accountId, type Entry, MOVES, moved, newAccount, signed } from './ledger';
import { type Lot, sum } from './lots';
import { bookedBy, isEnding } from './pick-up';
import type { Redemption } from './redemption';

/** 对账: the account once more from its entries alone, entry by entry, and what does not agree with it. */
export interface Recount {
  readonly account: Account;
  /** What she holds for redemptions, by the entries. */
  readonly held: number;
  readonly wrong: readonly Disagreement[];
}

export const DISAGREEMENTS = [
  'entry-moves-otherwise',
  'entry-missing',
  'lots-short',
  'balance',
  'lots',
  'debt',
  'held',
] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

export const beginRecount = (memberId: string): Recount => ({
  account: newAccount(memberId),
  held: 0,
  wrong: [],
});

/** Entries in the order of their numbers. */
export function recounted(recount: Recount, entry: Entry): Recount {
  const { account } = recount;
  const wrong: Disagreement[] = [];
  if (!movesAsItSays(entry, account._id)) wrong.push('entry-moves-otherwise');
  if (entry.no !== account.entries + 1) wrong.push('entry-missing');
  const after = withEntry(account, entry);
  if (!after) wrong.push('lots-short');
  const { kind, points } = entry;
  const heldBy = kind === 'held' ? points : kind === 'spent' || kind === 'released' ? -points : 0;
  return {
    account: after ?? { ...account, entries: entry.no },
    held: recount.held + heldBy,
    wrong: [...new Set([...recount.wrong, ...wrong])],
  };
}

function withEntry(account: Account, entry: Entry): Account | null {
  try {
    const after = moved(account, entry);
    return after.balance === account.balance + signed(entry) ? after : null;
  } catch {
    return null;
  }
}

function movesAsItSays({ kind, from, to, points, memberId }: Entry, owner: string): boolean {
  const [fromSide, toSide] = MOVES[kind];
  const asKind = from === accountId(fromSide, owner) && to === accountId(toSide, owner);
  return asKind && memberId === owner && Number.isSafeInteger(points) && points >= 0;
}

/** Points that redemptions hold by these entries: those that wait, and those whose end is not booked yet. */
export function heldPoints(redemptions: readonly Redemption[], booked: ReadonlySet<string>): number {
  const waiting = redemptions.filter(
    (one) => one.state === 'held' || (isEnding(one) && !booked.has(bookedBy(one))),
  );
  return sum(waiting);
}

/** What the stored account says otherwise than its entries. `heldNow`: the points of her open redemptions. */
export function disagreements(
  { account: by, held, wrong }: Recount,
  stored: Account,
  heldNow: number,
): Disagreement[] {
  const found: Disagreement[] = [...wrong];
  if (stored.balance !== by.balance) found.push('balance');
  if (said(stored.lots) !== said(by.lots)) found.push('lots');
  if (stored.owes !== by.owes) found.push('debt');
  if (held !== heldNow) found.push('held');
  return found;
}

const said = (lots: readonly Lot[]) =>
  lots.map(({ earnedIn, expiresAt, points }) => `${earnedIn}:${expiresAt}:${points}`).join();
