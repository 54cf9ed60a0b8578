import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Studio } from '../studio';
import { arranged } from './arranged';

export interface StudioWish {
  readonly name: string;
  readonly unionId: string;
  readonly aboveId: string | null;
  readonly street: string;
  readonly address: string;
  readonly open: boolean;
}

/** The union of the tree to which it is to belong; null if there is none with that id. */
export interface Above {
  readonly union: { readonly id: string; readonly name: string; readonly open: boolean } | null;
  /** The studio above, and all above that one; none where none is wished for. */
  readonly studioIds: readonly string[];
}

export const WRONG_ABOVE = [{ path: 'aboveId', problem: 'not possible' }] as const;

/**
 * A new studio, or an old one changed. The union must be there, and be open unless it was the studio's before; so must the studio
 * above, and no studio stands above itself.
 */
export function saveStudio(
  before: Studio | null,
  id: string,
  wish: StudioWish,
  { union, studioIds }: Above,
  moment: Moment,
): Decision<Studio, 'ABOVE_NOT_POSSIBLE' | 'UNION_NOT_FOUND' | 'UNION_CLOSED'> {
  if (wish.aboveId !== null && (studioIds.length === 0 || studioIds.includes(id))) {
    return no('ABOVE_NOT_POSSIBLE', WRONG_ABOVE);
  }
  if (!union) return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (!union.open && union.id !== before?.union.id) {
    return no('UNION_CLOSED', [{ path: 'unionId', problem: 'closed' }]);
  }
  const { unionId: _, ...rest } = wish;
  const known = before ?? { ...newNoun(id), officers: [], roster: [], exceptions: [], openDays: [] };
  const of = { id: union.id, name: union.name };
  return change(withEvent({ ...known, ...rest, union: of }, moment, arranged('saveStudio', 'staff', null)));
}
