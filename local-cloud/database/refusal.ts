// Every way in which the cloud says no, with the codes and words that the SDK's users have reported.

export class CloudRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudRefusal';
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.';

export const badRequest = (why: string) =>
  new CloudRefusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${why}. ${CONTACT}`);

export const invalidParameter = (why: string) =>
  new CloudRefusal('INVALID_PARAM', `[InvalidParameter] ${why}. ${CONTACT}`);

export const notServed = (why: string) =>
  new CloudRefusal('DATABASE_REQUEST_FAILED', `[LocalCloud.QueryNotServed] ${why}`);

export function duplicateKey(collection: string, index: string, value: unknown): CloudRefusal {
  const error = `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: ${JSON.stringify(value)}`;
  return new CloudRefusal(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{${error}}]}, {<nil>}]. ${CONTACT}`,
  );
}

export const collectionMissing = (collection: string) =>
  new CloudRefusal(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${collection}. ${CONTACT}`,
  );

export const transactionConflict = () =>
  new CloudRefusal(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );

export const transactionBusy = () =>
  new CloudRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CONTACT}`,
  );

export const transactionGone = () =>
  new CloudRefusal(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  );
