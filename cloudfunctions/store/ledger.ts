import { type Account, type Entry, moved, newAccount, type Posting } from '#domain/points/ledger';
import { withCode } from '#domain/points/redeem';
import type { Redemption } from '#domain/points/redemption';
import { newCode } from '../runtime/moment';
import type { Change } from './commit';
import { accounts, entries } from './points';
import { redemptions } from './rewards';
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

/**
 * Carries out what was booked, and answers the redemption that came of it. Should we die, whoever comes next to this account does
 * it: the account follows last.
 */
export async function follow(
  before: Account | null,
  { account, entries: booked }: Posting,
): Promise<Redemption | null> {
  const [first, ...then] = booked;
  if (!first) return null;
  const [redemption] = await Promise.all([redeemedBy(first), addEntries(then)]);
  await commitOnce({ collection: 'points_accounts', before, after: account });
  return redemption;
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
    await Promise.all([...since.map(redeemedBy), addEntries(whole.filter(({ _id }) => !known.has(_id)))]);
    const after = [...whole]
      .sort((one, other) => one.no - other.no)
      .reduce(moved, before ?? newAccount(memberId));
    account = { ...after, version: after.version + 1 };
    return [{ collection: 'points_accounts', before, after }];
  });
  return account;
}

const addEntries = (booked: readonly Entry[]) =>
  Promise.all(booked.map((entry) => addOnce('points_entries', { ...entry, version: 0 })));

/** Under another code where its own waits at the station already. */
async function redeemedBy({ redeems }: Entry): Promise<Redemption | null> {
  if (!redeems) return null;
  let { redemption } = redeems;
  await untilCommitted(async (round) => {
    const made = round > 1 ? await redemptions.findById(redemption._id) : null;
    if (round > 1) redemption = made ?? withCode(redemption, newCode());
    return made ? [] : [{ collection: 'redemptions', before: null, after: redemption }];
  });
  return redemption;
}
