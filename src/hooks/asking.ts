import { useSyncExternalStore } from 'react';

export interface Question {
  readonly title: string;
  /** What it means, before somebody agrees to it. */
  readonly words: string;
  /** The verb of what will happen. */
  readonly yes: string;
  readonly no?: string;
}

declare const ASKED: unique symbol;
/** Somebody read what it means and said yes: what cannot be undone is not sent without it. */
export interface Sure {
  readonly [ASKED]: true;
}
const SURE = {} as Sure;

/** What this very input does can be taken back: saying yes where only the no is for good. */
export const CAN_BE_UNDONE: Sure = SURE;

interface Asked extends Question {
  readonly answer: (sure: boolean) => void;
}

let asked: Asked | null = null;
const watchers = new Set<() => void>();
const put = (question: Asked | null) => {
  asked = question;
  for (const changed of watchers) changed();
};
const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

/** Asks on a sheet over the screen. Whoever leaves the screen has not said yes. */
export function confirm(question: Question): Promise<Sure | null> {
  asked?.answer(false);
  return new Promise((done) => {
    const answer = (sure: boolean) => {
      put(null);
      done(sure ? SURE : null);
    };
    put({ ...question, answer });
  });
}

export const useAsked = (): Asked | null => useSyncExternalStore(watch, () => asked);
