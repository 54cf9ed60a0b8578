import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import type { Entry } from '#domain/points/ledger';
import { reverse as decideReverse, reversalOf } from '#domain/points/moves';
import type { UseCases } from '../runtime/serve';
import { accounts, changesOf, entries } from '../store/points';
import { together } from '../store/together';

/** 追回: a ruling of staff takes back what one cause has earned, once. The reversal's id is computed from the cause. */
export const reverse: UseCases<PointsContract>['reverse'] = async (
  { entryId, reason },
  { moment, actor },
) => {
  const by = `${actor.memberId}-${moment.requestId}`;
  const done = await together(async () => {
    const earned = await entries.findById(entryId);
    const [account, earlier] = await Promise.all([
      earned ? accounts.findById(earned.memberId) : null,
      entries.findById(reversalOf(entryId)),
    ]);
    if (!earned || !account) return no('NOT_FOUND');
    if (earlier)
      return earlier.ruling === by
        ? { ...yes(taken([earlier], earned)), changes: [] }
        : no('ALREADY_REVERSED');
    const decided = decideReverse(account, earned, { why: reason, ruling: by, now: moment.now });
    if (!decided.ok) return decided;
    return { ...yes(taken(decided.value.entries, earned)), changes: changesOf(account, decided.value) };
  });
  return done.ok ? yes(done.value) : done;
};

function taken([reversed]: readonly Entry[], earned: Entry) {
  const takenBack = reversed?.points ?? 0;
  return { takenBack, owed: earned.points - takenBack };
}
