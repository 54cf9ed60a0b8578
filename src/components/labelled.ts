/** In a browser the label has to reach the input inside Taro's element. */
export const labelled = (label: string, problem?: string) => ({
  nativeProps: { 'aria-label': label, ...(problem ? { 'aria-invalid': 'true' } : {}) },
});
