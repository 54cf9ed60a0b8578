import { whereIs } from './put-file';

/** Files that were chosen since the app was opened: what it chose before, the phone may have thrown away. */
const chosen = new Set<string>();

export const noteChosen = (urls: readonly (string | undefined)[]): void => {
  for (const url of urls) if (url !== undefined) chosen.add(url);
};

/** Where somebody's own file is seen: on this phone as long as it is surely there, then in the cloud. */
export const seenAt = ({ fileId, url }: { readonly fileId: string; readonly url: string }): string =>
  chosen.has(url) ? url : whereIs(fileId);
