import { createContext, useContext, useEffect } from 'react';
import { go, type ScreenName } from './go';

type Params = Readonly<Record<string, string>>;

/** What a desk tells its rows: how one is opened beside them, which is open, at which one the keys are. */
export interface Opening {
  readonly open: (screen: ScreenName, params: Params) => void;
  readonly isOpen: (screen: ScreenName, params: Params) => boolean;
  readonly at: string | null;
  /** Lets the keys reach a row; gives back how it leaves. */
  readonly enlist: (elementId: string, open: () => void) => () => void;
}

export const OpeningContext = createContext<Opening | null>(null);

const ALONE: Pick<Opening, 'open'> = { open: (screen, params) => go(screen, { ...params }) };

/** A row's way to its screen: beside the list where there is room, else to a page of its own. */
export function useOpening(elementId: string, screen: ScreenName, params: Params) {
  const desk = useContext(OpeningContext);
  const { open } = desk ?? ALONE;
  const enlist = desk?.enlist;
  const onTap = () => open(screen, params);
  useEffect(() => enlist?.(elementId, onTap));
  const look = [
    'opens',
    desk?.isOpen(screen, params) && 'opens--open',
    desk?.at === elementId && 'opens--at',
  ];
  return { onTap, look: desk ? look.filter(Boolean).join(' ') : '' };
}
