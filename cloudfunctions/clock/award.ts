import type { Award } from '#domain/kernel/effect';
import { earning, newAccount, posted } from '#domain/points/ledger';
import { commit } from '../store/commit';
import { accounts, entries } from '../store/points';
import { untilDone } from './until-done';

/** 积分: entry and account in one commit; the entry's id is the cause, so one cause earns once. */
export const award = ({ cause, to, rule }: Award): Promise<void> =>
  untilDone(async () => {
    const [known, before] = await Promise.all([entries.findById(cause), accounts.findById(to)]);
    if (known) return 'done';
    const entry = earning(cause, to, rule, Date.now());
    const after = posted(before ?? newAccount(to), entry);
    return commit([
      { collection: 'points_accounts', before, after },
      { collection: 'points_entries', before: null, after: { ...entry, version: 0 } },
    ]);
  });
