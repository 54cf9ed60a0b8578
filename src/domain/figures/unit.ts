import { tableOf } from '#domain/kernel/tables';
import { instantOf, monthsBefore } from '#domain/kernel/time';

/** 工作数字: what a union and all unions below it came to. Each number counts in the month in which it happened. */
export interface UnitFigures {
  /** Closed orders in its area. */
  readonly orders: number;
  /** Urgent orders there, and those with somebody at the door within half an hour of the booking. */
  readonly urgent: number;
  readonly urgentInTime: number;
  /** Requests to its studios. */
  readonly asked: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly evaluated: number;
  readonly satisfied: number;
  readonly suggestions: number;
  readonly adopted: number;
  /** 签到 at its stations; what was reported as broken there, mended, and mended in time. */
  readonly uses: number;
  readonly broken: number;
  readonly mended: number;
  readonly mendedInTime: number;
  /** Its sessions: how many were held, who had a place and who came, and what they said of it. */
  readonly held: number;
  readonly seats: number;
  readonly comers: number;
  readonly rated: number;
  readonly stars: number;
}

/** Of its stations. */
export const STATION_FIGURES = ['uses', 'broken', 'mended', 'mendedInTime'] as const;
/** Of its sessions. */
export const SESSION_FIGURES = ['held', 'seats', 'comers', 'rated', 'stars'] as const;

export const FIGURES = [
  'orders',
  'urgent',
  'urgentInTime',
  'asked',
  'answered',
  'answeredInTime',
  'evaluated',
  'satisfied',
  'suggestions',
  'adopted',
  ...STATION_FIGURES,
  ...SESSION_FIGURES,
] as const satisfies readonly (keyof UnitFigures)[];

/** Of months that follow each other: when they begin, and before when all of them is. */
export function instantsOf(months: readonly string[]): { readonly from: number; readonly before: number } {
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined
    ? { from: 0, before: 0 }
    : { from: instantOf(`${first}-01`), before: instantOf(`${monthsBefore(last, -1)}-01`) };
}

/** A union, as far as figures need it. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  /** null: the whole district. */
  readonly parentId: string | null;
  readonly aboveIds: readonly string[];
  /** Streets, or communities of them. */
  readonly area: readonly { readonly street: string; readonly community: string | null }[];
}

interface Place {
  readonly street: string;
  readonly community: string;
}

/** What a month came to in one union itself, or at one place. */
export interface Counted {
  readonly of: { readonly unionId: string } | Place;
  readonly month: string;
  readonly figures: Partial<UnitFigures>;
}

/** 会员, of one union itself: how many there are today, and who of them joined in the months that were asked for. */
export interface Members {
  readonly members: number;
  readonly joined: number;
}
export type MembersOf = ReadonlyMap<string, Members>;

/** A union and all below it. */
export const within = (units: readonly Unit[], { id }: Pick<Unit, 'id'>): readonly Unit[] =>
  units.filter((one) => one.id === id || one.aboveIds.includes(id));

/** Whether orders can be told to be its own: somewhere it serves, itself or through a union below. */
const servesPlaces = (own: readonly Unit[], { parentId }: Unit): boolean =>
  parentId === null || own.some(({ area }) => area.length > 0);

/** Whether something belongs to one of these; to the district belongs everything. */
function belongsTo(own: readonly Unit[], { parentId }: Unit): (of: Counted['of']) => boolean {
  const ids = new Set(own.map(({ id }) => id));
  const area = own.flatMap((one) => one.area);
  return (of) => {
    if (parentId === null) return true;
    if ('unionId' in of) return ids.has(of.unionId);
    return area.some(
      ({ street, community }) => street === of.street && (community === null || community === of.community),
    );
  };
}

const sum = (counted: readonly Counted[]): UnitFigures =>
  tableOf(FIGURES, (key) => counted.reduce((total, { figures }) => total + (figures[key] ?? 0), 0));

/** A union with all below it, over the months that were asked for. */
export interface UnitSum extends Members {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
  /** It serves some place, so that orders can be told to be its own. */
  readonly ofPlaces: boolean;
  readonly total: UnitFigures;
}

export function unitSum(
  units: readonly Unit[],
  unit: Unit,
  counted: readonly Counted[],
  members: MembersOf,
): UnitSum {
  const own = within(units, unit);
  return {
    id: unit.id,
    name: unit.name,
    open: unit.open,
    ofPlaces: servesPlaces(own, unit),
    ...own.reduce((total, { id }) => together(total, members.get(id)), { members: 0, joined: 0 }),
    total: sum(counted.filter(({ of }) => belongsTo(own, unit)(of))),
  };
}

const together = (total: Members, more: Members | undefined): Members => ({
  members: total.members + (more?.members ?? 0),
  joined: total.joined + (more?.joined ?? 0),
});

/** Each of the months, none left out. */
export function byMonth(
  units: readonly Unit[],
  unit: Unit,
  counted: readonly Counted[],
  months: readonly string[],
): { readonly month: string; readonly figures: UnitFigures }[] {
  const belongs = belongsTo(within(units, unit), unit);
  const mine = counted.filter(({ of }) => belongs(of));
  return months.map((month) => ({ month, figures: sum(mine.filter((one) => one.month === month)) }));
}

/** The unions right below it. */
export const below = (units: readonly Unit[], { id }: Pick<Unit, 'id'>): readonly Unit[] =>
  units.filter(({ parentId }) => parentId === id);

/** Whether an order was at one of its places. */
export const isInArea = (units: readonly Unit[], unit: Unit): ((place: Place) => boolean) =>
  belongsTo(within(units, unit), unit);
