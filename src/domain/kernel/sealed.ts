import * as z from 'zod';

/** A personal field (phone, door) as it is stored: AES-256-GCM, the key named, everything in base64. */
export interface Sealed {
  readonly key: string;
  readonly iv: string;
  readonly box: string;
}

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'key' in value && 'iv' in value && 'box' in value;

/** The same value with each seal in it as `anew` answers it; where that changes none, the very same. */
export function withSeals<T>(value: T, anew: (sealed: Sealed) => Sealed): T;
export function withSeals(value: unknown, anew: (sealed: Sealed) => Sealed): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return anew(value);
  const parts = Object.entries(value).map(([key, was]) => ({ key, was, is: withSeals(was, anew) }));
  if (parts.every(({ was, is }) => was === is)) return value;
  if (Array.isArray(value)) return parts.map(({ is }) => is);
  return Object.fromEntries(parts.map(({ key, is }) => [key, is]));
}

/** So the key of a seal over nothing is called; its box says in clear why there is nothing. */
const NO_KEY = 'none';
export const nothingSealed = (why: string): Sealed => ({ key: NO_KEY, iv: '', box: why });
/** Why nothing is sealed here; null: something is. */
export const whyNothing = ({ key, box }: Sealed): string | null => (key === NO_KEY ? box : null);

/** How to reach somebody. In clear only between the door of the cloud and those who may see it. */
export const contact = z.strictObject({ name: z.string(), phone: z.string(), door: z.string() });
export type Contact = z.infer<typeof contact>;

export type OpenSeal = (sealed: Sealed) => string;
