import { useEffect } from 'react';
import { learnNow } from '../platform/clock';

let latest = 0;

/**
 * The cloud told what time it is: from now on the present goes by that, for the clock of a phone may be minutes wrong.
 * What is only remembered (null) tells nothing, nor does what was heard before.
 */
export function useServerClock(cloudNow: number | null): void {
  useEffect(() => {
    if (cloudNow === null || cloudNow <= latest) return;
    latest = cloudNow;
    learnNow(cloudNow);
  }, [cloudNow]);
}
