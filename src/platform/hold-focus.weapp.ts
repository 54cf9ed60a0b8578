/** In WeChat parts of a page have no focus. */
export const holdFocus =
  (_id: string): (() => void) =>
  () =>
    undefined;
