// The unmodified wx-server-sdk in the test's own process, with types that say what it answers.

import { createRequire } from 'node:module';
import { sdkEnvironment } from '../../local-cloud/functions/platform-env';
import type { LocalCloud } from '../../local-cloud/index';

export type Doc = Record<string, unknown>;

export interface Query {
  where(condition: Doc): Query;
  orderBy(path: string, order: 'asc' | 'desc'): Query;
  limit(rows: number): Query;
  skip(rows: number): Query;
  field(fields: Doc): Query;
  get(): Promise<{ data: Doc[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Doc; multi?: boolean }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface DocumentReference {
  get(): Promise<{ data: Doc | null }>;
  field(fields: Doc): DocumentReference;
  set(options: { data: Doc }): Promise<{ stats: { updated: number; created: number } }>;
  update(options: { data: Doc }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Aggregate {
  match(condition: Doc): Aggregate;
  sort(order: Doc): Aggregate;
  limit(rows: number): Aggregate;
  group(group: Doc): Aggregate;
  project(fields: Doc): Aggregate;
  unwind(path: string): Aggregate;
  lookup(lookup: Doc): Aggregate;
  addFields(fields: Doc): Aggregate;
  end(): Promise<{ list: Doc[] }>;
}

export interface Collection extends Query {
  doc(id: string | number): DocumentReference;
  add(options: { data: Doc | Doc[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Aggregate;
}

export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Command = (...operands: unknown[]) => unknown;

export interface Database {
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction(work: (transaction: Transaction) => Promise<unknown>, times?: number): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point: new (longitude: number, latitude: number) => unknown };
  command: Record<string, Command> & { aggregate: Record<string, Command> };
}

export interface Sdk {
  init(options: { env: unknown }): void;
  DYNAMIC_CURRENT_ENV: unknown;
  database(options?: { throwOnNotFound: boolean }): Database;
  callFunction(options: { name: string; data?: Doc }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: {
    fileList: (string | { fileID: string; maxAge: number })[];
  }): Promise<{ fileList: { fileID: string; status: number; tempFileURL: string }[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>;
  openapi: Record<string, Record<string, (request: Doc) => Promise<Doc>>>;
}

/** Points the SDK's environment hook at the cloud. */
export function sdkAt(cloud: { url: string }): Sdk {
  Object.assign(process.env, {
    ...sdkEnvironment(cloud.url),
    SILENCE: 'true', // no warning about slow answers where a test makes none come
  });
  const sdk: Sdk = createRequire(import.meta.url)('wx-server-sdk');
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });
  return sdk;
}

export function databaseAt(cloud: LocalCloud): Database {
  return sdkAt(cloud).database({ throwOnNotFound: false });
}

export interface SdkError {
  errCode: number;
  code: string | undefined;
  message: string;
}

/** What the caller of the SDK sees of a failure; fails if there is none. */
export async function failureOf(work: Promise<unknown>): Promise<SdkError> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error)) throw new Error(`this was thrown: ${String(error)}`);
    const { errCode, code }: { errCode?: number; code?: string } = error as Error & {
      errCode?: number;
      code?: string;
    };
    return { errCode: errCode ?? 0, code, message: error.message };
  }
  throw new Error('it should have failed');
}

/** The SDK as a phone: it reaches what the declared rules let this person reach. Afterwards it is a function's again. */
export async function phoneAt(
  cloud: { url: string },
  openid: string,
  work: (phone: { sdk: Sdk; db: Database }) => Promise<void>,
): Promise<void> {
  const sdk = sdkAt(cloud);
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${cloud.url}/client/${openid}` });
  try {
    await work({ sdk, db: sdk.database({ throwOnNotFound: false }) });
  } finally {
    sdkAt(cloud);
  }
}
