import type { ReadingState } from './use-query';

export interface Reading {
  readonly state: ReadingState;
  readonly stale: boolean;
  readonly sentence: string | undefined;
  readonly again: () => void;
}

/** What a question has come to so far. */
export interface Asked<T = unknown> {
  readonly value: T | undefined;
  readonly recalled: boolean;
  readonly screen: Reading;
}

export const hasFailed = ({ screen: { state } }: Asked): boolean => state !== 'ready' && state !== 'loading';
