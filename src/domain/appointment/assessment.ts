import type { Actor } from '#domain/kernel/actor';
import { monthsBefore, monthsFrom } from '#domain/kernel/time';
import { type Figures, NO_FIGURES, plus, type Scope, type Tally } from './figures';
import { type ScoreSum, type Scores, scoresOf } from './studio-score';

/** 件件有回音: what everybody may know of a studio's month. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  /** null where the numbers are so small that somebody could be recognised. */
  readonly shown: Pick<Figures, 'asked' | 'answered' | 'answeredInTime' | 'evaluated' | 'satisfied'> | null;
}

/** The board shows a trend as well: this month, and the ones before it. */
const BOARD_MONTHS = 6;
export const boardMonths = (month: string): string[] =>
  monthsFrom(monthsBefore(month, BOARD_MONTHS - 1), month);

/** Fewer than five people might be recognised. */
const SHOWN_FROM = 5;

/**
 * The board of a month. What is small is hidden; and if that is one studio alone, the next smallest as well, for
 * otherwise the total would tell.
 */
export function boardOf(tallies: readonly Tally[]): {
  readonly total: BoardRow;
  readonly studios: readonly BoardRow[];
} {
  const studios = tallies.filter(({ scope }) => scope === 'studio');
  const whole = studios.reduce((sum, { figures }) => plus(sum, figures), NO_FIGURES);
  const hidden = new Set(studios.filter((one) => isSmall(one.figures)).map(({ owner }) => owner));
  if (hidden.size === 1) {
    const [next] = studios
      .filter(({ owner }) => !hidden.has(owner))
      .sort((a, b) => a.figures.asked - b.figures.asked);
    if (next) hidden.add(next.owner);
  }
  return {
    total: { id: 'district', name: '全区', shown: isSmall(whole) ? null : published(whole) },
    studios: studios
      .map(({ owner, name, figures }) => ({
        id: owner,
        name,
        shown: hidden.has(owner) ? null : published(figures),
      }))
      .sort((a, b) => (b.shown?.asked ?? 0) - (a.shown?.asked ?? 0)),
  };
}

/** A month in which as good as nobody asked, answered or judged; nothing at all recognises nobody. */
const isSmall = ({ asked, answered, evaluated }: Figures): boolean =>
  [asked, answered, evaluated].some((count) => count > 0 && count < SHOWN_FROM);

const published = ({ asked, answered, answeredInTime, evaluated, satisfied }: Figures) => ({
  asked,
  answered,
  answeredInTime,
  evaluated,
  satisfied,
});

/** 考核 of some months, by officer, studio or union: the sums, and each month for the chart. */
export interface AssessedRow {
  readonly owner: string;
  readonly name: string;
  readonly figures: Figures;
  readonly months: readonly { readonly month: string; readonly figures: Figures }[];
}

export function assessmentOf(tallies: readonly Tally[], scope: Scope): AssessedRow[] {
  const owners = new Map<string, Tally[]>();
  for (const tally of tallies.filter((one) => one.scope === scope)) {
    owners.set(tally.owner, [...(owners.get(tally.owner) ?? []), tally]);
  }
  return [...owners].map(([owner, own]) => {
    const months = [...own].sort((a, b) => (a.month < b.month ? -1 : 1));
    return {
      owner,
      name: months.at(-1)?.name ?? '',
      figures: own.reduce((sum, { figures }) => plus(sum, figures), NO_FIGURES),
      months: months.map(({ month, figures }) => ({ month, figures })),
    };
  });
}

/** With what people gave the studios that it is about. */
export interface ScoredRow extends AssessedRow {
  readonly scores: Scores;
}

export const scoredRows = (
  tallies: readonly Tally[],
  sums: readonly ScoreSum[],
  scope: Scope,
): readonly ScoredRow[] =>
  assessmentOf(tallies, scope).map((row) => ({ ...row, scores: scoresOf(sums, scope, row.owner) }));

/** Staff see everybody; an officer the own figures, those of the own studio, and the whole district. */
export function rowsFor(
  { memberId, seat, roles }: Actor,
  rows: readonly ScoredRow[],
  scope: Scope,
): readonly ScoredRow[] {
  if (roles.includes('staff') || scope === 'district') return rows;
  return rows.filter(({ owner }) => owner === memberId || owner === seat?.studioId);
}

/** In hundredths; null where nothing is to be divided. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole);
