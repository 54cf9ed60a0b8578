import type { EffectOf } from '#domain/effects';
import { type Counter, REMEMBERS_ALL } from '#domain/kernel/lately';
import { monthOf, monthsBefore } from '#domain/kernel/time';
import type { RepairOrder } from './order';

/**
 * 准时率、半小时到达率、收费水平, kept up in constant time: one document each for firm, worker, community and district (`_id`), a
 * bucket per Beijing month. Which order the visits come in makes no difference, so a recount comes to the same.
 */
export interface Figures extends Counter {
  readonly _id: string;
  readonly version: number;
  /** By YYYY-MM. */
  readonly months: Readonly<Record<string, Month>>;
}

export interface Month {
  /** Orders that were closed, each once however often it was done again; of communities alone. */
  readonly closed: number;
  readonly visits: number;
  readonly inTime: number;
  readonly urgent: number;
  /** At the door within half an hour of the booking. */
  readonly urgentInTime: number;
  /** Closed orders whose labour was on the public list, what it cost, and what it might have cost at most. */
  readonly charges: number;
  readonly chargedFen: number;
  readonly listMaxFen: number;
}

export const DISTRICT = 'district';
/** Two years and the month that is going on. */
export const MONTHS_KEPT = 25;
/** What a firm is shown by: this month and the two before. */
export const MONTHS_SHOWN = 3;

const NONE: Month = {
  closed: 0,
  visits: 0,
  inTime: 0,
  urgent: 0,
  urgentInTime: 0,
  charges: 0,
  chargedFen: 0,
  listMaxFen: 0,
};

export const newFigures = (id: string): Figures => ({
  _id: id,
  version: 0,
  months: {},
  lately: REMEMBERS_ALL,
});

type Visit = Pick<EffectOf<'count-visit'>, 'inTime' | 'halfHour'>;
type Charge = Pick<EffectOf<'count-price'>, 'chargedFen' | 'listMaxFen'>;

export const withVisit = (figures: Figures, month: string, { inTime, halfHour }: Visit): Figures =>
  added(figures, month, {
    ...NONE,
    visits: inTime === null ? 0 : 1,
    inTime: inTime ? 1 : 0,
    urgent: halfHour === null ? 0 : 1,
    urgentInTime: halfHour ? 1 : 0,
  });

type OrderedAt = Pick<RepairOrder['place'], 'street' | 'community'>;

/** Under which id the figures of a community are kept. */
export const placeId = ({ street, community }: OrderedAt): string => `place-${street}-${community}`;

/** Whose figures a visit moves, and by what: the half hour of district and community is not always theirs. */
export function movedBy(
  visit: Omit<EffectOf<'count-visit'>, 'kind' | 'cause'>,
): (readonly [id: string, moves: Visit])[] {
  const { providerId, workerId, inTime, halfHour, theirHalfHour, place } = visit;
  const theirs = { inTime, halfHour: theirHalfHour };
  const all: (readonly [string | null, Visit])[] = [
    [DISTRICT, { inTime, halfHour }],
    [place ? placeId(place) : null, { inTime, halfHour }],
    [providerId, theirs],
    [workerId, theirs],
  ];
  return all.flatMap(([id, moves]) =>
    id === null || (moves.inTime === null && moves.halfHour === null) ? [] : [[id, moves] as const],
  );
}

export const withClosed = (figures: Figures, month: string): Figures =>
  added(figures, month, { ...NONE, closed: 1 });

export const withCharge = (figures: Figures, month: string, { chargedFen, listMaxFen }: Charge): Figures =>
  added(figures, month, { ...NONE, charges: 1, chargedFen, listMaxFen });

function added(figures: Figures, month: string, more: Month): Figures {
  const months = { ...figures.months, [month]: sum(figures.months[month] ?? NONE, more) };
  const newest = Object.keys(months).reduce((a, b) => (a > b ? a : b));
  const first = monthsBefore(newest, MONTHS_KEPT - 1);
  const kept = Object.entries(months).filter(([name]) => name >= first);
  return { ...figures, months: Object.fromEntries(kept) };
}

const sum = (a: Month, b: Month): Month => ({
  closed: a.closed + b.closed,
  visits: a.visits + b.visits,
  inTime: a.inTime + b.inTime,
  urgent: a.urgent + b.urgent,
  urgentInTime: a.urgentInTime + b.urgentInTime,
  charges: a.charges + b.charges,
  chargedFen: a.chargedFen + b.chargedFen,
  listMaxFen: a.listMaxFen + b.listMaxFen,
});

/** The sum over so many months, the last of them being `month`. */
export function over(figures: Figures | null, month: string, months: number): Month {
  const first = monthsBefore(month, months - 1);
  return Object.entries(figures?.months ?? {})
    .filter(([name]) => first <= name && name <= month)
    .reduce((total, [, one]) => sum(total, one), NONE);
}

/** What a firm is published with. */
export interface ShownFigures {
  readonly visits: number;
  readonly inTime: number;
  readonly urgent: number;
  readonly urgentInTime: number;
  /** Labour as charged, in percent of the public list's maximum; from five orders on. */
  readonly priceLevel: number | null;
}

const PRICE_SHOWN_FROM = 5;

export function shownFigures(figures: Figures | null, now: number): ShownFigures {
  const { visits, inTime, urgent, urgentInTime, ...charged } = over(figures, monthOf(now), MONTHS_SHOWN);
  const known = charged.charges >= PRICE_SHOWN_FROM && charged.listMaxFen > 0;
  const priceLevel = known ? Math.round((100 * charged.chargedFen) / charged.listMaxFen) : null;
  return { visits, inTime, urgent, urgentInTime, priceLevel };
}

/** What the district says of its promise: last month's figure; in its first month, that month so far. */
export interface DistrictFigure {
  readonly month: string;
  /** The month is over. */
  readonly whole: boolean;
  readonly urgent: number;
  readonly urgentInTime: number;
}

export function districtFigure(figures: Figures | null, now: number): DistrictFigure | null {
  const current = monthOf(now);
  const said = [monthsBefore(current, 1), current]
    .map((month) => ({ month, whole: month !== current, ...over(figures, month, 1) }))
    .find(({ urgent }) => urgent > 0);
  if (!said) return null;
  const { month, whole, urgent, urgentInTime } = said;
  return { month, whole, urgent, urgentInTime };
}

/** 95 %, one side. */
const Z = 1.645;

/** The share that is safe to expect after so many: Wilson's lower bound, so that 3 of 3 come after 58 of 60. */
export function carefulShare(hits: number, of: number): number {
  if (of === 0) return 0;
  const share = hits / of;
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * of)) / of);
  return Math.max(0, (share + Z ** 2 / (2 * of) - spread) / (1 + Z ** 2 / of));
}
