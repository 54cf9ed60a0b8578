import type { Moment } from '#domain/kernel/actor';
import { newNoun, owing } from '#domain/kernel/entity';
import type { Result } from '#domain/kernel/result';
import { hourOf } from '#domain/kernel/time';
import type { LimitRefusal } from '#domain/limits';
import type { TellStaff } from '#domain/notice/owed';
import { admit } from './allowances';
import { type CodeTries, codeTries } from './tries';
import { unitOfWork } from './unit-of-work';

type Looking = 'openings-an-hour' | 'look-ups-an-hour';

/** 查看: what staff look at of others is counted by the hour; of who would go on beyond the measure, staff are told. */
export async function admitLooking<L extends Looking>(
  limit: L,
  moment: Moment,
): Promise<Result<null, LimitRefusal<L> | 'BUSY'>> {
  const { actor, now, requestId, digest } = moment;
  const counted = await admit({
    limits: [limit],
    // The name of a wish alone would let others look under it without end.
    ...{ id: requestId, now, sent: `${requestId}:${digest}` },
    claimants: [{ memberId: actor.memberId, phoneConfirmed: true }],
  });
  if (!counted.ok && counted.refusal.code !== 'BUSY') await owe(muchLookedAt(moment));
  return counted;
}

const muchLookedAt = ({ actor, now }: Moment): TellStaff => ({
  kind: 'tell-staff',
  cause: `looked-${actor.memberId}-${hourOf(now)}`,
  about: 'much-looked-at',
  ...{ noun: 'role', id: actor.memberId },
});

/** Once an hour, whatever is tried in it: the notices stand under its name. */
async function owe(alarm: TellStaff): Promise<void> {
  const id = `looked-${alarm.id}`;
  await unitOfWork<null, never>(async () => {
    const before = await codeTries.findById(id);
    const known: CodeTries = before ?? { ...newNoun(id), wrong: [] };
    return {
      ok: true,
      value: null,
      changes: [{ collection: 'code_tries', before, after: owing(known, [alarm]) }],
    };
  });
}
