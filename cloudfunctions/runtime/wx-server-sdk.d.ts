/**
 * What we use of wx-server-sdk 4.0.2, as it really behaves. The package's own declarations know neither
 * transactions nor that every call without callbacks returns a promise.
 */
declare module 'wx-server-sdk' {
  export type Data = Readonly<Record<string, unknown>>;
  /** An operator of `command`, opaque to us. */
  export interface Operator {
    readonly operator: unknown;
    and(other: Operator): Operator;
  }

  export interface Document {
    /** `data` is null where there is none, with `throwOnNotFound: false`. */
    get(): Promise<{ data: Data | null }>;
    set(options: { data: object }): Promise<{ stats: { created: number; updated: number } }>;
    update(options: { data: object }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<{ stats: { removed: number } }>;
  }
  export interface Query {
    where(condition: object): Query;
    orderBy(field: string, direction: 'asc' | 'desc'): Query;
    skip(rows: number): Query;
    limit(rows: number): Query;
    get(): Promise<{ data: Data[] }>;
    update(options: { data: object }): Promise<{ stats: { updated: number } }>;
    remove(): Promise<{ stats: { removed: number } }>;
    count(): Promise<{ total: number }>;
  }
  export interface Aggregation {
    match(condition: object): Aggregation;
    addFields(fields: object): Aggregation;
    lookup(by: { from: string; localField: string; foreignField: string; as: string }): Aggregation;
    group(groups: object): Aggregation;
    unwind(path: string): Aggregation;
    limit(rows: number): Aggregation;
    end(): Promise<{ list: object[] }>;
  }
  export interface Collection extends Query {
    doc(id: string): Document;
    add(options: { data: object | readonly object[] }): Promise<{ _id: string }>;
    aggregate(): Aggregation;
  }
  /** Only what runs inside a transaction: `where().update`, `count` and `aggregate` silently run outside it. */
  export interface Transaction {
    collection(name: string): {
      doc(id: string): Document;
      add(options: { data: object }): Promise<{ _id: string }>;
    };
    commit(): Promise<void>;
    rollback(): Promise<void>;
  }
  /** What is reckoned from the fields of a document. */
  interface Expressions {
    sum(expression: string | number | object): object;
    push(expression: string): object;
    add(operands: readonly unknown[]): object;
    gte(operands: readonly [unknown, unknown]): object;
    lte(operands: readonly [unknown, unknown]): object;
    and(operands: readonly object[]): object;
    cond(of: readonly [is: object, then: number, otherwise: number]): object;
    substrCP(operands: readonly [path: string, from: number, letters: number | object]): object;
    strLenCP(path: string): object;
    subtract(operands: readonly [unknown, unknown]): object;
    map(each: { input: object; as: string; in: string }): object;
    objectToArray(path: string): object;
    concatArrays(lists: readonly unknown[]): object;
  }
  export interface Command {
    gt(value: number | string): Operator;
    gte(value: number | string): Operator;
    lt(value: number | string): Operator;
    lte(value: number): Operator;
    in(values: readonly unknown[]): Operator;
    neq(value: unknown): Operator;
    exists(value: boolean): Operator;
    size(length: number): Operator;
    set(value: unknown): Operator;
    inc(value: number): Operator;
    pull(like: object): Operator;
    push(values: readonly unknown[]): Operator;
    remove(): Operator;
    and(conditions: readonly object[]): object;
    or(conditions: readonly object[]): object;
    expr(expression: object): object;
    readonly aggregate: Expressions;
  }
  export interface Database {
    readonly command: Command;
    collection(name: string): Collection;
    startTransaction(): Promise<Transaction>;
  }

  interface OpenApi {
    security: {
      msgSecCheck(query: {
        version: 2;
        scene: 1 | 2 | 3 | 4;
        openid: string;
        content: string;
      }): Promise<{ result?: { suggest?: 'pass' | 'review' | 'risky' } }>;
      /** Answers under which id the verdict will be pushed. */
      mediaCheckAsync(query: {
        version: 2;
        scene: 1 | 2 | 3 | 4;
        openid: string;
        mediaUrl: string;
        mediaType: 1 | 2;
      }): Promise<{ traceId?: string }>;
    };
    phonenumber: {
      getPhoneNumber(query: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>;
    };
    cloudbase: {
      /** A message of a template; `code` is `Ok` where it was taken. */
      sendSms(query: {
        env: string;
        smsType: 'Notification';
        phoneNumberList: readonly string[];
        templateId: string;
        templateParamList: readonly string[];
      }): Promise<{ sendStatusList?: readonly { code?: string }[] }>;
    };
    subscribeMessage: {
      send(query: { touser: string; templateId: string; page: string; data: object }): Promise<unknown>;
    };
  }

  const cloud: {
    readonly DYNAMIC_CURRENT_ENV: symbol;
    init(options: { env: symbol }): void;
    database(options: { throwOnNotFound: boolean }): Database;
    getWXContext(): Readonly<Record<string, unknown>>;
    uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
    downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
    deleteFile(options: { fileList: readonly string[] }): Promise<{ fileList: { fileID: string }[] }>;
    getTempFileURL(options: {
      fileList: readonly { fileID: string; maxAge: number }[];
    }): Promise<{ fileList: { fileID: string; tempFileURL: string }[] }>;
    readonly openapi: OpenApi;
  };
  export default cloud;
}
