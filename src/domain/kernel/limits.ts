/** Limits that phone and cloud share. */

/** ¥100,000: no single sum here is larger. */
export const FEN_MAX = 10_000_000;
/** Rows of one page of any list. */
export const PAGE_ROWS = 20;
