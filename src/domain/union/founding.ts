import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
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

export interface UnionWish {
  readonly name: string;
  readonly area: readonly Place[];
  readonly admits: Admits;
  readonly open: boolean;
}

export interface Founding extends UnionWish {
  readonly kind: UnionKind;
}

type FoundRefusal = 'PARENT_NOT_POSSIBLE' | 'PLACE_UNKNOWN';
type IsPlace = (place: Place) => boolean;

/** 建立. The first one is that of the district. */
export function found(
  { kind, open: _, ...wish }: Founding,
  parent: Union | null,
  isPlace: IsPlace,
  moment: Moment,
): Decision<Union, FoundRefusal> {
  const fits = parent === null ? kind === 'district' : STANDS_UNDER[kind].includes(parent.kind);
  if (!fits || parent?.state === 'closed') {
    return no('PARENT_NOT_POSSIBLE', [{ path: 'parentId', problem: 'not possible' }]);
  }
  if (!wish.area.every(isPlace)) return no('PLACE_UNKNOWN', [{ path: 'area', problem: 'not served' }]);
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
    aboveIds: parent === null ? [] : [parent._id, ...parent.aboveIds],
  };
  return change(withEvent(union, moment, { action: 'found', by: 'staff', to: 'open', kept: EVENTS_KEPT }));
}

/** 更改、停用、恢复. Where it serves already may stay, also when the place was closed. */
export function changeUnion(
  union: Union,
  { open, ...wish }: UnionWish,
  isPlace: IsPlace,
  moment: Moment,
): Decision<Union, 'NOT_FOUND' | 'PLACE_UNKNOWN' | 'ROOT_STAYS'> {
  if (!open && union._id === ROOT_ID) return no('ROOT_STAYS');
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
  return change(step({ ...union, ...wish, state }, action, union.state, may.value, moment));
}

const isSame = (a: Place, b: Place): boolean => a.street === b.street && a.community === b.community;
