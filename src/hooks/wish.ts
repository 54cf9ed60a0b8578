import { newRequestId } from '../platform/request-id';
import { forget, keysOf, recall, remember } from '../platform/storage';

interface Wish {
  readonly requestId: string;
  readonly at: number;
}

const MINUTE = 60_000;
/** What acts on something that exists is judged by how that stands, so soon afterwards it is another intention. */
const ACTING = MINUTE;
/** What makes something new could be made twice: the app was closed, a lift, a flat battery. */
const MAKING = 30 * MINUTE;
const MAKES: readonly string[] = [
  'repair.book',
  'repair.bookFor',
  'appointment.ask',
  'appointment.enter',
  'points.redeem',
];

/** While no definite answer came, also where the phone's own storage is full. */
const unanswered = new Map<string, Wish>();

const keyOf = (room: string, action: string, input: unknown) =>
  `wish:${room}.${action}:${fingerprint(JSON.stringify(input) ?? '')}`;

const lasts = (room: string, action: string) => (MAKES.includes(`${room}.${action}`) ? MAKING : ACTING);

/**
 * The requestId of one intention. Sent again soon, because no definite answer came, it keeps its name, is recognised and not
 * carried out twice. It ends with a definite answer, with the screen that it came from, or after a short time.
 */
export function requestIdFor(
  room: string,
  action: string,
  input: unknown,
): { readonly requestId: string; readonly kept: boolean } {
  const key = keyOf(room, action, input);
  const before = unanswered.get(key) ?? recall<Wish>(key);
  if (before && Date.now() - before.at < lasts(room, action)) {
    return { requestId: before.requestId, kept: recall<Wish>(key) !== null };
  }
  const wish: Wish = { requestId: newRequestId(), at: Date.now() };
  unanswered.set(key, wish);
  return { requestId: wish.requestId, kept: remember(key, wish) };
}

/** A definite answer came: whoever asks for the same again wants it again. */
export function wishAnswered(room: string, action: string, input: unknown): void {
  const key = keyOf(room, action, input);
  unanswered.delete(key);
  forget(key);
}

/** Whoever sent it has left the screen: what is wanted there later is wanted anew, unless it could be made twice. */
export function wishLeft(room: string, action: string, input: unknown): void {
  if (lasts(room, action) === ACTING) wishAnswered(room, action, input);
}

/** Once, when the app starts: what nobody can want any more under its old name. */
export function forgetOldWishes(): void {
  for (const key of keysOf(['wish:'])) {
    const wish = recall<Wish>(key);
    if (!wish || Date.now() - wish.at >= MAKING) forget(key);
  }
}

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
