import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { partyTo } from './party';
import { EVENTS_KEPT, step } from './step';
import {
  type Admits,
  type Place,
  ROOT_ID,
  STANDS_UNDER,
  UNION_TABLE,
  type Union,
  type UnionKind,
  type UnionParty,
  type UnionState,
} from './union';

interface UnionWords {
  readonly name: string;
  readonly area: readonly Place[];
  readonly admits: Admits;
  readonly open: boolean;
}

export interface Founding extends UnionWords {
  readonly kind: UnionKind;
  /** The firm that has wished for it. */
  readonly firmId?: string;
}

type FoundRefusal = 'PARENT_NOT_POSSIBLE' | 'PLACE_UNKNOWN';
type IsPlace = (place: Place) => boolean;

/** 建立. The first one is that of the district. */
export function found(
  wish: Founding,
  parent: Union | null,
  isPlace: IsPlace,
  moment: Moment,
): Decision<Union, FoundRefusal> {
  if (!standsUnder(wish.kind, parent)) return PARENT_NOT_POSSIBLE;
  if (!wish.area.every(isPlace)) return no('PLACE_UNKNOWN', [{ path: 'area', problem: 'not served' }]);
  return change(founded(wish, parent, moment));
}

/** As it was decided, whatever has become of the one above since. */
export function founded(
  { kind, open: _, ...wish }: Founding,
  parent: Union | null,
  moment: Moment,
  by = 'staff',
): Union {
  const union: Union = {
    ...newNoun(parent === null ? ROOT_ID : moment.newId()),
    ...{
      ...wish,
      kind,
      parentId: parent?._id ?? null,
      code: moment.newCode(),
      state: 'open',
      officers: [],
      services: [],
    },
    aboveIds: above(parent),
  };
  const effects = parent === null ? [] : [following(union)];
  return withEvent(union, moment, { action: 'found', by, to: 'open', kept: EVENTS_KEPT, effects });
}

/**
 * Looked at once more after the commit: whoever moves what is above at the same moment finds this one there, or this one finds
 * that it was moved.
 */
const following = (union: Union) =>
  ({ kind: 'follow-parent', cause: causeOf('union', union), unionId: union._id }) as const;

/** Kinds go down from parent to child, so that nothing stands above itself, wherever it is moved. */
const standsUnder = (kind: UnionKind, parent: Union | null): boolean =>
  parent === null ? kind === 'district' : parent.state === 'open' && STANDS_UNDER[kind].includes(parent.kind);
const above = (parent: Union | null): string[] => (parent === null ? [] : [parent._id, ...parent.aboveIds]);

const PARENT_NOT_POSSIBLE = no('PARENT_NOT_POSSIBLE', [{ path: 'parentId', problem: 'not possible' }]);

export interface Changing extends UnionWords {
  /** 换入会码: the one on the wall is nobody's from then on. */
  readonly newCode?: boolean;
}

interface Wished {
  /** Under which one it is to stand. */
  readonly parent: Union | null;
  readonly isPlace: IsPlace;
}

/**
 * 更改、停用、恢复. Where it serves already may stay, also when the place was closed, and so may what stands above. Moved, it
 * takes along all that is below.
 */
export function changeUnion(
  union: Union,
  { open, newCode = false, ...wish }: Changing,
  { parent, isPlace }: Wished,
  moment: Moment,
): Decision<Union, 'NOT_FOUND' | 'PLACE_UNKNOWN' | 'ROOT_STAYS' | 'PARENT_NOT_POSSIBLE'> {
  if (!open && union._id === ROOT_ID) return no('ROOT_STAYS');
  const moves = isMoved(union, parent);
  if (moves && !standsUnder(union.kind, parent)) return PARENT_NOT_POSSIBLE;
  const stays = (place: Place) => union.area.some((one) => isSame(one, place));
  if (!wish.area.every((place) => stays(place) || isPlace(place))) {
    return no('PLACE_UNKNOWN', [{ path: 'area', problem: 'not served' }]);
  }
  const action = open === (union.state === 'open') ? 'change' : open ? 'reopen' : 'close';
  const may = mayTake<UnionState, UnionParty>(
    UNION_TABLE[action],
    union.state,
    partyTo(union, [], moment.actor),
  );
  if (!may.ok) return no('NOT_FOUND');
  const state = UNION_TABLE[action].to ?? union.state;
  const place = moves ? { parentId: parent?._id ?? null, aboveIds: above(parent) } : {};
  const code = newCode ? moment.newCode() : union.code;
  const after = { ...union, ...wish, ...place, code, state };
  const effects = moves ? [following(union)] : [];
  return change(step(after, action, union.state, may.value, moment, { effects }));
}

const isMoved = ({ parentId }: Union, parent: Union | null): boolean => (parent?._id ?? null) !== parentId;

const isSame = (a: Place, b: Place): boolean => a.street === b.street && a.community === b.community;
