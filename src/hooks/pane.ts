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

/** How a screen is left that has done what it was opened for: beside a list it is closed, and the list stays. */
export const useDone = (otherwise: () => void): (() => void) => usePane()?.close ?? otherwise;

/** A name that a list and what lies beside it both have is told apart, so that it stands once on a screen. */
export const useOwnId = (id: string): string => (useIsBeside() ? `${id}-beside` : id);
