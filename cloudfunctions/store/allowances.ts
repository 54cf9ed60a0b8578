import { type Allowance, type Claim, type Claimant, claimed, type Known } from '#domain/kernel/allowance';
import { no, type Result, yes } from '#domain/kernel/result';
import { LIMITS, type LimitName, type LimitRefusal } from '#domain/limits';
import { isOpenLimit } from '#domain/open-limits';
import { command, database } from '../runtime/wechat-world';
import { findAlong } from './documents';
import { spendFirst } from './hand-in';
import { heldAlong, openIn } from './open-nouns';
import { unitOfWork } from './unit-of-work';

/** 限额, a document per person: as they stand, and what of that which they hold is open still. */
export interface Measures {
  readonly allowances: readonly Allowance[];
  readonly known: Known;
}

/** Of these people; one call, whatever they hold. */
export async function measuresOf(
  memberIds: readonly string[],
  limits: readonly LimitName[],
): Promise<Measures> {
  const query = { where: { _id: command.in(memberIds) }, limit: memberIds.length };
  const found = await findAlong<Allowance, Record<string, object>>(
    'allowances',
    query,
    heldAlong(limits, 'held'),
  );
  return {
    allowances: found.map(({ found: allowance }) => allowance),
    known: new Map(found.flatMap(({ along }) => openIn(limits, along))),
  };
}

export interface Admission<L extends LimitName = LimitName> extends Claim<L> {
  /** As it was read a moment ago, along with something else. */
  readonly asRead?: Measures;
  /** What is changed by a form that is sent as a whole, with the files that it has already. */
  readonly holder?: object | null;
  /** Everybody for whom it counts, each once. */
  readonly claimants: readonly Claimant[];
}

/**
 * Counts what is about to be made before it is made: whoever comes at the same moment finds it counted, so no race passes
 * a limit. What is counted and never made is forgotten by itself. Nobody is counted unless there is room with everybody.
 */
export async function admit<L extends LimitName>(
  admission: Admission<L>,
): Promise<Result<null, LimitRefusal<L> | 'BUSY'>> {
  const { claimants, limits } = admission;
  if (claimants.length === 0 || limits.length === 0) return yes(null);
  await spendFirst(admission.holder);
  const ids = claimants.map(({ memberId }) => memberId);
  const measures = admission.asRead ?? (await measuresOf(ids, limits));
  for (const claimant of claimants) {
    const { claim } = claimOf(claimant, measures, admission);
    if (!claim.ok) return no(claim.refusal.code);
  }
  const counted = await Promise.all(claimants.map((claimant) => countOne(claimant, measures, admission)));
  return counted.find(({ ok }) => !ok) ?? yes(null);
}

/** What was counted was not made after all, so it counts no longer. */
export async function giveBack(admission: Admission): Promise<void> {
  const held = admission.limits
    .filter(isOpenLimit)
    .map((limit) => [`held.${limit}`, command.pull({ id: admission.id })] as const);
  if (held.length === 0) return;
  await database
    .collection('allowances')
    .where({ _id: command.in(admission.claimants.map(({ memberId }) => memberId)) })
    .update({ data: { ...Object.fromEntries(held), version: command.inc(1) } });
}

const claimOf = <L extends LimitName>(
  claimant: Claimant,
  { allowances, known }: Measures,
  admission: Admission<L>,
) => {
  const before = allowances.find(({ _id }) => _id === claimant.memberId) ?? null;
  return { before, claim: claimed(LIMITS, before, claimant, admission, known) };
};

/** Who was beaten reads and decides again. */
const countOne = <L extends LimitName>(
  claimant: Claimant,
  asRead: Measures,
  admission: Admission<L>,
): Promise<Result<null, LimitRefusal<L> | 'BUSY'>> =>
  unitOfWork<null, LimitRefusal<L>>(async (round) => {
    const now = round === 1 ? asRead : await measuresOf([claimant.memberId], admission.limits);
    const { before, claim } = claimOf(claimant, now, admission);
    if (!claim.ok) return no(claim.refusal.code);
    // What is sent again was counted.
    const changes =
      claim.value === before ? [] : [{ collection: 'allowances', before, after: claim.value } as const];
    return { ...yes(null), changes };
  });
