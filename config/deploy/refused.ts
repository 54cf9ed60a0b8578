/** Nothing is done, or nothing more: the message says why, and what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
