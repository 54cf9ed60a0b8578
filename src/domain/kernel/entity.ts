import type { Moment } from './actor';
import type { Effect } from './effect';

/** Who did what to a noun, and why. Lives in the noun that it explains and is never changed. */
export interface DomainEvent {
  readonly at: number;
  readonly action: string;
  /** How the person stood to the noun: resident, worker, staff, clock, … */
  readonly by: string;
  readonly memberId: string;
  readonly from: string | null;
  readonly to: string;
  readonly why: string | null;
  readonly requestId: string;
  readonly digest: string;
}

/** What every stored noun carries besides its own fields. */
export interface Entity {
  readonly _id: string;
  /** Rises by one with every commit; a commit says which version it has read. */
  readonly version: number;
  readonly events: readonly DomainEvent[];
  /** What must follow but may follow later, by computed id. */
  readonly effects: Readonly<Record<string, Effect>>;
  /** How many effects are still owed, so that the clock finds them by an index. */
  readonly owed: number;
}

/** A decision: the changed noun, or a no; sometimes a no that leaves a mark (a wrong code is counted). */
export type Decision<T, Code extends string> =
  | { readonly ok: true; readonly after: T }
  | {
      readonly ok: false;
      readonly refusal: {
        readonly code: Code;
        readonly fields?: readonly { path: string; problem: string }[];
      };
      readonly after?: T;
    };

export const change = <T>(after: T) => ({ ok: true, after }) as const;

export const newNoun = (id: string) => ({ _id: id, version: 0, events: [], effects: {}, owed: 0 }) as const;

/** The same wish sent again finds what it did the first time; another wish under its name is refused. */
export function sentBefore(noun: Pick<Entity, 'events'>, moment: Moment): 'no' | 'same' | 'other' {
  const event = noun.events.find(
    (e) => e.requestId === moment.requestId && e.memberId === moment.actor.memberId,
  );
  if (!event) return 'no';
  return event.digest === moment.digest ? 'same' : 'other';
}

/** Adds what must follow. The key tells cause and kind, so doing it twice does it once. */
export function owing<T extends Entity>(noun: T, effects: readonly Effect[]): T {
  const added = Object.fromEntries(effects.map((effect) => [effectKey(effect), effect]));
  return { ...noun, effects: { ...noun.effects, ...added } };
}

/** One cause may concern several people: everybody who is told, every worker of a firm that was suspended. */
function effectKey(effect: Effect): string {
  const whom = effect.kind === 'refresh-rank' ? effect.workerId : 'to' in effect ? effect.to : null;
  return `${effect.kind}:${effect.cause}${whom === null ? '' : `:${whom}`}`;
}
