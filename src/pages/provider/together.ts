import type { ReadingState } from '../../hooks/use-query';

interface Reading {
  readonly state: ReadingState;
  readonly stale: boolean;
  readonly sentence: string | undefined;
  readonly again: () => void;
}

/** A screen that asks several questions is as far as the one that is furthest behind. */
export function together(...readings: readonly Reading[]): Reading {
  const behind =
    readings.find(({ state }) => state !== 'ready' && state !== 'loading') ??
    readings.find(({ state }) => state === 'loading');
  return {
    state: behind?.state ?? 'ready',
    stale: readings.some(({ stale }) => stale),
    sentence: behind?.sentence,
    again: () => {
      for (const reading of readings) reading.again();
    },
  };
}
