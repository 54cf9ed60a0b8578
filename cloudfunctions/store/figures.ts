import type { CountVisit } from '#domain/no-show/owed';
import type { Figures } from '#domain/repair/figures';
import type { CountPrice } from '#domain/standing/owed';
import { command } from '../runtime/wechat-world';
import type { Versioned } from './commit';
import { find, findById } from './documents';

const FIGURES_MAX = 1000;

/** 准时率、收费水平 of firms, workers and the district. */
export const figures = {
  findById: (id: string) => findById<Figures>('figures', id),
  /** In one call, or in as many as the cloud's answers need. */
  findAll: async (ids: readonly string[]): Promise<readonly Figures[]> => {
    const calls = Array.from({ length: Math.ceil(ids.length / FIGURES_MAX) }, (_, call) =>
      find<Figures>('figures', {
        where: { _id: command.in(ids.slice(call * FIGURES_MAX, (call + 1) * FIGURES_MAX)) },
        limit: FIGURES_MAX,
      }),
    );
    return (await Promise.all(calls)).flat();
  },
};

/** Append only, `_id` is the cause: what has been counted, and what a recount reads. */
export type Visit = Omit<CountVisit, 'kind' | 'cause'> & { readonly _id: string; readonly version: number };
export type Charge = Omit<CountPrice, 'kind' | 'cause'> & { readonly _id: string; readonly version: number };

/** A charge that came with the outcome of its order stands in the outcome's line, as a closed order itself. */
const outcomeOf = (cause: string): string => cause.replace(/^price-/, 'course-');
const isOfOutcome = (cause: string): boolean => /^(price|course)-/.test(cause);

/** Of these causes of visits, charges and closed orders those whose lines are written. */
export async function written(causes: readonly string[]): Promise<ReadonlySet<string>> {
  const ofCharges = causes.filter((cause) => cause.startsWith('price-'));
  const among = (collection: 'visits' | 'charges' | 'outcomes', ids: readonly string[]) =>
    ids.length === 0
      ? []
      : find<Versioned>(collection, { where: { _id: command.in(ids) }, limit: ids.length });
  const found = await Promise.all([
    among(
      'visits',
      causes.filter((cause) => !isOfOutcome(cause)),
    ),
    among('charges', ofCharges),
    among('outcomes', [...new Set(causes.filter(isOfOutcome).map(outcomeOf))]),
  ]);
  const lines = new Set(found.flat().map(({ _id }) => _id));
  return new Set(causes.filter((cause) => lines.has(cause) || lines.has(outcomeOf(cause))));
}
