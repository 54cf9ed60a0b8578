export const pictured = (words: string) => (words ? { 'aria-label': words } : { 'aria-hidden': 'true' });
