import type { Invocation, Operation } from '../../local-cloud/invocations';

/** What commands cost: database calls, and how many of them had to wait for each other. */

export interface Cost {
  readonly calls: number;
  readonly depth: number;
}

/** A command on one document; and one that holds what others hold, too: a limit, a crew, a code, a place, a stock, a ticket. */
export const BUDGET: Cost = { calls: 4, depth: 3 };
export const BUDGET_HOLDING: Cost = { calls: 7, depth: 5 };

const WRITES = /^(add|set|update|remove|commit|startTransaction)/i;
const COMMITS = /^(add|set|update|remove|commit)/i;

export const changesSomething = ({ ops }: Pick<Invocation, 'ops'>): boolean =>
  ops.some(({ op }) => WRITES.test(op));

/** What is counted or put aside before it is made; the commit comes after it. */
const HELD_BEFORE = new Set([
  'allowances',
  'uploads',
  'code_tries',
  'seal_openings',
  'appointment_slots',
  'rewards',
  'studio_moves',
]);

/** As far as the commit; null where nothing was written. Whatever comes after it makes nobody’s command dearer. */
export function upToCommit({ ops }: Pick<Invocation, 'ops'>): Cost | null {
  const within = ops.findIndex(({ op }) => op === 'startTransaction');
  const ends = within >= 0 ? ops.findIndex(({ op }, at) => at > within && op === 'commit') : -1;
  const first = ops.findIndex(({ op, collection }) => COMMITS.test(op) && !HELD_BEFORE.has(collection));
  const last = ops.map(({ op }) => COMMITS.test(op)).lastIndexOf(true);
  const at = ends >= 0 && first > within ? ends : first >= 0 ? first : last;
  return at < 0 ? null : costOf(ops.slice(0, at + 1));
}

const costOf = (ops: readonly Operation[]): Cost => ({
  calls: ops.length,
  depth: Math.max(...ops.map(({ depth }) => depth)),
});

export const isWithin = (cost: Cost, budget: Cost): boolean =>
  cost.calls <= budget.calls && cost.depth <= budget.depth;

/** The dearest call of each action. */
export class Costs {
  readonly #dearest = new Map<string, Cost>();

  note(title: string, { calls, depth }: Cost): void {
    const known = this.#dearest.get(title) ?? { calls: 0, depth: 0 };
    this.#dearest.set(title, {
      calls: Math.max(known.calls, calls),
      depth: Math.max(known.depth, depth),
    });
  }

  get(title: string): Cost {
    return this.#dearest.get(title) ?? { calls: 0, depth: 0 };
  }

  all(): [string, Cost][] {
    return [...this.#dearest].sort(([one], [other]) => one.localeCompare(other));
  }

  /** As a table that can be pasted into a note. */
  table(): string {
    const rows = this.all().map(([title, { calls, depth }]) => `| ${title} | ${calls} | ${depth} |`);
    return ['| action | calls | in sequence |', '|---|---|---|', ...rows].join('\n');
  }
}
