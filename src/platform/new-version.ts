/** A browser loads what is there: nothing waits to be restarted. */
export const onNewVersion = (_ask: () => Promise<boolean>): void => undefined;
