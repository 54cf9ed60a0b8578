import { AsyncLocalStorage } from 'node:async_hooks';

/** Makes what the caller would be shown of a document that is about to be stored; throws where that cannot be done. */
export type Preview = (collection: string, after: object) => void;

const ofThisCall = new AsyncLocalStorage<Preview>();

/** While this call is answered, every commit passes by here first. */
export const previewing = <T>(preview: Preview, answer: () => Promise<T>): Promise<T> =>
  ofThisCall.run(preview, answer);

export const preview: Preview = (collection, after) => ofThisCall.getStore()?.(collection, after);
