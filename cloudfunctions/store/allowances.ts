import {
  type Allowance,
  allOpenStill,
  type Claim,
  type Claimant,
  claimed,
  dailyOnes,
  type FullLimit,
  fullOnes,
  heldBy,
  type Known,
  type LimitName,
  type LimitRefusal,
  maxFor,
  OPEN_LIMITS,
  openOnes,
} from '#domain/kernel/allowance';
import { no, type Refusal } from '#domain/kernel/result';
import { command, database } from '../runtime/wechat-world';
import { commit } from './commit';
import { find } from './documents';
import { lookUp } from './open-nouns';
import { pause, ROUNDS_MAX } from './unit-of-work';

/** 限额, a document per person. */
export const allowancesOf = (memberIds: readonly string[]) =>
  find<Allowance>('allowances', { where: { _id: command.in(memberIds) }, limit: memberIds.length });

export interface Admission<L extends LimitName = LimitName> extends Claim<L> {
  /** As it was read a moment ago, beside something else; absent: it is tried first without reading. */
  readonly asRead?: readonly Allowance[];
  /** Everybody for whom it counts, each once. */
  readonly claimants: readonly Claimant[];
}

export type Admitted<L extends LimitName> =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal<LimitRefusal<L> | 'BUSY'> };

/**
 * Counts what is about to be made before it is made: whoever comes at the same moment finds it counted, so no race passes
 * a limit. What is counted and never made is forgotten by itself. Mostly a single call, without reading anything.
 */
export async function admit<L extends LimitName>(admission: Admission<L>): Promise<Admitted<L>> {
  if (admission.claimants.length === 0 || admission.limits.length === 0) return { ok: true };
  // What is counted by the day begins anew each day, which has to be read.
  const reads = admission.asRead !== undefined || dailyOnes(admission).length > 0;
  if (!reads && (await countedAtOnce(admission))) return { ok: true };
  for (let round = 1; round <= ROUNDS_MAX; round += 1) {
    const refusedOrLost = await countedAfterLooking(admission, round === 1 ? admission.asRead : undefined);
    if (refusedOrLost === null) return { ok: true };
    if (refusedOrLost !== 'lost') return no(refusedOrLost);
    await pause(round);
  }
  return no('BUSY');
}

/** Which measures of somebody are full: looked up, so that what has ended meanwhile does not count. */
export async function fullFor(claimant: Claimant, now: number): Promise<FullLimit[]> {
  const [before = null] = await allowancesOf([claimant.memberId]);
  return fullOnes(before, claimant, await lookUp(heldBy(before, { limits: OPEN_LIMITS })), now);
}

/** What was counted was not made after all, so it counts no longer. */
export async function giveBack(admission: Admission): Promise<void> {
  const held = openOnes(admission).map(
    (limit) => [heldPath(limit), command.pull({ id: admission.id })] as const,
  );
  if (held.length === 0) return;
  await database
    .collection('allowances')
    .where({ _id: command.in(admission.claimants.map(({ memberId }) => memberId)) })
    .update({ data: { ...Object.fromEntries(held), version: command.inc(1) } });
}

/** Room for all of it with everybody: one conditional write for those who have the same measure. */
async function countedAtOnce(admission: Admission): Promise<boolean> {
  const alike = new Map<string, Claimant[]>();
  for (const claimant of admission.claimants) {
    const measure = admission.limits.map((limit) => maxFor(limit, claimant)).join();
    alike.set(measure, [...(alike.get(measure) ?? []), claimant]);
  }
  const counted = await Promise.all([...alike.values()].map((group) => countFor(group, admission)));
  return counted.every(Boolean);
}

async function countFor(group: readonly Claimant[], claim: Claim): Promise<boolean> {
  const [one] = group;
  if (!one) return true;
  const { stats } = await database
    .collection('allowances')
    .where({ _id: command.in(group.map(({ memberId }) => memberId)), ...roomFor(one, claim) })
    .update({ data: oneMore(claim) });
  return stats.updated === group.length;
}

const roomFor = (claimant: Claimant, claim: Claim) =>
  Object.fromEntries(
    openOnes(claim).flatMap((limit) => [
      [`held.${limit}.${maxFor(limit, claimant) - 1}`, command.exists(false)] as const,
      [`held.${limit}.id`, command.neq(claim.id)] as const,
    ]),
  );

const oneMore = (claim: Claim) => ({
  ...Object.fromEntries(
    openOnes(claim).map(
      (limit) => [heldPath(limit), command.push([{ id: claim.id, at: claim.now }])] as const,
    ),
  ),
  version: command.inc(1),
});

const heldPath = (limit: LimitName) => `held.${limit}`;

/** Somebody's measure is full, or was never used: reads, looks up what has ended, and counts one by one. */
async function countedAfterLooking<L extends LimitName>(
  admission: Admission<L>,
  asRead?: readonly Allowance[],
): Promise<LimitRefusal<L> | 'lost' | null> {
  const found = asRead ?? (await allowancesOf(admission.claimants.map(({ memberId }) => memberId)));
  const ofWhom = admission.claimants.map((claimant) => ({
    claimant,
    before: found.find(({ _id }) => _id === claimant.memberId) ?? null,
  }));
  const held = ofWhom.flatMap(({ before }) => heldBy(before, admission));
  const decideKnowing = (known: Known) =>
    ofWhom.map(({ claimant, before }) => ({ before, claim: claimed(before, claimant, admission, known) }));
  const atFirst = decideKnowing(allOpenStill(held));
  const fits = atFirst.every(({ claim }) => claim.ok);
  const decided = fits ? atFirst : decideKnowing(await lookUp(held));
  const refused = decided.find(({ claim }) => !claim.ok);
  if (refused && !refused.claim.ok) return refused.claim.refusal;
  const outcomes = await Promise.all(
    decided.map(({ before, claim }) =>
      claim.ok ? commit([{ collection: 'allowances', before, after: claim.after }]) : 'lost',
    ),
  );
  return outcomes.every((outcome) => outcome === 'done') ? null : 'lost';
}
