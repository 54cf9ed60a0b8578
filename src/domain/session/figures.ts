import { tableOf } from '#domain/kernel/tables';
import { SESSION_KINDS, type SessionKind } from './plan';
import type { SignUpState } from './sign-up';

/** What the sessions of one kind that a union offered came to in a month. Nobody is named, and nothing of anybody is said. */
export interface SessionFigures {
  /** 办了几场 */
  readonly held: number;
  /** 名额: people who had a place in what was held; 到场: those of them who came. */
  readonly seats: number;
  readonly comers: number;
  /** 评价: how many said how it was, and their stars together. */
  readonly rated: number;
  readonly stars: number;
}

const SESSION_FIGURES = [
  'held',
  'seats',
  'comers',
  'rated',
  'stars',
] as const satisfies readonly (keyof SessionFigures)[];

interface Of {
  readonly unionId: string;
  readonly kind: SessionKind;
  readonly month: string;
}
export interface SessionCounted extends Of {
  readonly figures: Partial<SessionFigures>;
}

/** So many sign-ups alike, and how many people they were. */
export interface SignUpsAlike extends Of {
  readonly state: SignUpState;
  readonly stars: number | null;
  readonly signUps: number;
  readonly people: number;
}

const HAD_PLACE: readonly SignUpState[] = ['came', 'missed', 'over'];

export const countedOf = ({ state, stars, signUps, people, ...of }: SignUpsAlike): SessionCounted => ({
  ...{ unionId: of.unionId, kind: of.kind, month: of.month },
  figures: {
    seats: HAD_PLACE.includes(state) ? people : 0,
    comers: state === 'came' ? people : 0,
    rated: stars === null ? 0 : signUps,
    stars: (stars ?? 0) * signUps,
  },
});

/** Of one union, kind and month. */
export interface SessionSum extends Of, SessionFigures {}

/** Added up by union, kind and month: the latest month last. */
export function sessionRows(counted: readonly SessionCounted[]): SessionSum[] {
  const keyOf = ({ month, unionId, kind }: Of) => [month, unionId, kind].join(' ');
  return [...new Set(counted.map(keyOf))].sort().flatMap((key) => {
    const alike = counted.filter((one) => keyOf(one) === key);
    return alike.slice(0, 1).map(({ unionId, kind, month }) => ({ unionId, kind, month, ...sumOf(alike) }));
  });
}

/** By kind; one of which nothing is known is left out. */
export const sessionsByKind = (
  counted: readonly SessionCounted[],
): (SessionFigures & { readonly kind: SessionKind })[] =>
  SESSION_KINDS.flatMap((kind) => {
    const sums = sumOf(counted.filter((one) => one.kind === kind));
    return Object.values(sums).some((one) => one > 0) ? [{ kind, ...sums }] : [];
  });

const sumOf = (counted: readonly SessionCounted[]): SessionFigures =>
  tableOf(SESSION_FIGURES, (key) => counted.reduce((sum, { figures }) => sum + (figures[key] ?? 0), 0));
