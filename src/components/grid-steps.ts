const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that an arrow key leads to from this one; cells that cannot be pressed (null) are passed over. */
export function cellAfter(
  rows: readonly (readonly (string | null)[])[],
  id: string,
  key: string,
): string | null {
  const step = STEPS[key];
  const row = rows.findIndex((cells) => cells.includes(id));
  if (!step || row < 0) return null;
  const [down, right] = step;
  for (let [r, c] = [row, rows[row]?.indexOf(id) ?? 0]; ; ) {
    r += down;
    c += right;
    const found = rows[r]?.[c];
    if (found === undefined) return null;
    if (found !== null) return found;
  }
}
