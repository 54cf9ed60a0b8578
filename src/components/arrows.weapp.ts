/** A phone has no arrow keys. */
export const arrows = (_rows: readonly (readonly (string | null)[])[]) => ({});
