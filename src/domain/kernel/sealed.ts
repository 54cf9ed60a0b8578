import * as z from 'zod';

/** A personal field (phone, door) as it is stored: AES-256-GCM, the key named, everything in base64. */
export interface Sealed {
  readonly key: string;
  readonly iv: string;
  readonly box: string;
}

/** How to reach somebody. In clear only between the door of the cloud and those who may see it. */
export const contact = z.strictObject({ name: z.string(), phone: z.string(), door: z.string() });
export type Contact = z.infer<typeof contact>;

export type OpenSeal = (sealed: Sealed) => string;
