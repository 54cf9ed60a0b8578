import { CALLBACK_KEPT } from '#domain/callback/callback';
import { isSealed, type Sealed } from '#domain/kernel/sealed';
import { seal } from '../../runtime/seal';
import type { Migration } from './step';

/** A call that was asked for, as it was before name and words were sealed and kept for a while. */
interface Older {
  readonly name: string | Sealed;
  readonly tries: readonly { readonly words: string | Sealed }[];
  readonly endedAt: number | null;
}

/** Name and words lay there in clear, and without end. */
export const sealedAndForgotten: Migration = (document) => {
  const { name, tries, endedAt } = document as unknown as Older;
  return {
    name: sealedOf(name),
    tries: tries.map((one) => ({ ...one, words: sealedOf(one.words) })),
    ...('goesAt' in document ? {} : { goesAt: endedAt === null ? null : endedAt + CALLBACK_KEPT }),
  };
};

const sealedOf = (words: string | Sealed): Sealed => (isSealed(words) ? words : seal(words));
