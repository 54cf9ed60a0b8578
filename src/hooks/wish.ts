import { newRequestId } from '../api/request-id';
import { forget, recall, remember } from '../api/storage';

interface Wish {
  readonly requestId: string;
  readonly at: number;
}

const DAY = 86_400_000;

const keyOf = (room: string, action: string, input: unknown) =>
  `wish:${room}.${action}:${fingerprint(JSON.stringify(input) ?? '')}`;

/**
 * The requestId of a wish. As long as no definite answer came, the same wish keeps the same name, also after the app
 * was closed: sent again, it is recognised and not carried out twice. After a day it is a new wish.
 */
export function requestIdFor(room: string, action: string, input: unknown): string {
  const key = keyOf(room, action, input);
  const before = recall<Wish>(key);
  if (before && Date.now() - before.at < DAY) return before.requestId;
  const wish: Wish = { requestId: newRequestId(), at: Date.now() };
  remember(key, wish);
  return wish.requestId;
}

/** A definite answer came: whoever asks for the same again wants it again. */
export const wishAnswered = (room: string, action: string, input: unknown): void =>
  forget(keyOf(room, action, input));

/** FNV-1a, twice with different seeds: short keys that do not collide by chance. */
function fingerprint(words: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join('');
}
