import type { Actor } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no, yes } from '#domain/kernel/result';
import type { StationContract } from '#domain/station/contract';
import * as keep from '#domain/station/keep';
import { DISTRICT_UNION, type Station, type StationParty } from '#domain/station/station';
import { stationMonthId } from '#domain/station/use';
import { keptRow, keptStation as keptView } from '#domain/station/view';
import { servesIn } from '#domain/union/party';
import { hungCode } from '../runtime/seal';
import type { Context, UseCases } from '../runtime/serve';
import { type Changed, changeNoun } from '../store/nouns';
import { stationMonths } from '../store/station-months';
import { stations, type WithUnion } from '../store/stations';
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

export const withUnion = async (id: string): Promise<readonly [Station | null, WithUnion | null]> => {
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

export const shown = <Code extends string>(done: Changed<Station, Code>) =>
  done.ok ? { ...done, value: keptView(done.value) } : done;
