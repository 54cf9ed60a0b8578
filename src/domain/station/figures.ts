import { tableOf } from '#domain/kernel/tables';
import { STATION_KINDS, type StationKind } from './station';

/** What the stations of one kind that a union keeps came to in a month. */
export interface StationFigures {
  /** 签到: people, each once a day at one station. */
  readonly uses: number;
  /** What was reported as broken, however many said so. */
  readonly broken: number;
  readonly mended: number;
  readonly mendedInTime: number;
}
const STATION_FIGURES = [
  'uses',
  'broken',
  'mended',
  'mendedInTime',
] as const satisfies readonly (keyof StationFigures)[];

interface Of {
  readonly unionId: string;
  readonly kind: StationKind;
  readonly month: string;
}
export interface StationCounted extends Of {
  readonly figures: Partial<StationFigures>;
}

/** What one thing that breaks at a station has added to the figures: moved in the commit in which it happens. */
export interface BreakageMonth extends Of, Omit<StationFigures, 'uses'> {}

/** Older months are asked for no more. */
const MONTHS_KEPT = 30;

/** One more of these. */
export function counting(
  known: readonly BreakageMonth[],
  of: Of,
  what: Partial<Omit<StationFigures, 'uses'>>,
): readonly BreakageMonth[] {
  const same = (one: Of) => one.month === of.month && one.unionId === of.unionId && one.kind === of.kind;
  const before = known.find(same) ?? { ...of, broken: 0, mended: 0, mendedInTime: 0 };
  const after = {
    ...before,
    broken: before.broken + (what.broken ?? 0),
    mended: before.mended + (what.mended ?? 0),
    mendedInTime: before.mendedInTime + (what.mendedInTime ?? 0),
  };
  return [...known.filter((one) => !same(one)), after].slice(-MONTHS_KEPT);
}

/** Of one union, kind and month. */
export interface StationSum extends Of, StationFigures {}

/** Uses and what was mended, added up by union, kind and month: the latest month last. */
export function stationRows(counted: readonly StationCounted[]): StationSum[] {
  const keyOf = ({ month, unionId, kind }: Of) => [month, unionId, kind].join(' ');
  const keys = [...new Set(counted.map(keyOf))].sort();
  return keys.flatMap((key) => {
    const [first, ...others] = counted.filter((one) => keyOf(one) === key);
    if (!first) return [];
    const { unionId, kind, month } = first;
    return [{ unionId, kind, month, ...sumOf([first, ...others]) }];
  });
}

/** By kind; one of which nothing is known is left out. */
export const byKind = (
  counted: readonly StationCounted[],
): (StationFigures & { readonly kind: StationKind })[] =>
  STATION_KINDS.flatMap((kind) => {
    const all = counted.filter((one) => one.kind === kind);
    return all.length === 0 ? [] : [{ kind, ...sumOf(all) }];
  });

const sumOf = (counted: readonly StationCounted[]): StationFigures =>
  tableOf(STATION_FIGURES, (key) => counted.reduce((sum, { figures }) => sum + (figures[key] ?? 0), 0));
