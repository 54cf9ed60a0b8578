/** What the stand-in remembers of an environment, as a person sees it in the console. */

export interface KeptIndex {
  readonly name: string;
  readonly keys: readonly { readonly Name: string; readonly Direction: string }[];
  readonly unique: boolean;
}

export interface KeptCollection {
  acl: string;
  documents: number;
  /** The documents themselves, where somebody reads them. */
  content?: Record<string, unknown>[];
  indexes: KeptIndex[];
}

export interface KeptTrigger {
  readonly TriggerName: string;
  readonly Type: string;
  readonly TriggerDesc: string;
  readonly Enable: 0 | 1;
}

export interface KeptFunction {
  runtime: string;
  handler: string;
  memorySize: number;
  timeout: number;
  variables: Record<string, string>;
  triggers: KeptTrigger[];
  /** The files of its code. */
  code: Record<string, string>;
  /** So many more looks at it until it has finished what it was told. */
  busy: number;
  status: string;
  /** The next code that is sent breaks. */
  breaks?: boolean;
}

export interface State {
  collections: Record<string, KeptCollection>;
  functions: Record<string, KeptFunction>;
  storage: string;
  /** What lies in it, by path. */
  files: Record<string, string>;
  functionRule: string;
  routes: { Name: string; Path: string }[];
}

/** An environment as it is opened: storage that everybody may read, functions that whoever is signed in may call. */
export const emptyState = (): State => ({
  collections: {},
  functions: {},
  storage: 'READONLY',
  files: {},
  functionRule: '{"*":{"invoke":"auth != null"}}',
  routes: [],
});

export const ID_INDEX: KeptIndex = { name: '_id_', keys: [{ Name: '_id', Direction: '1' }], unique: true };
export const OPENID_INDEX: KeptIndex = {
  name: '_openid_1',
  keys: [{ Name: '_openid', Direction: '1' }],
  unique: false,
};

/** An error as the platform says it: a code, and words. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a request carries; each action reads what it knows. */
export type Params = Readonly<Record<string, unknown>>;
export type Action = (state: State, params: Params) => object;

export function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string' || value === '')
    throw new Problem('MissingParameter', `The request lacks ${name}`);
  return value;
}
