import { blank } from '#domain/kernel/blank';
import type { Callback } from './callback';
import { callbackHoldings } from './personal';

/** Without the name and without what was said; null where that day has not come. */
export function withoutCaller(callback: Callback, now: number): Callback | null {
  if (callback.goesAt === null || callback.goesAt > now) return null;
  const gone = blank(callback, {
    ...{ holding: callbackHoldings.callbacks, isAbout: () => true },
    ...{ left: 'past', kinds: ['sealed'] },
  });
  return { ...gone.document, goesAt: null };
}
