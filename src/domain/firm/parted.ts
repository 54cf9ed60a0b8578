import type { EffectOf } from '#domain/effects';
import type { Provider, Worker } from './firm';
import { openSuspension } from './suspension';

/** Of those who have left, a firm remembers so many; what they did stands in its orders. */
const LEFT_KEPT = 30;
/** Of the others it knows for so many that they were there. */
const FORMER_KEPT = 500;

/** Who has left and is remembered no longer, first those whom staff never admitted; nobody of whom something is open still. */
export function forgotten(provider: Provider): readonly Worker[] {
  const open = new Set(Object.values(provider.effects).flatMap(whom));
  const left = provider.workers.filter(
    (one) => one.left && !openSuspension(one) && !open.has(one.workerId) && !open.has(one.memberId),
  );
  const unknown = left.filter(({ approvedAt }) => approvedAt === null);
  const known = left.filter(({ approvedAt }) => approvedAt !== null);
  return [...unknown, ...known].slice(0, Math.max(0, left.length - LEFT_KEPT));
}

/** The crew without those who are remembered no longer, of whom their ids alone stay. */
export function parting({ workers, formerIds = [] }: Provider, gone: readonly Worker[]) {
  const ids = [...new Set([...formerIds, ...gone.map(({ memberId }) => memberId)])].slice(-FORMER_KEPT);
  return {
    workers: workers.filter((one) => !gone.includes(one)),
    ...(ids.length > 0 ? { formerIds: ids } : {}),
  };
}

const whom = (effect: Provider['effects'][string]): string[] => [
  ...('workerId' in effect && effect.workerId ? [effect.workerId] : []),
  ...('to' in effect ? [effect.to] : []),
];

export const forgetting = ({
  workerId,
  memberId,
  photo,
  certificates,
}: Worker): EffectOf<'forget-worker'> => ({
  kind: 'forget-worker',
  cause: workerId,
  workerId,
  memberId,
  photo,
  papers: certificates.map((paper) => paper.photo),
});
