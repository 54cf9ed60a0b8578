import Taro from '@tarojs/taro';
import type { Keys } from './keys';

interface Pressed {
  readonly key: string;
  readonly altKey?: boolean | string;
}

interface WithKeyboard {
  onKeyDown?(heard: (pressed: Pressed) => void): void;
  offKeyDown?(heard: (pressed: Pressed) => void): void;
}

/** Taro does not know them yet. */
declare const wx: WithKeyboard;

/** WeChat for PC tells of keys since base library 3.6, and not while somebody types; a phone has none. */
export function listenToKeys(keys: () => Keys): () => void {
  const heard = ({ key, altKey }: Pressed) => {
    if (altKey !== true && altKey !== 'true') keys()[key.toLowerCase()]?.();
  };
  wx.onKeyDown?.(heard);
  return () => wx.offKeyDown?.(heard);
}

/** The ids of the parts of this class on this page, from top to bottom. */
export const idsInSight = (className: string): Promise<string[]> =>
  new Promise((told) => {
    const asked = Taro.createSelectorQuery();
    asked.selectAll(`.${className}`).fields({ id: true });
    asked.exec(([found]) => told(((found ?? []) as readonly { readonly id: string }[]).map(({ id }) => id)));
  });

/** Parts of a page cannot be focused: the desk marks the row itself. */
export const focusedId = (): string => '';

export const focusOn = (id: string): void => {
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -120, duration: 0 }).catch(() => undefined);
};
