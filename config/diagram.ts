import { fileURLToPath } from 'node:url';
import type { Row } from '#domain/kernel/transitions';
import { ACTION_LABEL } from '#domain/repair/labels';
import type { Party, State } from '#domain/repair/order-states';
import { DOOR, type OrderAction } from '#domain/repair/transitions';

/** The state machine of an order at the door as a Mermaid diagram, drawn from the table that decides. */
export function diagram(): string {
  const rows = Object.entries(DOOR) as [OrderAction, Row<State, Party>][];
  // What leaves an order where it is would bury what moves it.
  const arrows = rows.flatMap(([action, { from, to }]) =>
    (from.length === 0 ? ['[*]'] : from)
      .filter(() => to !== null)
      .map((state) => ({ pair: `${state} --> ${to}`, label: ACTION_LABEL[action] })),
  );
  const pairs = [...new Set(arrows.map(({ pair }) => pair))];
  const lines = pairs.map((pair) => {
    const labels = arrows.filter((arrow) => arrow.pair === pair).map(({ label }) => label);
    return `  ${pair}: ${[...new Set(labels)].join(' · ')}`;
  });
  return ['stateDiagram-v2', ...lines].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(diagram());
