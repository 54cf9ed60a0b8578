import type CloudBase from '@cloudbase/manager-node';
import type { Index, Trigger } from './desired';
import { Refused } from './refused';

/** What is in an environment. Reads only. */

/** The real manager of one environment. */
export type Manager = InstanceType<typeof CloudBase>;

export interface FoundCollection {
  readonly name: string;
  /** Who may do what directly; ADMINONLY is closed to clients. */
  readonly acl: string;
  readonly documents: number;
}

export interface FoundFunction {
  readonly name: string;
  readonly status: string;
  readonly runtime: string;
  readonly handler: string;
  readonly memorySize: number;
  readonly timeout: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly triggers: readonly (Omit<Trigger, 'type'> & {
    readonly type: string;
    readonly enabled: boolean;
  })[];
}

export interface Found {
  /** The environment's database, as its connector names it. */
  readonly databaseId: string;
  readonly collections: readonly FoundCollection[];
  readonly indexes: Readonly<Record<string, readonly Index[]>>;
  readonly functions: readonly FoundFunction[];
  readonly storage: string;
  /** The environment's one rule of functions, as its JSON says; null where there is none, or one that is no JSON. */
  readonly functionRule: Readonly<Record<string, unknown>> | null;
  /** The functions that have an address on the web. */
  readonly routes: readonly string[];
}

export async function foundIn(manager: Manager, env: string): Promise<Found> {
  const databaseId = await databaseOf(manager, env);
  const collections = await collectionsIn(manager, env);
  const indexes: [string, readonly Index[]][] = [];
  for (const { name } of collections) indexes.push([name, await indexesOf(manager, name)]);
  return {
    databaseId,
    collections,
    indexes: Object.fromEntries(indexes),
    functions: await functionsIn(manager),
    storage: String(await manager.storage.getStorageAcl()),
    functionRule: await functionRuleOf(manager, env),
    routes: ((await manager.access.getAccessList()).APISet ?? []).map(({ Name }) => Name),
  };
}

const databaseOf = async (manager: Manager, env: string): Promise<string> =>
  (await storesOf(manager, env)).databaseId;

/** Where documents and files lie. */
export async function storesOf(
  manager: Manager,
  env: string,
): Promise<{ databaseId: string; bucket: string }> {
  const { EnvInfo } = await manager.env.getEnvInfo().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(
      `the environment ${env} cannot be read (${why}): is that its ID, and may these credentials?`,
    );
  });
  const databaseId = EnvInfo.Databases?.[0]?.InstanceId;
  const bucket = EnvInfo.Storages?.[0]?.Bucket;
  if (!databaseId || !bucket || !EnvInfo.Functions?.[0])
    throw new Refused(
      `the environment ${env} has no database, storage or functions: open all three in the console first`,
    );
  return { databaseId, bucket };
}

/** All of a list that is told page by page, however many the platform puts on one. */
async function pages<T>(
  page: (offset: number) => Promise<{ items: readonly T[]; total: number }>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { items, total } = await page(all.length);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

const PAGE = 100;

/** Every collection, also those that are not ours. */
export async function countsIn(manager: Manager): Promise<Pick<FoundCollection, 'name' | 'documents'>[]> {
  const tables = await pages(async (MgoOffset) => {
    const { Collections, Pager } = await manager.database.listCollections({ MgoLimit: PAGE, MgoOffset });
    return { items: Collections, total: Pager?.Total ?? 0 };
  });
  return tables.map(({ CollectionName: name, Count: documents }) => ({ name, documents }));
}

/** The same with what clients may do in it. */
export async function collectionsIn(manager: Manager, env: string): Promise<FoundCollection[]> {
  const found: FoundCollection[] = [];
  for (const { name, documents } of await countsIn(manager)) {
    const Param = { EnvId: env, CollectionName: name };
    const { AclTag } = await manager.commonService('tcb').call({ Action: 'DescribeDatabaseACL', Param });
    found.push({ name, acl: String(AclTag), documents });
  }
  return found;
}

export async function indexesOf(manager: Manager, collection: string): Promise<Index[]> {
  const { Indexes = [] } = await manager.database.describeCollection(collection);
  return Indexes.map(({ Name, Keys, Unique }) => ({
    name: Name,
    fields: Keys.map((key) => [key.Name ?? '', Number(key.Direction) === -1 ? -1 : 1]),
    unique: Unique,
  }));
}

async function functionsIn(manager: Manager): Promise<FoundFunction[]> {
  const listed = await pages(async (offset) => {
    const { Functions = [], TotalCount } = await manager.functions.getFunctionList(PAGE, offset);
    return { items: Functions, total: TotalCount };
  });
  const found: FoundFunction[] = [];
  const names = listed.map(({ FunctionName = '' }) => FunctionName).sort();
  for (const name of names) found.push(await functionIn(manager, name));
  return found;
}

export async function functionIn(manager: Manager, name: string): Promise<FoundFunction> {
  const told = await manager.functions.getFunctionDetail(name);
  return {
    name,
    status: told.Status,
    runtime: told.Runtime,
    handler: told.Handler,
    memorySize: told.MemorySize,
    timeout: told.Timeout,
    variables: Object.fromEntries((told.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
    triggers: (told.Triggers ?? []).map((trigger) => ({
      name: trigger.TriggerName,
      type: trigger.Type,
      config: cronOf(trigger.TriggerDesc),
      enabled: !('Enable' in trigger && trigger.Enable === 0),
    })),
  };
}

/** A timer is told as `{"cron":"…"}`, and is made by the bare text. */
function cronOf(description: string): string {
  const told = parsed(description);
  return typeof told?.cron === 'string' ? told.cron : description;
}

export const functionRuleParam = (env: string) => ({
  EnvId: env,
  ResourceType: 'FUNCTION',
  ResourceName: env,
});

async function functionRuleOf(
  manager: Manager,
  env: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const Param = { ...functionRuleParam(env), OnlyTag: false };
  const { AclTag, Rule } = await manager.commonService('tcb').call({ Action: 'DescribeSecurityRule', Param });
  return AclTag === 'CUSTOM' ? parsed(Rule) : null;
}

function parsed(text: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
