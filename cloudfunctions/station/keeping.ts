import type { Actor } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import { isStreet } from '#domain/membership/district';
import type { StationContract } from '#domain/station/contract';
import * as keep from '#domain/station/keep';
import {
  DISTRICT_UNION,
  HANDING_MAX,
  STATIONS_MAX,
  type Station,
  type StationParty,
} from '#domain/station/station';
import { stationMonthId } from '#domain/station/use';
import { keptRow, keptStation as keptView } from '#domain/station/view';
import { servesIn } from '#domain/union/party';
import { idFor } from '../runtime/moment';
import { hungCode } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Changed, changeNoun, createNoun } from '../store/nouns';
import { stationMonths } from '../store/station-months';
import { stations, type Wished, type WithUnion, wishedFor } from '../store/stations';
import { unions } from '../store/unions';
import { links } from '../store/uploads';
import { partyIn } from './keepers';

type Cases = UseCases<StationContract>;

/** 驿站, of a union or of all those for which this person may keep some. */
export const kept: Cases['kept'] = async ({ unionId, after }, { actor, moment }) => {
  const staff = actor.roles.includes('staff');
  const mine = unionId === null ? await ownUnions(actor) : await oneUnion(unionId, actor);
  if (mine === null) return no('NOT_FOUND');
  const ids = mine.map(({ id }) => id);
  const everywhere = staff && unionId === null;
  const found = everywhere ? await stations.inOrder(after) : await stations.ofUnions(ids, after);
  const page = found.slice(0, PAGE_ROWS);
  return yes({
    rows: page.map((station) => keptRow(station, moment.now)),
    last: found.length > PAGE_ROWS ? (page[page.length - 1]?.order ?? null) : null,
    unions: [...mine],
  });
};

type Named = readonly { readonly id: string; readonly name: string }[];

/** Staff keep for all; the district is there before anybody has founded its union. */
async function ownUnions(actor: Actor): Promise<Named> {
  if (!actor.roles.includes('staff')) return named(await unions.ofOfficer(actor.memberId));
  const all = named((await unions.all()).filter(({ state }) => state === 'open'));
  return all.some(({ id }) => id === DISTRICT_UNION)
    ? all
    : [{ id: DISTRICT_UNION, name: '区总工会' }, ...all];
}

async function oneUnion(unionId: string, actor: Actor): Promise<Named | null> {
  const found = await unions.withAbove(unionId);
  return found && servesIn(found.union, found.above, actor) ? named([found.union]) : null;
}

const named = (all: readonly { readonly _id: string; readonly name: string }[]): Named =>
  all.map(({ _id: id, name }) => ({ id, name }));

export const keptStation: Cases['keptStation'] = async ({ stationId }, { actor, moment }) => {
  const found = await stations.withUnion(stationId);
  if (!found || partyIn(found, actor) === 'stranger') return no('NOT_FOUND');
  const { station } = found;
  const [shown, month] = await Promise.all([
    links(station.pictures.map(({ fileId }) => fileId)),
    stationMonths.findById(stationMonthId(stationId, moment.now)),
  ]);
  return yes({
    station: keptView(station),
    links: shown,
    code: hungCode('station', stationId),
    uses: month?.uses ?? 0,
  });
};

type Wish = Parameters<Cases['saveStation']>[0];

export const saveStation: Cases['saveStation'] = async ({ stationId, pictures, ...said }, context) => {
  const wish = { ...said, pictures: handedIn(pictures) };
  const world = await wishedFor(wish.unionId, wish.studioId);
  const wrong = wrongIn(said, world);
  if (wrong) return wrong;
  const next = partyIn(world, context.actor);
  return shown(
    stationId === null ? await added(wish, next, context) : await changed(stationId, wish, next, context),
  );
};

function wrongIn(
  { unionId, studioId, street }: Pick<Wish, 'unionId' | 'studioId' | 'street'>,
  world: Wished,
) {
  const { union, studio, district } = world;
  const there = union ? union.state === 'open' : unionId === DISTRICT_UNION;
  if (!there) return no('UNION_NOT_FOUND', [{ path: 'unionId', problem: 'unknown' }]);
  if (studioId !== null && !studio) return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  const known = street === null || isStreet(district, street);
  return known ? null : no('PLACE_NOT_FOUND', [{ path: 'street', problem: 'unknown' }]);
}

async function added(wish: keep.StationWish, party: StationParty, { moment }: Context) {
  const id = idFor(moment);
  const [last, handing] = await Promise.all([
    stations.last(),
    wish.handsOut ? stations.handing(moment.now) : [],
  ]);
  const order = (last?.order ?? 0) + 1;
  return createNoun<Station, keep.KeepRefusal | Full, 'BUSY'>({
    noun: 'station',
    id,
    moment,
    decision: full(order, handing.length) ?? keep.newStation({ id, order }, wish, party, moment),
    taken: 'BUSY',
  });
}

type Full = 'TOO_MANY_STATIONS' | 'TOO_MANY_HANDING_OUT';
function full(order: number, handing: number): Decision<Station, Full> | null {
  if (order > STATIONS_MAX) return no('TOO_MANY_STATIONS');
  return handing >= HANDING_MAX
    ? no('TOO_MANY_HANDING_OUT', [{ path: 'handsOut', problem: 'too many' }])
    : null;
}

const changed = (id: string, wish: keep.StationWish, next: StationParty, { moment, actor }: Context) =>
  changeNoun<Station, keep.KeepRefusal | Full, WithUnion | null>({
    noun: 'station',
    id,
    moment,
    read: () => withUnion(id),
    decide: async (station, known) => {
      const begins = wish.handsOut && !station.handsOut;
      const handing = begins ? await stations.handing(moment.now) : [];
      const party = known ? partyIn(known, actor) : 'stranger';
      return full(0, handing.length) ?? keep.saveStation(station, wish, { party, next }, moment);
    },
  });

const withUnion = async (id: string): Promise<readonly [Station | null, WithUnion | null]> => {
  const found = await stations.withUnion(id);
  return [found?.station ?? null, found];
};

/** 暂停开放 */
export const close: Cases['close'] = ({ stationId, ...closed }, context) =>
  stepped(stationId, context, (station, party) => keep.closeStation(station, closed, party, context.moment));

/** 恢复开放 */
export const reopen: Cases['reopen'] = ({ stationId }, context) =>
  stepped(stationId, context, (station, party) => keep.reopenStation(station, party, context.moment));

async function stepped<Code extends string>(
  id: string,
  { moment, actor }: Context,
  decide: (station: Station, party: StationParty) => Decision<Station, Code>,
) {
  const done = await changeNoun<Station, Code, WithUnion | null>({
    noun: 'station',
    id,
    moment,
    read: () => withUnion(id),
    decide: (station, known) => decide(station, known ? partyIn(known, actor) : 'stranger'),
  });
  return shown(done);
}

const shown = <Code extends string>(done: Changed<Station, Code>) =>
  done.ok ? { ...done, value: keptView(done.value) } : done;
