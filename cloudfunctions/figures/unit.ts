import type { Tally } from '#domain/appointment/figures';
import type { FiguresContract } from '#domain/figures/contract';
import { below, byMonth, type Counted, instantsOf, type Unit, unitSum, within } from '#domain/figures/unit';
import type { Actor } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { monthsFrom } from '#domain/kernel/time';
import type { District } from '#domain/membership/district';
import { type Month, placeId } from '#domain/repair/figures';
import { sessionsByKind } from '#domain/session/figures';
import { SESSION_KIND_LABEL } from '#domain/session/labels';
import { byKind } from '#domain/station/figures';
import { STATION_KIND_LABEL } from '#domain/station/labels';
import { servesIn } from '#domain/union/party';
import { ROOT_ID, type Union } from '#domain/union/union';
import type { UseCases } from '../runtime/serve';
import { districts } from '../store/districts';
import { figures } from '../store/figures';
import { sessionFigures } from '../store/session-figures';
import { stationFigures } from '../store/station-figures';
import { tallies } from '../store/tallies';
import { unionMembers } from '../store/union-members';
import { unions } from '../store/unions';
import { asUnit } from './tree';

type Cases = UseCases<FiguresContract>;

export const unit: Cases['unit'] = async ({ unionId, from, to }, { actor }) => {
  const [all, district] = await Promise.all([unions.all(), districts.current()]);
  const wanted = all.find(({ _id }) => _id === unionId);
  if (!wanted || !maySee(wanted, all, actor)) return no('NOT_FOUND');
  const units = all.map(asUnit);
  const asked = asUnit(wanted);
  const months = monthsFrom(from, to);
  const span = { from: months[0] ?? from, to };
  const ids = within(units, asked).map(({ id }) => id);
  const [placed, talks, members, joined, kept, came] = await Promise.all([
    countedAt(district, months),
    tallies.of('union', months),
    unionMembers.ofEach(ids, span),
    unionMembers.joinedByMonth(ids, span),
    stationFigures.of(ids, months),
    sessionFigures.of({ unionIds: ids, ...instantsOf(months) }),
  ]);
  const counted = [
    ...placed,
    ...talks.map((one) => talkOf(one, units)),
    ...[...kept, ...came].map(({ unionId: of, month, figures: counted }) => ({
      ...{ of: { unionId: of }, month, figures: counted },
    })),
  ];
  const sumOf = (one: Unit) => unitSum(units, one, counted, members);
  return yes({
    ...sumOf(asked),
    mayList: servesIn(wanted, aboveOf(wanted, all), actor),
    months: byMonth(units, asked, counted, months).map((one) => ({
      ...one,
      joined: joined.get(one.month) ?? 0,
    })),
    kinds: byKind(kept).map((one) => ({ ...one, name: STATION_KIND_LABEL[one.kind] })),
    sessionKinds: sessionsByKind(came).map((one) => ({ ...one, name: SESSION_KIND_LABEL[one.kind] })),
    below: below(units, asked).map(sumOf),
  });
};

/** Whoever serves in it or in one above it, whose figures those of this one are among. */
const maySee = (union: Union, all: readonly Union[], actor: Actor): boolean =>
  [union, ...aboveOf(union, all)].some((one) => servesIn(one, [], actor));

const aboveOf = ({ aboveIds }: Union, all: readonly Union[]): readonly Union[] =>
  all.filter(({ _id }) => aboveIds.includes(_id));

/** What was counted at each place that the district serves or has served. */
async function countedAt(district: District, months: readonly string[]): Promise<Counted[]> {
  const places = district.streets.flatMap(({ key: street, communities }) =>
    communities.map(({ key: community }) => ({ street, community })),
  );
  const found = await figures.findAll(places.map(placeId));
  return places.flatMap((of) => {
    const known = found.find(({ _id }) => _id === placeId(of))?.months ?? {};
    return months.flatMap((month) => {
      const { [month]: counted } = known;
      return counted ? [{ of, month, figures: ordersOf(counted) }] : [];
    });
  });
}

const ordersOf = ({ closed, urgent, urgentInTime }: Month): Counted['figures'] => ({
  orders: closed,
  urgent,
  urgentInTime,
});

/** A studio that was opened before unions stood in the tree counts for the district. */
const talkOf = ({ owner, month, figures: counted }: Tally, units: readonly Unit[]): Counted => {
  const unionId = units.some(({ id }) => id === owner) ? owner : ROOT_ID;
  const { asked, answered, answeredInTime, evaluated, satisfied, suggestions, adopted } = counted;
  return {
    ...{ of: { unionId }, month },
    figures: { asked, answered, answeredInTime, evaluated, satisfied, suggestions, adopted },
  };
};
