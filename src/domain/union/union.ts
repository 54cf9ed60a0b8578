import type { Effect } from '#domain/effects';
import type { Actor, Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import { causeOf, mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Transitions } from '#domain/kernel/transitions';

/** 工会: one of the tree, with where it serves, how one joins it, and who has which post in it. */
export interface Union extends Entity {
  readonly name: string;
  readonly kind: UnionKind;
  readonly parentId: string | null;
  /** All that stand above it, the nearest first. */
  readonly aboveIds: readonly string[];
  readonly area: readonly Place[];
  /** 入会码: six digits, on the wall for everybody. */
  readonly code: string;
  readonly admits: Admits;
  readonly state: UnionState;
  readonly officers: readonly UnionOfficer[];
  /** 会员服务: what it offers to its members and to those of all unions below. */
  readonly services: readonly UnionService[];
}

/** A street, or one community of it. */
export interface Place {
  readonly street: string;
  readonly community: string | null;
}

export const UNION_KINDS = [
  'district',
  'street',
  'town',
  'federation',
  'community',
  'enterprise',
  'site',
] as const;
export type UnionKind = (typeof UNION_KINDS)[number];
export const ADMITS = ['review', 'at-once'] as const;
export type Admits = (typeof ADMITS)[number];
export const POSTS = ['chairman', 'officer', 'grid', 'reception'] as const;
export type UnionPost = (typeof POSTS)[number];

/** Something to know, and where to read on. */
export interface UnionService {
  readonly title: string;
  readonly words: string;
  /** Empty where there is nothing more. */
  readonly link: string;
}

export interface UnionOfficer {
  readonly memberId: string;
  readonly name: string;
  readonly post: UnionPost;
  readonly since: number;
}

/** Under which kinds one of this kind stands; the district stands under nothing, and is there once. */
export const STANDS_UNDER: Readonly<Record<UnionKind, readonly UnionKind[]>> = {
  district: [],
  street: ['district'],
  town: ['district'],
  federation: ['district'],
  community: ['street', 'town', 'federation'],
  enterprise: ['district', 'street', 'town', 'federation', 'community'],
  site: ['street', 'town', 'federation', 'community', 'enterprise'],
};

/** The union of the district, under which all others stand. */
export const ROOT_ID = 'district';
export const UNIONS_MAX = 1_000;
export const UNION_NAME_MAX = 40;
export const AREA_MAX = 60;
const OFFICERS_MAX = 30;
export const SERVICES_MAX = 30;
/** A union's history is cut; its last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export const UNION_STATES = ['open', 'closed'] as const;
export type UnionState = (typeof UNION_STATES)[number];
export type UnionAction = 'change' | 'close' | 'reopen' | 'appoint' | 'dismiss' | 'offer';
/** `above`: has the chair of it, or of one above it. */
export type UnionParty = 'staff' | 'above' | 'stranger';

export const UNION_TABLE = {
  change: { from: ['open', 'closed'], to: null, by: ['staff'] },
  close: { from: ['open'], to: 'closed', by: ['staff'] },
  reopen: { from: ['closed'], to: 'open', by: ['staff'] },
  appoint: { from: ['open'], to: null, by: ['staff', 'above'] },
  dismiss: { from: ['open', 'closed'], to: null, by: ['staff', 'above'] },
  offer: { from: ['open'], to: null, by: ['staff', 'above'] },
} as const satisfies Transitions<UnionAction, UnionState, UnionParty>;

const hasChair = ({ officers }: Pick<Union, 'officers'>, memberId: string): boolean =>
  officers.some((one) => one.memberId === memberId && one.post === 'chairman');

/** Whether somebody has a post in it. */
const isOfficerOf = ({ officers }: Pick<Union, 'officers'>, memberId: string): boolean =>
  officers.some((one) => one.memberId === memberId);

type Known = Pick<Union, 'officers'>;

/** Of the staff, or with the chair of it or of one above it. */
export function partyTo(
  union: Known,
  above: readonly Known[],
  { memberId, roles }: Pick<Actor, 'memberId' | 'roles'>,
): UnionParty {
  if (roles.includes('staff')) return 'staff';
  return [union, ...above].some((one) => hasChair(one, memberId)) ? 'above' : 'stranger';
}

/** Whoever reviews who wants to join: with a post in it, with a chair above it, or of the staff. */
export const servesIn = (
  union: Known,
  above: readonly Known[],
  actor: Pick<Actor, 'memberId' | 'roles'>,
): boolean => isOfficerOf(union, actor.memberId) || partyTo(union, above, actor) !== 'stranger';

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

export interface GivenPost {
  readonly memberId: string;
  readonly name: string;
  readonly post: UnionPost;
  readonly why: string;
}
type PostRefusal = 'NOT_FOUND' | 'OWN_CASE' | 'UNION_CLOSED';

/** 任命: by staff, or by the chair of it or above; nobody gives himself anything. Given anew it is another post. */
export function givePost(
  union: Union,
  above: readonly Union[],
  { why, ...person }: GivenPost,
  moment: Moment,
): Decision<Union, PostRefusal | 'POST_THERE_ALREADY' | 'TOO_MANY_OFFICERS'> {
  const may = allowed(union, above, 'appoint', person.memberId, moment);
  if (!may.ok) return may;
  const known = union.officers.find(({ memberId }) => memberId === person.memberId);
  if (known?.post === person.post && known.name === person.name) return no('POST_THERE_ALREADY');
  const others = union.officers.filter((one) => one !== known);
  if (others.length >= OFFICERS_MAX) return no('TOO_MANY_OFFICERS');
  const officers = [...others, { ...person, since: moment.now }];
  return change(postStep({ ...union, officers }, 'appoint', may.value, { ...person, why }, moment));
}

/** 免去 */
export function takePost(
  union: Union,
  above: readonly Union[],
  { memberId, why }: Pick<GivenPost, 'memberId' | 'why'>,
  moment: Moment,
): Decision<Union, PostRefusal> {
  const may = allowed(union, above, 'dismiss', memberId, moment);
  if (!may.ok) return may;
  const known = union.officers.find((one) => one.memberId === memberId);
  if (!known) return no('NOT_FOUND');
  const officers = union.officers.filter((one) => one !== known);
  return change(postStep({ ...union, officers }, 'dismiss', may.value, { ...known, why }, moment));
}

/** 会员服务, as a whole list. */
export function offer(
  union: Union,
  above: readonly Union[],
  services: readonly UnionService[],
  moment: Moment,
): Decision<Union, 'NOT_FOUND' | 'UNION_CLOSED'> {
  const party = partyTo(union, above, moment.actor);
  const may = mayTake<UnionState, UnionParty>(UNION_TABLE.offer, union.state, party);
  if (!may.ok) return no(may.refusal.code === 'NOT_NOW' ? 'UNION_CLOSED' : 'NOT_FOUND');
  return change(step({ ...union, services }, 'offer', union.state, may.value, moment));
}

/** What is asked of whom before who it is: the own post is nobody's own to give or take. */
function allowed(
  union: Union,
  above: readonly Union[],
  action: 'appoint' | 'dismiss',
  memberId: string,
  { actor }: Pick<Moment, 'actor'>,
) {
  const may = mayTake<UnionState, UnionParty>(UNION_TABLE[action], union.state, partyTo(union, above, actor));
  if (!may.ok) return no(may.refusal.code === 'NOT_NOW' ? 'UNION_CLOSED' : 'NOT_FOUND');
  return memberId === actor.memberId ? no('OWN_CASE') : may;
}

function postStep(
  after: Union,
  action: 'appoint' | 'dismiss',
  by: UnionParty,
  { memberId, name, post, why }: GivenPost,
  moment: Moment,
): Union {
  const given = action === 'appoint';
  const cause = causeOf('union', after);
  const effects: Effect[] = [
    {
      ...{ kind: 'note-role', cause, role: post === 'chairman' ? 'chairman' : 'union-officer' },
      ...{ what: given ? 'given' : 'taken', memberId, name, where: after.name },
      ...{ byId: moment.actor.memberId, why, at: moment.now },
    },
    {
      ...{ kind: 'notify', cause, to: memberId, about: given ? 'union-post-given' : 'union-post-taken' },
      ...{ noun: 'role', id: after._id },
    },
  ];
  return step(after, action, after.state, by, moment, { why, effects });
}

const step = (
  after: Union,
  action: UnionAction,
  from: UnionState,
  by: UnionParty,
  moment: Moment,
  more: { readonly why?: string; readonly effects?: readonly Effect[] } = {},
): Union => withEvent(after, moment, { action, by, from, to: after.state, kept: EVENTS_KEPT, ...more });
