import type { OpenPerson } from '#domain/union/view';
import { open } from '../runtime/seal';

/** Who applied, as said when applying. */
export const openPerson: OpenPerson = (sealed) => JSON.parse(open.words(sealed));
