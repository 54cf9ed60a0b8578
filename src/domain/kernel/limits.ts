/** Limits that phone and cloud share. */

/** ¥100,000: no single sum here is larger. */
export const FEN_MAX = 10_000_000;
/** Rows of one page of any list. */
export const PAGE_ROWS = 20;
/** A table that is pasted: so that it fits into one call, whatever its letters take. */
export const TABLE_LENGTH_MAX = 25_000;
