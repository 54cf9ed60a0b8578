import {
  type Counter,
  forgettable,
  forgetting,
  hasCounted,
  remembering,
  remembersSince,
} from '#domain/kernel/lately';
import type { Versioned } from './commit';
import type { CollectionName } from './indexes';
import { untilCommitted } from './unit-of-work';

interface Counted<T> {
  readonly collection: CollectionName;
  /** As it was read a moment ago, or new; whoever was beaten reads it again. */
  readonly asRead: T;
  readonly read: () => Promise<T>;
  readonly cause: string;
  /** When that happened. */
  readonly at: number;
  /** Of these causes those whose lines are written. */
  readonly written: (causes: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly move: (known: T) => T;
}

/** A counter moves once for each cause, by one conditional write. Whoever calls this writes the cause's line down afterwards. */
export const countOnce = <T extends Counter & Versioned>({
  collection,
  asRead,
  read,
  cause,
  at,
  written,
  move,
}: Counted<T>): Promise<void> =>
  untilCommitted(async (round) => {
    const known = round === 1 ? asRead : await read();
    if (hasCounted(known, cause)) return [];
    if (!remembersSince(known, at) && (await written([cause])).has(cause)) return [];
    const lines = forgettable(known);
    const moved = move(forgetting(known, lines.length > 0 ? await written(lines) : new Set()));
    const before = known.version === 0 ? null : known;
    return [{ collection, before, after: remembering(moved, cause, Date.now()) }];
  });
