import type { Topic } from './request';

/** Who holds the number that was said at the door or on the telephone. */
export type NumberHolder =
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  | { readonly kind: 'one'; readonly member: { readonly _id: string; readonly name: string } };

/**
 * Which member has come, by number. One that several share tells nobody, and of a psychological request neither does one
 * whose holder is called otherwise: a family's phone is answered by others, too.
 */
export function personOf(holder: NumberHolder, topic: Topic, called: string): string | null {
  if (holder.kind !== 'one') return null;
  const { _id, name } = holder.member;
  return topic === 'psychological' && name !== called ? null : _id;
}

/** Several share the number, so that nobody knows who is meant. */
export const isShared = ({ kind }: NumberHolder): boolean => kind === 'several';
