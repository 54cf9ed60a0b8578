/** No answer came: the wish may or may not have been carried out, so it is sent again under the same requestId. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** The cloud answered that something broke on its side. `requestId` finds it in the log. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(readonly requestId: string) {
    super(`broken: ${requestId}`);
  }
}

/** The cloud had too much to do: nothing is broken, and the same requestId may be sent again a little later. */
export class Busy extends Broken {}

/** Sent again by itself, for a while. */
export const mayBeSentAgain = (error: unknown): error is Offline | Busy =>
  error instanceof Offline || error instanceof Busy;
