import type { Invocation } from '../../local-cloud/invocations';

/** What commands cost: database calls, and how many of them had to wait for each other. */

interface Cost {
  readonly calls: number;
  readonly depth: number;
}

/** A command on one document; and one that holds what others hold, too: a limit, a crew, a code, a place, a stock. */
export const BUDGET = { calls: 4, depth: 3 } as const;
export const BUDGET_HOLDING = { calls: 7, depth: 5 } as const;

const WRITES = /^(add|set|update|remove|commit|startTransaction)/i;

export const changesSomething = ({ ops }: Invocation): boolean => ops.some(({ op }) => WRITES.test(op));

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
