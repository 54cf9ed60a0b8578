import { type Account, type Entry, moved, newAccount, type Posting } from '#domain/points/ledger';
import type { Change } from './commit';
import { accounts, entries } from './points';
import { addOnce, commitOnce, untilCommitted } from './unit-of-work';

/**
 * 记账: an entry takes the number after its member's last one, which only one can have; so one write books it, and whoever decided
 * by an older account is beaten. What was decided with it stands in it. The account follows: by its number of entries it says how
 * far everything is carried out.
 */

/** What books a posting. */
export const booking = ({ entries: [first, ...then] }: Posting): Change[] =>
  first
    ? [
        {
          collection: 'points_entries',
          before: null,
          after: { ...first, version: 0, ...(then.length > 0 ? { then } : {}) },
        },
      ]
    : [];

/** Decides by the account as it stands, and books that. `null`: there is nothing to book. */
export async function bookUntilDone(
  memberId: string,
  decide: (account: Account, round: number) => Promise<Posting | null> | Posting | null,
): Promise<void> {
  const work: { before: Account | null; posting: Posting | null } = { before: null, posting: null };
  await untilCommitted(async (round) => {
    work.before = round === 1 ? await accounts.findById(memberId) : await broughtUp(memberId);
    work.posting = await decide(work.before ?? newAccount(memberId), round);
    return work.posting ? booking(work.posting) : [];
  });
  if (work.posting) await follow(work.before, work.posting);
}

/** Carries out what was booked. Should we die, whoever comes next to this account does it. */
export async function follow(before: Account | null, { account, entries: booked }: Posting): Promise<void> {
  if (booked.length === 0) return;
  await carryOut(booked.slice(1));
  await commitOnce({ collection: 'points_accounts', before, after: account });
}

/** The account with everything that was booked for it, all of it carried out; null if nothing ever was. */
export async function broughtUp(memberId: string): Promise<Account | null> {
  let account: Account | null = null;
  await untilCommitted(async () => {
    const before = await accounts.findById(memberId);
    account = before;
    const since = await entries.inOrder(memberId, (before?.entries ?? 0) + 1);
    if (since.length === 0) return [];
    const known = new Set(since.map(({ _id }) => _id));
    const whole = since.flatMap((entry) => [
      entry,
      ...(entry.then ?? []).filter(({ _id }) => !known.has(_id)),
    ]);
    await carryOut(whole.filter(({ _id }) => !known.has(_id)));
    const after = [...whole]
      .sort((one, other) => one.no - other.no)
      .reduce(moved, before ?? newAccount(memberId));
    account = { ...after, version: after.version + 1 };
    return [{ collection: 'points_accounts', before, after }];
  });
  return account;
}

const carryOut = (booked: readonly Entry[]) =>
  Promise.all(booked.map((entry) => addOnce('points_entries', { ...entry, version: 0 })));
