import type { FiguresContract } from '#domain/figures/contract';
import { EXPORT_LABEL, type ExportOf } from '#domain/figures/exports';
import { instantsOf, isInArea, type Unit, within } from '#domain/figures/unit';
import { no } from '#domain/kernel/result';
import { monthsFrom } from '#domain/kernel/time';
import { sessionRows } from '#domain/session/figures';
import { stationRows } from '#domain/station/figures';
import type { Membership } from '#domain/union/membership';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { ROWS_MAX, type Sheet, sheet } from '../runtime/workbook';
import { appointments } from '../store/appointments';
import { complaints } from '../store/complaints';
import { inPages } from '../store/in-pages';
import { memberships } from '../store/memberships';
import { orders } from '../store/orders';
import { sessionFigures } from '../store/session-figures';
import { stationFigures } from '../store/station-figures';
import { unions } from '../store/unions';
import { COMPLAINTS, membersOf, ORDERS, REQUESTS, sessionsOf, stationsOf } from './sheets';
import { asUnit } from './tree';

type Cases = UseCases<FiguresContract>;

/** From one instant until before another, of a union and all below it. */
interface Asked {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly from: number;
  readonly before: number;
  readonly months: readonly string[];
}

export const exportRows: Cases['exportRows'] = async ({ unionId, what, from, to, why }, { moment }) => {
  const units = (await unions.all()).map(asUnit);
  const unit = units.find(({ id }) => id === unionId);
  if (!unit) return no('NOT_FOUND');
  const months = monthsFrom(from, to);
  const asked = { units, unit, months, ...instantsOf(months) };
  const [first = from] = months;
  const made = await SHEETS[what](asked);
  if (!made) return no('TOO_MANY_ROWS');
  // Members are those of today, whatever months were asked for.
  const subject = what === 'members' ? what : `${what}-${first}-${to}`;
  return exportExcel({ subject, why }, moment, async () => [made]);
};

/** One more than a file of ours holds tells that it would be too many. */
const BOUND = ROWS_MAX + 1;

/** null: more than a file of ours holds. */
const SHEETS: Readonly<Record<ExportOf, (asked: Asked) => Promise<Sheet | null>>> = {
  orders: async ({ units, unit, from: since, before }) => {
    const belongs = isInArea(units, unit);
    const rows = await inPages({
      read: (from) => orders.closedFrom(from, before),
      placeOf: ({ closedAt }) => closedAt ?? 0,
      keep: ({ place }) => belongs(place),
      ...{ from: since, max: BOUND },
    });
    return fits(rows) ? sheet(EXPORT_LABEL.orders, ORDERS, rows) : null;
  },

  /** What somebody said in need is nobody's to take along, nor that it was said. */
  requests: async ({ units, unit, from: since, before }) => {
    const ids = new Set(within(units, unit).map(({ id }) => id));
    const rows = await inPages({
      read: (from) => appointments.askedFrom(from, before),
      placeOf: ({ requestedAt }) => requestedAt,
      keep: ({ topic, studio }) =>
        topic !== 'psychological' && (unit.parentId === null || ids.has(studio.unionId)),
      ...{ from: since, max: BOUND },
    });
    return fits(rows) ? sheet(EXPORT_LABEL.requests, REQUESTS, rows) : null;
  },

  members: async ({ units, unit }) => {
    const own = within(units, unit);
    const rows: Membership[] = [];
    // One after the other: the database takes a few questions at a time.
    for (const { id } of own) rows.push(...(await memberships.everyMember(id, BOUND - rows.length)));
    const nameOf = (unionId: string) => own.find(({ id }) => id === unionId)?.name ?? '';
    return fits(rows) ? sheet(EXPORT_LABEL.members, membersOf(nameOf), rows) : null;
  },

  /** What is about no order lies nowhere; it is the district's. */
  complaints: async ({ units, unit, from: since, before }) => {
    const belongs = isInArea(units, unit);
    const rows = await inPages({
      read: (from) => complaints.filedFrom(from, before),
      placeOf: ({ filedAt }) => filedAt,
      keep: ({ order }) => (order ? belongs(order) : unit.parentId === null),
      ...{ from: since, max: BOUND },
    });
    return fits(rows) ? sheet(EXPORT_LABEL.complaints, COMPLAINTS, rows) : null;
  },

  /** Month by month, union by union, kind by kind: the numbers themselves, for nobody is written down who came. */
  stations: async ({ units, unit, months }) => {
    const own = within(units, unit);
    const rows = stationRows(
      await stationFigures.of(
        own.map(({ id }) => id),
        months,
      ),
    );
    const nameOf = (unionId: string) => own.find(({ id }) => id === unionId)?.name ?? '';
    return fits(rows) ? sheet(EXPORT_LABEL.stations, stationsOf(nameOf), rows) : null;
  },

  sessions: async ({ units, unit, from, before }) => {
    const own = within(units, unit);
    const rows = sessionRows(await sessionFigures.of({ unionIds: own.map(({ id }) => id), from, before }));
    const nameOf = (unionId: string) => own.find(({ id }) => id === unionId)?.name ?? '';
    return fits(rows) ? sheet(EXPORT_LABEL.sessions, sessionsOf(nameOf), rows) : null;
  },
};

const fits = ({ length }: { readonly length: number }): boolean => length <= ROWS_MAX;
