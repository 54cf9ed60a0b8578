import { type Door, homeMark } from '#domain/kernel/door';
import type { Sealed } from '#domain/kernel/sealed';
import { fingerprint, open } from '../runtime/seal';

interface Place {
  readonly street: string;
  readonly community: string;
}

/** Equal for one home however its door was typed; tells nothing without the key. */
export const homeKey = (place: Place, door: Door | string): string =>
  fingerprint(`home ${homeMark(place, door)}`);

export const homeKeyOf = (place: Place, contact: Sealed): string =>
  homeKey(place, open.door(contact) ?? open.contact(contact).door);
