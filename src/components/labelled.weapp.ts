export const labelled = (label: string, problem?: string) => ({
  'aria-label': problem ? `${label}，${problem}` : label,
});
