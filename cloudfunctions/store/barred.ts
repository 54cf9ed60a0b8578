import type { Provider } from '#domain/firm/firm';
import type { FollowBar } from '#domain/firm/owed';
import { openSuspension } from '#domain/firm/suspension';
import { DAY } from '#domain/kernel/time';
import { fingerprint } from '../runtime/seal';
import { command } from '../runtime/wechat-world';
import type { Change, Versioned } from './commit';
import { find, findById } from './documents';
import { untilCommitted } from './unit-of-work';

/**
 * 不得再入驻: representatives and credit codes of firms that were made to leave, and workers who are stopped, by fingerprint.
 * Each remembers which firms it was for; what was overturned, or is over, counts no more.
 */
interface Bar extends Versioned {
  readonly firms: readonly string[];
}

/** What leads to an expulsion was done within this time. */
const GRAVE_WITHIN = 90 * DAY;

/** Who represents it, and who did when what it was made to leave for may have been done. */
function representedBy({ representativeKey, formerKeys = [], events }: Provider): string[] {
  const at = [...events].reverse().find(({ action }) => action === 'expel')?.at ?? 0;
  return [
    representativeKey,
    ...formerKeys.filter(({ until }) => until > at - GRAVE_WITHIN).map(({ key }) => key),
  ];
}

/** Whom the firm's document bars now. */
function barredBy(provider: Provider): string[] {
  const { standing, creditCode, workers } = provider;
  const left = standing === 'expelled' ? [...representedBy(provider), fingerprint(creditCode)] : [];
  const stopped = workers.filter((worker) => openSuspension(worker)).map(({ idKey }) => idKey);
  return [...new Set([...left, ...stopped])].filter((key) => key !== '');
}

async function holdsAny(keys: readonly string[]): Promise<boolean> {
  const found = await find<Bar>('barred', { where: { _id: command.in(keys) }, limit: keys.length });
  return found.some(({ firms }) => firms.length > 0);
}

export const barred = {
  holds: (key: string): Promise<boolean> => holdsAny([key]),

  /** The representative, or the licence. */
  holdsOf: (idKey: string | null, creditCode: string): Promise<boolean> =>
    holdsAny([idKey ?? 'none', fingerprint(creditCode)]),

  /** What has to be committed together with the step that makes a firm leave, or that takes this back. */
  following: async (before: Provider, after: Provider): Promise<Change[]> => {
    const [was, is] = [barredBy(before), barredBy(after)];
    const moved = [...new Set([...was, ...is])].filter((key) => was.includes(key) !== is.includes(key));
    const changes = await Promise.all(moved.map((key) => barOf(key, after, is.includes(key))));
    return changes.flat();
  },

  /** The bar of a worker who was stopped, or is no more: the firm is read before it by whoever asks for it anew. */
  followWorker: ({ providerId, workerId }: Pick<FollowBar, 'providerId' | 'workerId'>): Promise<void> =>
    untilCommitted(async () => {
      const provider = await findById<Provider>('providers', providerId);
      const key = provider?.workers.find((one) => one.workerId === workerId)?.idKey;
      return provider && key ? barOf(key, provider, barredBy(provider).includes(key)) : [];
    }),
};

async function barOf(key: string, { _id }: Provider, holds: boolean): Promise<Change[]> {
  const before = await findById<Bar>('barred', key);
  const firms = before?.firms ?? [];
  if (firms.includes(_id) === holds) return [];
  const others = firms.filter((id) => id !== _id);
  const after = { _id: key, version: before?.version ?? 0, firms: holds ? [...others, _id] : others };
  return [{ collection: 'barred', before, after }];
}
