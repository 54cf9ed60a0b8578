import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useAsked } from '../../hooks/asking';
import { focusedId, focusOn, idsInSight, type Keys, listenToKeys } from '../../platform/keys';

interface WalkOptions {
  /** Whether keys are heard at all. */
  readonly on: boolean;
  readonly close: () => void;
  /** Where `/` leads, if somewhere. */
  readonly search?: (() => void) | undefined;
}

/** J and K (or arrows) go from row to row, Enter opens, Esc closes, / looks for something; only on the screen that is shown. */
export function useWalk({ on, close, search }: WalkOptions) {
  const [at, setAt] = useState<string | null>(null);
  const shown = useShown();
  // A question that lies over the screen is answered first; WeChat on a PC has no way of its own to tell.
  const isAsked = useAsked() !== null;
  const hears = on && shown && !isAsked;
  const rows = useRef(new Map<string, () => void>());

  const step = async (by: 1 | -1) => {
    const ids = await idsInSight('opens');
    const here = ids.indexOf(focusedId());
    const from = here >= 0 ? here : ids.indexOf(at ?? '');
    const next = ids[from < 0 ? 0 : Math.min(Math.max(from + by, 0), ids.length - 1)];
    if (next === undefined) return;
    setAt(next);
    focusOn(next);
  };
  const leave = () => {
    close();
    if (at) focusOn(at);
  };
  const down = () => void step(1);
  const up = () => void step(-1);
  const keys = useRef<Keys>({});
  keys.current = {
    j: down,
    arrowdown: down,
    k: up,
    arrowup: up,
    enter: () => rows.current.get(at ?? '')?.(),
    escape: leave,
    ...(search ? { '/': search } : {}),
  };
  useEffect(() => (hears ? listenToKeys(() => keys.current) : undefined), [hears]);

  /** Stable: rows enlist anew at each of their own changes only. */
  const enlist = useRef((elementId: string, open: () => void) => {
    rows.current.set(elementId, open);
    return () => void rows.current.delete(elementId);
  });
  return { at, setAt, enlist: enlist.current };
}

/** Whether the screen is the one in front. */
function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
}
