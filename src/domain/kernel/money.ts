/** ¥120 · ¥120.50: whole yuan without decimals. */
export const sayFen = (amountFen: number): string =>
  `¥${amountFen % 100 === 0 ? amountFen / 100 : (amountFen / 100).toFixed(2)}`;

/** ¥80–120 */
export const sayRange = (minFen: number, maxFen: number): string =>
  minFen === maxFen ? sayFen(minFen) : `${sayFen(minFen)}–${sayFen(maxFen).slice(1)}`;

/** ¥8600 · ¥725.89 万: what a year comes to, as people say it. */
export const sayLargeFen = (amountFen: number): string =>
  amountFen < TEN_THOUSAND_YUAN
    ? sayFen(amountFen)
    : `¥${Number((amountFen / TEN_THOUSAND_YUAN).toFixed(2))} 万`;
const TEN_THOUSAND_YUAN = 1_000_000;
