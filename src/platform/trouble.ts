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
