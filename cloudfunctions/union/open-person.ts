import { whyNothing } from '#domain/kernel/sealed';
import type { OpenPerson } from '#domain/union/view';
import { open } from '../runtime/seal';

/** Who applied, as said when applying. */
export const openPerson: OpenPerson = (sealed) => {
  const why = whyNothing(sealed);
  return why === null ? JSON.parse(open.words(sealed)) : { name: why, phone: '', idNumber: '' };
};
