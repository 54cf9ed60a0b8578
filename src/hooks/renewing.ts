import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { mayHelp } from './use-query';

let latest: Promise<boolean> = Promise.resolve(true);

/** Asks again for all that is on the screens, for a command may have changed any of it. */
export function useRenew(): () => void {
  const { mutate, cache } = useSWRConfig();
  return useCallback(() => {
    const before = new Map<string, unknown>();
    for (const key of cache.keys()) before.set(key, cache.get(key)?.error);
    // A fault from before, on a screen that was left since, says nothing of this time.
    const failed = (key: string) => {
      const error: unknown = cache.get(key)?.error;
      return error !== undefined && error !== before.get(key) && mayHelp(error);
    };
    latest = mutate(() => true).then(() => ![...cache.keys()].some(failed));
  }, [mutate, cache]);
}

/** Once all was asked again: whether it was answered. A later asking overtakes an earlier one, whose answer is not shown. */
export async function renewed(): Promise<boolean> {
  const awaited = latest;
  const answered = await awaited;
  return awaited === latest ? answered : renewed();
}
