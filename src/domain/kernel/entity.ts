import type { Moment } from './actor';
import type { No } from './result';

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

/**
 * What one entity owes another: recorded in the commit that causes it, carried out under the computed id `cause`, once. Causes
 * hold no dots, for they become keys in a document. Rooms declare theirs; `src/domain/effects.ts` joins them.
 */
export interface Owed {
  readonly kind: string;
  readonly cause: string;
  /** Whom it concerns: a person, or a worker. */
  readonly to?: string;
  readonly workerId?: string | null;
}

/** What every stored noun carries besides its own fields. */
export interface Entity<E extends Owed = Owed> {
  readonly _id: string;
  /** Rises by one with every commit; a commit says which version it has read. */
  readonly version: number;
  readonly events: readonly DomainEvent[];
  /** How many older events are kept no more; absent where all are. */
  readonly eventsCut?: number;
  /** What must follow but may follow later, by computed id. */
  readonly effects: Readonly<Record<string, E>>;
  /** How many effects are still owed, so that the clock finds them by an index. */
  readonly owed: number;
}

/** A decision: the changed noun, or a no; sometimes a no that leaves a mark (a wrong code is counted). */
export type Decision<T, Code extends string> =
  | { readonly ok: true; readonly after: T }
  | (No<Code> & { readonly after?: T });

export const change = <T>(after: T) => ({ ok: true, after }) as const;

export const newNoun = (id: string) => ({ _id: id, version: 0, events: [], effects: {}, owed: 0 }) as const;

/** How many events there ever were: the number of the newest one. */
export const eventNo = ({ events, eventsCut = 0 }: Pick<Entity, 'events' | 'eventsCut'>): number =>
  eventsCut + events.length;

/** The same wish sent again finds what it did the first time; another wish under its name is refused. */
export function sentBefore(noun: Pick<Entity, 'events'>, moment: Moment): 'no' | 'same' | 'other' {
  const event = noun.events.find(
    (e) => e.requestId === moment.requestId && e.memberId === moment.actor.memberId,
  );
  if (!event) return 'no';
  return event.digest === moment.digest ? 'same' : 'other';
}

/** Adds what must follow. The key tells cause and kind, so doing it twice does it once. */
export function owing<T extends Entity>(noun: T, effects: readonly T['effects'][string][]): T {
  const added = Object.fromEntries(effects.map((effect) => [effectKey(effect), effect]));
  return { ...noun, effects: { ...noun.effects, ...added } };
}

/** One cause may concern several people: everybody who is told, every worker of a firm that was suspended. */
function effectKey({ kind, cause, to, workerId }: Owed): string {
  const whom = to ?? workerId;
  return whom ? `${kind}:${cause}:${whom}` : `${kind}:${cause}`;
}
