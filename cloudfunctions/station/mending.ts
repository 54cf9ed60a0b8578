import type { Calendar } from '#domain/appointment/calendar';
import { lengthOf, workingTimeAfter } from '#domain/appointment/calendar';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { type CheckedPhoto, handedIn } from '#domain/kernel/pictures';
import { no, yes } from '#domain/kernel/result';
import type { BreakageParty } from '#domain/station/breakage';
import {
  type Breakage,
  breakageId as idOf,
  MEND_WITHIN_DAYS,
  REMIND_AT_SHARE,
} from '#domain/station/breakage';
import type { StationContract } from '#domain/station/contract';
import { LIMITS_OF_BREAKAGE } from '#domain/station/limits';
import * as decide from '#domain/station/mending';
import type { MendingRefusal } from '#domain/station/mending-step';
import { breakageRow, isKeeper, ownReports as ownOnes, photosOf } from '#domain/station/mending-view';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit, measuresOf } from '../store/allowances';
import { breakages, changeBreakage } from '../store/breakages';
import { members } from '../store/members';
import { type Changed, changeNoun } from '../store/nouns';
import { picturesOf } from '../store/pictures';
import { type Above, stations, type WithCalendar } from '../store/stations';
import { keptUnions, partyIn } from './keepers';

type Cases = UseCases<StationContract>;

/** 报修: counted before it is made; several who report the same join one task. */
export const report: Cases['report'] = async ({ stationId, part, words, photo }, { actor, moment }) => {
  const id = idOf(stationId, part);
  const [found, asRead, measures] = await Promise.all([
    stations.withCalendar(stationId),
    breakages.findById(id),
    measuresOf([actor.memberId], LIMITS_OF_BREAKAGE),
  ]);
  if (!found) return no('NOT_FOUND');
  const said = { part, words, photo: photo === null ? null : firstOf(handedIn([photo])) };
  const decideOn = (before: Breakage | null) =>
    decide.report(before, found.station, said, knownOf(found, moment.now), moment);
  const again = asRead !== null && sentBefore(asRead, moment) !== 'no';
  const possible = again ? null : decideOn(asRead);
  if (possible && !possible.ok) return { ok: false, refusal: possible.refusal };
  if (!again) {
    const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
    const claim = { limits: LIMITS_OF_BREAKAGE, id: idFor(moment), now: moment.now, sent: moment.requestId };
    const counted = await admit({ ...claim, claimants, asRead: measures });
    if (!counted.ok) return counted;
  }
  const done = await changeBreakage({ id, moment, asRead }, decideOn);
  return done.ok ? { ...done, value: { part, state: done.value.state } } : done;
};

const firstOf = ([photo]: readonly CheckedPhoto[]): CheckedPhoto | null => photo ?? null;

const knownOf = ({ union, calendar }: WithCalendar, now: number) => ({
  terms: termsFrom(calendar, now),
  keepers: union?.officers.map(({ memberId }) => memberId) ?? [],
});

function termsFrom(calendar: Calendar, from: number): decide.Terms {
  const length = lengthOf(calendar, { unit: 'day', amount: MEND_WITHIN_DAYS });
  return {
    dueAt: workingTimeAfter(calendar, from, length),
    remindAt: workingTimeAfter(calendar, from, length * REMIND_AT_SHARE),
  };
}

export const ownReports: Cases['ownReports'] = async ({ stationId }, { actor }) =>
  yes({ rows: ownOnes(await breakages.ofStation(stationId), actor.memberId) });

/** 报修台: what whoever looks keeps. */
export const desk: Cases['desk'] = async ({ unionId, list, after }, context) => {
  const { actor } = context;
  const unionIds = await keptUnions(unionId, actor);
  if (unionIds === 'none') return no('NOT_FOUND');
  const found = await (list === 'open' ? breakages.toMend(unionIds, after) : breakages.over(unionIds, after));
  return yes({
    rows: await rowsOf(found.slice(0, PAGE_ROWS), context),
    more: found.length > PAGE_ROWS,
  });
};

async function rowsOf(found: readonly Breakage[], { moment }: Pick<Context, 'moment'>) {
  const takers = [...new Set(found.flatMap(({ takenById }) => takenById ?? []))];
  const [pictures, people] = await Promise.all([
    picturesOf(found.flatMap(photosOf)),
    takers.length === 0 ? [] : members.findAll(takers),
  ]);
  const nameOf = (id: string) => people.find(({ _id }) => _id === id)?.name ?? '';
  return found.map((breakage) => breakageRow(breakage, moment, { pictures, nameOf }));
}

export const take: Cases['take'] = ({ breakageId }, context) =>
  changed(breakageId, context, (breakage, party) => decide.take(breakage, party, context.moment));

export const release: Cases['release'] = ({ breakageId }, context) =>
  changed(breakageId, context, (breakage, party) => decide.release(breakage, party, context.moment));

export const endBreakage: Cases['endBreakage'] = ({ breakageId, ...said }, context) =>
  changed(breakageId, context, (breakage, party) => decide.end(breakage, said, party, context.moment));

type DecideOn = (breakage: Breakage, party: BreakageParty) => Decision<Breakage, MendingRefusal>;

async function changed(id: string, context: Context, decideOn: DecideOn) {
  const done: Changed<Breakage, MendingRefusal | 'BUSY'> = await changeNoun<
    Breakage,
    MendingRefusal,
    Above | null
  >({
    noun: 'breakage',
    id,
    moment: context.moment,
    read: async () => {
      const found = await breakages.withUnion(id);
      return [found?.breakage ?? null, found] as const;
    },
    decide: (breakage, known) =>
      decideOn(breakage, isKeeper(known ? partyIn(known, context.actor) : 'stranger')),
  });
  if (!done.ok) return done;
  const [value] = await rowsOf([done.value], context);
  return value ? { ...done, value } : no('NOT_FOUND');
}
