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
  type LimitName,
  type LimitRefusal,
  maxFor,
  OPEN_LIMITS,
  openOnes,
} from '#domain/kernel/allowance';
import { no, type Refusal, type Result, yes } from '#domain/kernel/result';
import { command, database } from '../runtime/wechat-world';
import { find } from './documents';
import { spendFirst } from './hand-in';
import { lookUp } from './open-nouns';
import { unitOfWork } from './unit-of-work';

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
  await spendFirst();
  // What is counted by the day begins anew each day, which has to be read.
  const reads = admission.asRead !== undefined || dailyOnes(admission).length > 0;
  if (!reads && (await countedAtOnce(admission))) return { ok: true };
  return countedAfterLooking(admission);
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

/** Somebody's measure is full, or was never used: nobody is counted unless there is room with everybody. */
async function countedAfterLooking<L extends LimitName>(admission: Admission<L>): Promise<Admitted<L>> {
  const { claimants, asRead } = admission;
  const found = asRead ?? (await allowancesOf(claimants.map(({ memberId }) => memberId)));
  const ofWhom = claimants.map((claimant) => ({
    claimant,
    before: found.find(({ _id }) => _id === claimant.memberId) ?? null,
  }));
  const atFirst = await Promise.all(ofWhom.map((one) => claimOf(one, admission)));
  for (const claim of atFirst) if (!claim.ok) return no(claim.refusal);
  const counted = await Promise.all(ofWhom.map((one, at) => countOne(one, atFirst[at], admission)));
  return counted.find(({ ok }) => !ok) ?? { ok: true };
}

interface OfOne {
  readonly claimant: Claimant;
  readonly before: Allowance | null;
}

/** What has ended is looked up only where the measure looks full. */
async function claimOf<L extends LimitName>({ claimant, before }: OfOne, admission: Admission<L>) {
  const held = heldBy(before, admission);
  const claim = claimed(before, claimant, admission, allOpenStill(held));
  return claim.ok ? claim : claimed(before, claimant, admission, await lookUp(held));
}

/** `first` is what was decided on what was read before; who was beaten reads and decides again. */
const countOne = <L extends LimitName>(
  { claimant, before }: OfOne,
  first: Awaited<ReturnType<typeof claimOf<L>>> | undefined,
  admission: Admission<L>,
): Promise<Result<null, LimitRefusal<L> | 'BUSY'>> =>
  unitOfWork<null, LimitRefusal<L>>(async (round) => {
    const now = round === 1 ? before : ((await allowancesOf([claimant.memberId]))[0] ?? null);
    const claim = (round === 1 && first) || (await claimOf({ claimant, before: now }, admission));
    if (!claim.ok) return no(claim.refusal);
    return { ...yes(null), changes: [{ collection: 'allowances', before: now, after: claim.after }] };
  });
