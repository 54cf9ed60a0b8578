import { no, yes } from '#domain/kernel/result';
import type { PointsContract } from '#domain/points/contract';
import type { Account, Entry, Posting } from '#domain/points/ledger';
import { reverse as decideReverse, reversalOf } from '#domain/points/moves';
import type { UseCases } from '../runtime/serve';
import { booking, broughtUp, follow } from '../store/ledger';
import { accounts, entries } from '../store/points';
import { unitOfWork } from '../store/unit-of-work';

/** 追回: a ruling of staff takes back what one cause has earned, once. The reversal's id is computed from the cause. */
export const reverse: UseCases<PointsContract>['reverse'] = async (
  { entryId, reason },
  { moment, actor },
) => {
  const by = `${actor.memberId}-${moment.requestId}`;
  const booked: { before: Account | null; posting: Posting | null } = { before: null, posting: null };
  const done = await unitOfWork(async (round) => {
    booked.posting = null;
    const found = await entries.findAll([entryId, reversalOf(entryId)]);
    const earned = found.find(({ _id }) => _id === entryId);
    const earlier = found.find(({ _id }) => _id === reversalOf(entryId));
    if (!earned) return no('NOT_FOUND');
    if (earlier && earlier.ruling !== by) return no('ALREADY_REVERSED');
    if (earlier) {
      // Whoever booked it may have died before the account followed.
      await broughtUp(earned.memberId);
      return { ...yes(taken([earlier], earned)), changes: [] };
    }
    const account = await (round === 1 ? accounts.findById : broughtUp)(earned.memberId);
    if (!account) return no('NOT_FOUND');
    const decided = decideReverse(account, earned, { why: reason, ruling: by, now: moment.now });
    if (!decided.ok) return decided;
    booked.before = account;
    booked.posting = decided.value;
    return { ...yes(taken(decided.value.entries, earned)), changes: booking(decided.value) };
  });
  if (done.ok && booked.posting) await follow(booked.before, booked.posting);
  return done.ok ? yes(done.value) : done;
};

function taken([reversed]: readonly Entry[], earned: Entry) {
  const takenBack = reversed?.points ?? 0;
  return { takenBack, owed: earned.points - takenBack };
}
