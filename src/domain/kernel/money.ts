/** ¥120 · ¥120.50: whole yuan without decimals. */
export const sayFen = (amountFen: number): string =>
  `¥${amountFen % 100 === 0 ? amountFen / 100 : (amountFen / 100).toFixed(2)}`;

/** ¥80–120 */
export const sayRange = (minFen: number, maxFen: number): string =>
  minFen === maxFen ? sayFen(minFen) : `${sayFen(minFen)}–${sayFen(maxFen).slice(1)}`;
