import * as z from 'zod';

/** A personal field (phone, door) as it is stored: AES-256-GCM, the key named, everything in base64. */
export interface Sealed {
  readonly key: string;
  readonly iv: string;
  readonly box: string;
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
