import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { SetupStep } from './setup';

/** 本区: the streets and communities that the union serves, as staff keep them. There is one. */
export interface District extends Entity<Effect> {
  readonly streets: readonly Street[];
  /** What staff have put off while the district is set up. */
  readonly skipped: readonly SetupStep[];
}

/** 社区. What refers to it keeps its key, so that it can be called otherwise, and closed, without anything being lost. */
interface Community {
  /** As it was called first. */
  readonly key: string;
  readonly name: string;
  readonly open: boolean;
}

/** 街道 */
interface Street extends Community {
  readonly communities: readonly Community[];
}

export const DISTRICT_ID = 'district';
export const STREETS_MAX = 40;
export const COMMUNITIES_MAX = 60;
/** So many names at once. */
export const NAMES_MAX = 60;
export const PLACE_NAME_MAX = 20;
/** A retry has to find what it did; the history of a place is not kept. */
const EVENTS_KEPT = 50;

/** Before anybody has written down a street. */
export const NO_DISTRICT: District = { ...newNoun(DISTRICT_ID), streets: [], skipped: [] };

type Streets = Pick<District, 'streets'>;

const streetOf = ({ streets }: Streets, key: string) => streets.find((street) => street.key === key);

/** Compares with what is listed, for a street called `constructor` would otherwise be found in any object. */
export const isStreet = (district: Streets, key: string): boolean => streetOf(district, key)?.open ?? false;

export function isPlace(district: Streets, street: string, community: string): boolean {
  const found = streetOf(district, street);
  return (found?.open && found.communities.some(({ key, open }) => open && key === community)) ?? false;
}

export interface NewPlaces {
  /** Communities of this street; null: streets. */
  readonly street: string | null;
  readonly names: readonly string[];
}

/** 添加街道 or 社区, as many as were written down; one that is there already is refused, so that none is there twice. */
export function addPlaces(
  district: District,
  { street, names }: NewPlaces,
  moment: Moment,
): Decision<District, 'PLACE_NOT_FOUND' | 'PLACE_THERE_ALREADY' | 'TOO_MANY_IN_DISTRICT'> {
  const of = street === null ? null : streetOf(district, street);
  if (of === undefined) return no('PLACE_NOT_FOUND', [{ path: 'street', problem: 'unknown' }]);
  const there = of === null ? district.streets : of.communities;
  const twice = names.some((name, place) => isCalled(there, name) || names.indexOf(name) < place);
  if (twice) return no('PLACE_THERE_ALREADY', [{ path: 'names', problem: 'there already' }]);
  if (there.length + names.length > (of === null ? STREETS_MAX : COMMUNITIES_MAX)) {
    return no('TOO_MANY_IN_DISTRICT', [{ path: 'names', problem: 'too many' }]);
  }
  const added = names.map((name) => ({ key: name, name, open: true }));
  const streets =
    of === null
      ? [...district.streets, ...added.map((one) => ({ ...one, communities: [] }))]
      : replaced(district.streets, { ...of, communities: [...of.communities, ...added] });
  return change(kept({ ...district, streets }, 'addPlaces', moment));
}

export interface ChangedPlace {
  readonly street: string;
  /** One of its communities; null: the street itself. */
  readonly community: string | null;
  readonly name: string;
  readonly open: boolean;
}

/** 改名, 停用, 恢复. What is closed is offered nobody any more; who lives there, or serves it, stays as it is. */
export function changePlace(
  district: District,
  { street, community, name, open }: ChangedPlace,
  moment: Moment,
): Decision<District, 'PLACE_NOT_FOUND' | 'PLACE_THERE_ALREADY'> {
  const of = streetOf(district, street);
  const siblings = community === null ? district.streets : (of?.communities ?? []);
  const known = siblings.find(({ key }) => key === (community ?? street));
  if (!of || !known) return no('PLACE_NOT_FOUND');
  const others = siblings.filter((one) => one !== known);
  if (isCalled(others, name)) return no('PLACE_THERE_ALREADY', [{ path: 'name', problem: 'there already' }]);
  const after =
    community === null
      ? { ...of, name, open }
      : { ...of, communities: replaced(of.communities, { ...known, name, open }) };
  return change(kept({ ...district, streets: replaced(district.streets, after) }, 'changePlace', moment));
}

/** 以后再说, and taken up again. */
export const skipStep = (
  district: District,
  { step, skip }: { readonly step: SetupStep; readonly skip: boolean },
  moment: Moment,
): Decision<District, never> => {
  const others = district.skipped.filter((one) => one !== step);
  return change(kept({ ...district, skipped: skip ? [...others, step] : others }, 'skipStep', moment));
};

/** By the name that it has, or had first. */
const isCalled = (places: readonly Community[], name: string): boolean =>
  places.some((one) => one.key === name || one.name === name);

const replaced = <T extends Community>(places: readonly T[], after: T): T[] =>
  places.map((one) => (one.key === after.key ? after : one));

const kept = (district: District, action: string, moment: Moment): District =>
  withEvent(district, moment, { action, by: 'staff', to: 'kept', kept: EVENTS_KEPT });
