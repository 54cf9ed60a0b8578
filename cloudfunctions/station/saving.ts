import type { Decision } from '#domain/kernel/entity';
import { handedIn } from '#domain/kernel/pictures';
import { no } from '#domain/kernel/result';
import { isStreet } from '#domain/membership/district';
import type { StationContract } from '#domain/station/contract';
import * as keep from '#domain/station/keep';
import { LIMITS_OF_STATION } from '#domain/station/limits';
import {
  DISTRICT_UNION,
  HANDING_MAX,
  STATIONS_MAX,
  type Station,
  type StationParty,
} from '#domain/station/station';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { wordsAllowed } from '../runtime/wechat-world';
import { admit, measuresOf } from '../store/allowances';
import { changeNoun, createNoun } from '../store/nouns';
import { stations, type Wished, type WithUnion, wishedFor } from '../store/stations';
import { partyIn } from './keepers';
import { shown, withUnion } from './keeping';

type Save = UseCases<StationContract>['saveStation'];
type Wish = Parameters<Save>[0];

/** Saved by whoever keeps it: looked at by WeChat, counted, and not over what somebody else has saved since. */
export const saveStation: Save = async ({ stationId, seen, pictures, ...said }, context) => {
  const { actor, moment, openid } = context;
  const wish = { ...said, pictures: handedIn(pictures) };
  const [world, asRead, known] = await Promise.all([
    wishedFor(wish.unionId, wish.studioId),
    measuresOf([actor.memberId], LIMITS_OF_STATION),
    stationId === null ? null : withUnion(stationId),
  ]);
  const wrong = wrongIn(said, world);
  if (wrong) return wrong;
  if (openid && !(await wordsAllowed(wordsOf(wish), openid)))
    return no('WORDS_NOT_ALLOWED', [{ path: 'name', problem: 'not allowed' }]);
  const next = partyIn(world, actor);
  const claim = { limits: LIMITS_OF_STATION, id: idFor(moment), now: moment.now, sent: moment.requestId };
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  // What is refused anyway is not counted.
  const [counted, last, handing] = await Promise.all([
    isPossible(wish, { next, seen, known }, context)
      ? admit({ ...claim, claimants, asRead, holder: known?.[0] ?? null })
      : null,
    known === null ? stations.last() : null,
    wish.handsOut && !known?.[0]?.handsOut ? stations.handing(moment.now) : [],
  ]);
  if (counted && !counted.ok) return counted;
  const order = (last?.order ?? 0) + 1;
  const limit = full(known === null ? order : 0, handing.length);
  return shown(
    stationId === null || known === null
      ? await added({ order, limit }, wish, next, context)
      : await changed(stationId, wish, { next, seen, limit, asRead: known }, context),
  );
};

interface Looked extends Omit<keep.Keeping, 'party'> {
  readonly known: As['asRead'] | null;
}

function isPossible(wish: keep.StationWish, { known, ...as }: Looked, { moment, actor }: Context): boolean {
  if (!known) return keep.newStation({ id: '', order: 0 }, wish, as.next, moment).ok;
  const [station, around] = known;
  const party = around ? partyIn(around, actor) : 'stranger';
  return station !== null && keep.saveStation(station, wish, { party, ...as }, moment).ok;
}

/** What others read. */
const wordsOf = ({ name, address, hours }: keep.StationWish): string =>
  `${name} ${address} ${hours.by === 'words' ? hours.words : ''}`;

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

interface Place {
  readonly order: number;
  readonly limit: Decision<Station, Full> | null;
}

const added = ({ order, limit }: Place, wish: keep.StationWish, party: StationParty, { moment }: Context) => {
  const id = idFor(moment);
  return createNoun<Station, keep.KeepRefusal | Full, 'BUSY'>({
    noun: 'station',
    id,
    moment,
    decision: limit ?? keep.newStation({ id, order }, wish, party, moment),
    taken: 'BUSY',
  });
};

type Full = 'TOO_MANY_STATIONS' | 'TOO_MANY_HANDING_OUT';
function full(order: number, handing: number): Decision<Station, Full> | null {
  if (order > STATIONS_MAX) return no('TOO_MANY_STATIONS');
  return handing >= HANDING_MAX
    ? no('TOO_MANY_HANDING_OUT', [{ path: 'handsOut', problem: 'too many' }])
    : null;
}

interface As extends Omit<keep.Keeping, 'party'> {
  readonly limit: Place['limit'];
  readonly asRead: readonly [Station | null, WithUnion | null];
}

const changed = (
  id: string,
  wish: keep.StationWish,
  { limit, asRead, ...as }: As,
  { moment, actor }: Context,
) => {
  let first: As['asRead'] | null = asRead;
  return changeNoun<Station, keep.KeepRefusal | Full, WithUnion | null>({
    noun: 'station',
    id,
    moment,
    read: async () => {
      const known = first ?? (await withUnion(id));
      first = null;
      return known;
    },
    decide: (station, known) => {
      const party = known ? partyIn(known, actor) : 'stranger';
      return limit ?? keep.saveStation(station, wish, { party, ...as }, moment);
    },
  });
};
