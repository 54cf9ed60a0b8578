import { cellAfter } from './grid-steps';

interface Key {
  readonly key: string;
  preventDefault(): void;
}

/** In a browser the arrow keys go from cell to cell. */
export const arrows = (rows: readonly (readonly (string | null)[])[]) => ({
  onKeyDown(key: Key) {
    const next = cellAfter(rows, document.activeElement?.id ?? '', key.key);
    if (next === null) return;
    key.preventDefault();
    document.getElementById(next)?.focus();
  },
});
