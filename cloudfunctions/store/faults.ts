import { saysOverload } from '#domain/kernel/overload';

/** How the cloud says no, as the SDK lets us see it: by words, for it loses most of the codes. */

const words = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error);
  const message = 'message' in error ? String(error.message) : '';
  const said = 'errMsg' in error ? String(error.errMsg) : '';
  return `${message} ${said}`;
};

export const isDuplicate = (error: unknown): boolean => words(error).includes('E11000');

/** A write-write conflict, raised at an operation or at the commit, or a lock that somebody else holds. */
export const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TransactionBusy|TRANSACTION_CONFLICT|TRANSACTION_BUSY|WriteConflict/i.test(
    words(error),
  );

export const isOverload = (error: unknown): boolean => saysOverload(`${words(error)} ${codeOf(error)}`);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errCode' in error ? String(error.errCode) : '';

/**
 * What went wrong in a word: the cloud's code where it has one, else the class. Nothing else of what it says is kept, for words
 * may name what they are about.
 */
export function nameOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return nameOf(error.errors[0]);
  const [code] = /\b[A-Z]{3,}(?:_[A-Z]+)+\b/.exec(words(error)) ?? [];
  const number = codeOf(error);
  if (code || /^-?\d+$/.test(number)) return code ?? number;
  return error instanceof Error ? error.name : 'unknown';
}
