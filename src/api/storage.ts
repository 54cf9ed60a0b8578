import Taro from '@tarojs/taro';
import { identity } from './identity';

const nameOf = (key: string) => `${identity()}:${key}`;

/** What this phone remembers by itself. A full or forbidden storage forgets; it never breaks a screen. */
export function recall<T>(key: string): T | null {
  try {
    const found: unknown = Taro.getStorageSync(nameOf(key));
    return found === '' || found === undefined ? null : (found as T);
  } catch {
    return null;
  }
}

export function remember<T>(key: string, value: T): void {
  try {
    Taro.setStorageSync(nameOf(key), value);
  } catch {
    // Nothing depends on it: what is not remembered is asked for again.
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(nameOf(key));
  } catch {
    // Whatever cannot be removed expires by the instant stored with it.
  }
}
