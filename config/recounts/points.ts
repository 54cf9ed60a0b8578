import { type Account, type Entry, newAccount } from '#domain/points/ledger';
import { beginRecount, disagreements, heldPoints, recounted } from '#domain/points/proof';
import type { Redemption } from '#domain/points/redemption';
import type { Dump, Recounted } from '../recount';

/** 积分: every account once more from its entries, and every entry from and to where its kind says. */
export function recountPoints(dump: Dump): Recounted {
  const accounts = (dump.points_accounts ?? []) as readonly Account[];
  const entries = (dump.points_entries ?? []) as readonly Entry[];
  const redemptions = (dump.redemptions ?? []) as readonly Redemption[];
  const booked = new Set(entries.map(({ _id }) => _id));
  const byMember = grouped(entries);
  const ids = new Set([...accounts.map(({ _id }) => _id), ...byMember.keys()]);
  const wrong = [...ids].flatMap((id) => {
    const stored = accounts.find(({ _id }) => _id === id) ?? newAccount(id);
    const recount = (byMember.get(id) ?? []).reduce(recounted, beginRecount(id));
    const held = heldPoints(
      redemptions.filter(({ memberId }) => memberId === id),
      booked,
    );
    const what = disagreements(recount, stored, held);
    return what.length > 0
      ? [`${id}: ${what.join(', ')} (stored ${stored.balance}, by entries ${recount.account.balance})`]
      : [];
  });
  return { looked: `${ids.size} accounts, ${entries.length} entries`, wrong };
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const byMember = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((one, other) => one.no - other.no)) {
    const known = byMember.get(entry.memberId);
    if (known) known.push(entry);
    else byMember.set(entry.memberId, [entry]);
  }
  return byMember;
}
