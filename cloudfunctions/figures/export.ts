import type { FiguresContract } from '#domain/figures/contract';
import { EXPORT_LABEL, type ExportOf } from '#domain/figures/exports';
import { isInArea, type Unit, within } from '#domain/figures/unit';
import { no } from '#domain/kernel/result';
import { instantOf, monthsBefore, monthsFrom } from '#domain/kernel/time';
import type { Membership } from '#domain/union/membership';
import { exportExcel } from '../runtime/excel';
import type { UseCases } from '../runtime/serve';
import { ROWS_MAX, type Sheet, sheet } from '../runtime/workbook';
import { appointments } from '../store/appointments';
import { complaints } from '../store/complaints';
import { inPages } from '../store/in-pages';
import { memberships } from '../store/memberships';
import { orders } from '../store/orders';
import { unions } from '../store/unions';
import { COMPLAINTS, membersOf, ORDERS, REQUESTS } from './sheets';
import { asUnit } from './tree';

type Cases = UseCases<FiguresContract>;

/** From one instant until before another, of a union and all below it. */
interface Asked {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly from: number;
  readonly before: number;
}

export const exportRows: Cases['exportRows'] = async ({ unionId, what, from, to, why }, { moment }) => {
  const units = (await unions.all()).map(asUnit);
  const unit = units.find(({ id }) => id === unionId);
  if (!unit) return no('NOT_FOUND');
  const [first = from] = monthsFrom(from, to);
  const asked = {
    ...{ units, unit },
    from: instantOf(`${first}-01`),
    before: instantOf(`${monthsBefore(to, -1)}-01`),
  };
  const made = await SHEETS[what](asked);
  if (!made) return no('TOO_MANY_ROWS');
  // Members are those of today, whatever months were asked for.
  const subject = what === 'members' ? what : `${what}-${first}-${to}`;
  return exportExcel({ subject, why }, moment, async () => [made]);
};

/** null: more than a file of ours holds, or a function has the time for. */
const SHEETS: Readonly<Record<ExportOf, (asked: Asked) => Promise<Sheet | null>>> = {
  orders: async (asked) => {
    const found = await inPages({
      read: (from) => orders.closedFrom(from, asked.before),
      placeOf: ({ closedAt }) => closedAt ?? 0,
      ...{ from: asked.from, max: ROWS_MAX },
    });
    if (isTooMany(found)) return null;
    const belongs = isInArea(asked.units, asked.unit);
    return sheet(
      EXPORT_LABEL.orders,
      ORDERS,
      found.filter(({ place }) => belongs(place)),
    );
  },

  /** What somebody said in need is nobody's to take along, nor that it was said. */
  requests: async ({ units, unit, from: since, before }) => {
    const found = await inPages({
      read: (from) => appointments.askedFrom(from, before),
      placeOf: ({ requestedAt }) => requestedAt,
      ...{ from: since, max: ROWS_MAX },
    });
    if (isTooMany(found)) return null;
    const ids = new Set(within(units, unit).map(({ id }) => id));
    const rows = found.filter(
      ({ topic, studio }) => topic !== 'psychological' && (unit.parentId === null || ids.has(studio.unionId)),
    );
    return sheet(EXPORT_LABEL.requests, REQUESTS, rows);
  },

  members: async ({ units, unit }) => {
    const own = within(units, unit);
    const found: Membership[] = [];
    // One after the other: the database takes a few questions at a time.
    for (const { id } of own) found.push(...(await memberships.everyMember(id, ROWS_MAX - found.length)));
    const nameOf = (unionId: string) => own.find(({ id }) => id === unionId)?.name ?? '';
    return isTooMany(found) ? null : sheet(EXPORT_LABEL.members, membersOf(nameOf), found);
  },

  /** What is about no order lies nowhere; it is the district's. */
  complaints: async (asked) => {
    const found = await inPages({
      read: (from) => complaints.filedFrom(from, asked.before),
      placeOf: ({ filedAt }) => filedAt,
      ...{ from: asked.from, max: ROWS_MAX },
    });
    if (isTooMany(found)) return null;
    const belongs = isInArea(asked.units, asked.unit);
    const rows = found.filter(({ order }) => (order ? belongs(order) : asked.unit.parentId === null));
    return sheet(EXPORT_LABEL.complaints, COMPLAINTS, rows);
  },
};

const isTooMany = ({ length }: { readonly length: number }): boolean => length >= ROWS_MAX;
