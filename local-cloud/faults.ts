// Failures on demand. A rule says when, what and how often; the first rule that matches strikes.

import { z } from 'zod';

const Condition = z
  .object({
    collection: z.string(),
    /** add, get, count, update, set, remove, aggregate, startTransaction, commit, rollback, an openapi name, or `call`. */
    op: z.string(),
    fn: z.string(),
    /** The nth match, counted from 1. */
    nth: z.number().int().positive(),
    /** The nth write since the last `clear()`: a data-changing operation outside transactions, or a commit. */
    write: z.number().int().positive(),
    /** Before the operation is carried out (the default), or afterwards. */
    phase: z.enum(['before', 'after']),
  })
  .partial()
  .strict();

const Rule = z
  .object({
    when: Condition,
    /**
     * `kill` ends the whole process as kill -9 does; `errcode` is for openapi calls; `refuse` answers one of the platform's own
     * codes (EXCEED_REQUEST_LIMIT where a quota is used up, EXCEED_CONCURRENT_REQUEST_LIMIT, EXCEED_RATELIMIT and so on).
     */
    kind: z.enum(['conflict', 'busy', 'timeout', 'crash', 'kill', 'errcode', 'refuse']),
    /** How often it strikes; once unless told otherwise. */
    times: z.custom<number>((times) => typeof times === 'number' && times > 0).optional(),
    errcode: z.number().int().optional(),
    code: z.string().optional(),
  })
  .strict();

export type FaultCondition = z.infer<typeof Condition>;
export type FaultRule = z.infer<typeof Rule>;

export function readFaultRule(sent: unknown): FaultRule | undefined {
  return Rule.safeParse(sent).data;
}

export interface Happening {
  collection?: string | undefined;
  op: string;
  fn?: string | undefined;
}

type ArmedRule = FaultRule & { matches: number; strikes: number };

export class Faults {
  #rules: ArmedRule[] = [];
  #writes = 0;

  add(rule: FaultRule): void {
    this.#rules.push({ ...Rule.parse(rule), matches: 0, strikes: 0 });
  }

  clear(): void {
    this.#rules = [];
    this.#writes = 0;
  }

  writes(): number {
    return this.#writes;
  }

  /** Called once per operation and phase; answers the rule that strikes. */
  strike(happening: Happening, phase: 'before' | 'after'): FaultRule | undefined {
    return this.#first((rule) => {
      if (rule.when.write !== undefined || (rule.when.phase ?? 'before') !== phase) return false;
      if (!fits(rule.when, happening)) return false;
      rule.matches++;
      return rule.matches >= (rule.when.nth ?? 1);
    });
  }

  /** Called when a function is called from outside; only a rule that names `call` strikes here. */
  strikeAtCall(fn: string, phase: 'before' | 'after'): FaultRule | undefined {
    return this.#first((rule) => {
      if (rule.when.op !== 'call' || (rule.when.phase ?? 'before') !== phase) return false;
      if (!fits(rule.when, { op: 'call', fn })) return false;
      rule.matches++;
      return rule.matches >= (rule.when.nth ?? 1);
    });
  }

  /** Called when something is about to become durable. */
  strikeAtWrite(happening: Happening): FaultRule | undefined {
    this.#writes++;
    return this.#first((rule) => rule.when.write === this.#writes && fits(rule.when, happening));
  }

  #first(matches: (rule: ArmedRule) => boolean): FaultRule | undefined {
    for (const rule of this.#rules) {
      if (rule.strikes >= (rule.times ?? 1) || !matches(rule)) continue;
      rule.strikes++;
      return rule;
    }
    return undefined;
  }
}

function fits(when: FaultCondition, { collection, op, fn }: Happening): boolean {
  return (
    (when.collection === undefined || when.collection === collection) &&
    (when.op === undefined || when.op === op) &&
    (when.fn === undefined || when.fn === fn)
  );
}
