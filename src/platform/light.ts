/** Whether the phone is set to dark colours, for what does not read our style sheets. */
export const isDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;
