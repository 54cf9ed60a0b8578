import { type Asked, hasFailed, type Reading } from '../hooks/asked';
import { countOf, type Listing, sayCount } from './counted';

// Screens that ask for several lists. Nobody is told "none", "all done" or how many before each of them has answered.

/** What the cloud has answered; what the phone remembers from last time is no answer yet. */
export const answerOf = <T>({ value, recalled }: Asked<T>): T | undefined => (recalled ? undefined : value);

type Answers<Q extends readonly Asked[]> = {
  readonly [K in keyof Q]: Q[K] extends Asked<infer T> ? T : never;
};

/** One of several questions failed. */
export const SOME_FAILED = '有的没有查到，请再试一次';

/** Says what several answers come to together, and nothing of it before all of them are there. */
export function onceAnswered<const Q extends readonly Asked[]>(
  asked: Q,
  say: (...answers: Answers<Q>) => string,
): string {
  if (asked.some(hasFailed)) return SOME_FAILED;
  const answers = asked.map(answerOf);
  return answers.includes(undefined) ? '正在查有没有等着的' : say(...(answers as unknown as Answers<Q>));
}

/** Beside what who reads may not judge. */
export const ANOTHERS = '请另一位同事办';

/** Somebody else has to act on it. */
const isAnothers = (row: object): boolean => 'may' in row && row.may === false;

/** Of a list what whoever reads may act on. */
export const ownOf = <R extends object>(
  list: { readonly rows: readonly R[]; readonly more: boolean } | undefined,
) => list && { ...list, rows: list.rows.filter((row) => !isAnothers(row)) };

/** 3 · 不止 3: what whoever reads may act on. */
export const sayHowMany = (...lists: readonly Listing[]): string =>
  sayCount(countOf(lists.map((list) => ({ ...list, rows: list.rows.filter((row) => !isAnothers(row)) }))));

/** 都审完了 · 不止 20 件等着审 · 3 件请另一位同事办 */
export function sayWaiting(lists: readonly Listing[], words: string, none: string): string {
  const others = lists.flatMap(({ rows }) => rows.filter(isAnothers)).length;
  const own = sayHowMany(...lists);
  if (own !== '0') return `${own} ${words}`;
  return others === 0 ? none : `${others} 件请另一位同事办`;
}

/** 1 位师傅，2 项修改: what a firm has handed in. */
export const sayHandedIn = ({
  workers,
  papers,
  amendments,
}: Readonly<Record<'workers' | 'papers' | 'amendments', number>>): string =>
  [
    { count: workers, unit: '位师傅' },
    { count: papers, unit: '件证件' },
    { count: amendments, unit: '项修改' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join('，');

/** A screen that needs several answers is as far as the one that is furthest behind. */
export function together(...readings: readonly Reading[]): Reading {
  const behind =
    readings.find(({ state }) => state !== 'ready' && state !== 'loading') ??
    readings.find(({ state }) => state === 'loading');
  return {
    state: behind?.state ?? 'ready',
    stale: readings.some(({ stale }) => stale),
    sentence: behind?.sentence,
    again: () => {
      for (const reading of readings) reading.again();
    },
  };
}

/** A screen of several lists is refused with any of them; otherwise it is shown as soon as one has come. */
export function sideBySide(...readings: readonly Reading[]): Reading {
  const all = together(...readings);
  const refused = readings.find(({ state }) => state === 'refused');
  if (refused) return { ...all, state: 'refused', sentence: refused.sentence };
  return readings.some(({ state }) => state === 'ready') ? { ...all, state: 'ready' } : all;
}
