let ahead = 0;
const watchers = new Set<() => void>();
const NOTICEABLE = 1000;

/** A local cloud may live in another hour than this machine; its answers say which. */
export function learnNow(cloudNow: number): void {
  if (!(cloudNow > 0)) return;
  const before = ahead;
  ahead = cloudNow - Date.now();
  if (Math.abs(ahead - before) < NOTICEABLE) return;
  for (const changed of watchers) changed();
}

/** The present, as the cloud counts it. */
export const now = (): number => Date.now() + ahead;

/** Tells when the present has jumped. */
export function watchNow(changed: () => void): () => void {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
}
