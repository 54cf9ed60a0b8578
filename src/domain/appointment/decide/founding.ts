import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Studio } from '../studio';
import { arranged } from './arranged';

export interface StudioWish {
  readonly name: string;
  readonly unionName: string;
  readonly aboveId: string | null;
  readonly street: string;
  readonly address: string;
  readonly open: boolean;
}

export const WRONG_ABOVE = [{ path: 'aboveId', problem: 'not possible' }] as const;

/** A new studio, or an old one changed. The one above must be there, and no studio stands above itself. */
export function saveStudio(
  before: Studio | null,
  id: string,
  wish: StudioWish,
  above: readonly string[],
  moment: Moment,
): Decision<Studio, 'ABOVE_NOT_POSSIBLE'> {
  if (wish.aboveId !== null && (above.length === 0 || above.includes(id))) {
    return no('ABOVE_NOT_POSSIBLE', WRONG_ABOVE);
  }
  const { unionName, ...rest } = wish;
  const known = before ?? { ...newNoun(id), officers: [], roster: [], exceptions: [], openDays: [] };
  const union = { id: before?.union.id ?? `union-${id}`, name: unionName };
  return change(withEvent({ ...known, ...rest, union }, moment, arranged('saveStudio', 'staff', null)));
}
