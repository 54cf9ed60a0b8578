import Taro from '@tarojs/taro';
import { identity } from './identity';

const nameOf = (key: string) => `${identity()}:${key}`;

/** What can be asked for again goes first where there is no room: see `hooks/last-known`. */
export const LAST_KNOWN = 'told:';
/** Where earlier versions kept answers: every one and for ever, and such as lack what screens read of them today. */
const EARLIER: readonly string[] = ['seen:', 'last:', 'known:'];

/** What this phone remembers by itself. A full or forbidden storage forgets; it never breaks a screen. */
export function recall<T>(key: string): T | null {
  try {
    const found: unknown = Taro.getStorageSync(nameOf(key));
    return found === '' || found === undefined ? null : (found as T);
  } catch {
    return null;
  }
}

/** Answers whether it is kept. Where there is no room, what the cloud can tell again makes room for it. */
export function remember<T>(key: string, value: T): boolean {
  if (written(key, value)) return true;
  if (key.startsWith(LAST_KNOWN)) return false;
  forgetAll([LAST_KNOWN, ...EARLIER]);
  return written(key, value);
}

function written(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(nameOf(key), value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(nameOf(key));
  } catch {
    // Whatever cannot be removed expires by the instant stored with it.
  }
}

/** Everything of this person whose key begins so. */
export function forgetAll(beginnings: readonly string[]): void {
  for (const key of keysOf(beginnings)) forget(key);
}

export function keysOf(beginnings: readonly string[]): string[] {
  try {
    const own = nameOf('');
    const { keys } = Taro.getStorageInfoSync();
    return keys
      .filter((key) => key.startsWith(own))
      .map((key) => key.slice(own.length))
      .filter((key) => beginnings.some((beginning) => key.startsWith(beginning)));
  } catch {
    return [];
  }
}

/** Once, when the app starts: what earlier versions kept is gone. */
export const forgetEarlierVersions = (): void => forgetAll(EARLIER);
