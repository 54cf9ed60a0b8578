import { keysOf } from './tables';

/**
 * A state machine as data. One table per noun, keyed by action; the decision, the buttons, the exhaustive
 * test and the diagram in docs/repair-order.md all read it.
 */
export interface Row<State extends string, Party extends string> {
  readonly from: readonly State[];
  /** null: it stays where it is. */
  readonly to: State | null;
  /** How somebody must stand to the noun, which is not the same as a role in the house. */
  readonly by: readonly Party[];
}

/** An action without a row cannot be done at all. */
export type Transitions<Action extends string, State extends string, Party extends string> = Readonly<
  Partial<Record<Action, Row<State, Party>>>
>;

export function actionsFrom<A extends string, S extends string, P extends string>(
  table: Transitions<A, S, P>,
  state: S,
  party: P,
): A[] {
  return keysOf(table).filter((name) => {
    const row = table[name];
    return row?.from.includes(state) && row.by.includes(party);
  });
}
