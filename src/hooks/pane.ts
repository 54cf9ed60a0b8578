import { createContext, useContext } from 'react';

/** A screen that is shown as a part of another one: its parameters come from there, and it can be closed. */
export interface Pane {
  readonly params: Readonly<Record<string, string>> | null;
  readonly close: (() => void) | null;
}

export const PaneContext = createContext<Pane | null>(null);

export const usePane = (): Pane | null => useContext(PaneContext);

/** Whether this is shown beside a list, rather than the list or a page of its own. */
export const useIsBeside = (): boolean => Boolean(usePane()?.close);
