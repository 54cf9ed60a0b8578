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
