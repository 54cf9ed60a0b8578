import { link, open, unlink } from 'node:fs/promises';
import { filesIn, type WantedFunction } from './desired';
import { type Found, type FoundFunction, functionIn, functionRuleParam, type Manager } from './found';
import type { Keys } from './keys';
import { HANDLER } from './plan-functions';
import { Refused } from './refused';
import type { Step } from './step';
import type { Variables } from './variables';
import { zip } from './zip';

/** Whom a step is carried out with. */
export interface Site {
  readonly manager: Manager;
  readonly env: string;
  readonly databaseId: Found['databaseId'];
}

export function carryOut(step: Step, site: Site): Promise<unknown> {
  const { manager, env } = site;
  switch (step.kind) {
    case 'write-keys':
      return writeKeys(step.file, step.keys);
    case 'create-collection':
      return createCollection(step.collection, site);
    case 'close-collection':
      return call(site, 'ModifyDatabaseACL', {
        EnvId: env,
        CollectionName: step.collection,
        AclTag: 'ADMINONLY',
      });
    case 'set-storage':
      return manager.storage.setStorageAcl(step.acl);
    case 'set-function-rule':
      return call(site, 'ModifySecurityRule', {
        ...functionRuleParam(env),
        ...{ AclTag: 'CUSTOM', Rule: JSON.stringify(step.rule) },
      });
    case 'drop-index':
      return manager.database.updateCollection(step.collection, { DropIndexes: [{ IndexName: step.index }] });
    case 'create-index':
      return createIndex(step, manager);
    case 'create-function':
      return createFunction(step.wanted, step.variables, manager);
    case 'update-code':
      return updateCode(step.wanted, manager);
    case 'update-configuration':
      return updateConfiguration(step, manager);
    case 'remove-trigger':
      return whenActive(step.function, manager, () =>
        manager.functions.deleteFunctionTrigger(step.function, step.trigger),
      );
    case 'create-trigger':
      return whenActive(step.function, manager, () =>
        manager.functions.createFunctionTriggers(step.function, [step.trigger]),
      );
    case 'create-route':
      return manager.access.createAccess({ name: step.function, path: step.path, type: 1, auth: false });
  }
}

const call = ({ manager }: Site, Action: string, Param: Record<string, unknown>): Promise<unknown> =>
  manager.commonService('tcb').call({ Action, Param });

/** Whole or not at all, on the disk before any of them is used, and never over a file that is there: it may hold the only copy. */
async function writeKeys(file: string, { SEAL_KEYS, FINGERPRINT_KEY }: Keys): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const handle = await open(part, 'w', 0o600);
  await handle.writeFile(`SEAL_KEYS=${SEAL_KEYS}\nFINGERPRINT_KEY=${FINGERPRINT_KEY}\n`);
  await handle.sync();
  await handle.close();
  await link(part, file).finally(() => unlink(part));
}

/** manager-node's own call leaves out the permission, and then every client may write until it is closed. */
const createCollection = (collection: string, site: Site): Promise<unknown> =>
  call(site, 'CreateTable', {
    EnvId: site.env,
    TableName: collection,
    MongoConnector: { InstanceId: 'flexdb', DatabaseName: site.databaseId },
    PermissionInfo: { EnvId: site.env, AclTag: 'ADMINONLY' },
  });

function createIndex({ collection, index }: Extract<Step, { kind: 'create-index' }>, manager: Manager) {
  const MgoIndexKeys = index.fields.map(([Name, direction]) => ({ Name, Direction: String(direction) }));
  const MgoKeySchema = { MgoIsUnique: index.unique, MgoIndexKeys };
  return manager.database.updateCollection(collection, {
    CreateIndexes: [{ IndexName: index.name, MgoKeySchema }],
  });
}

/** The code goes with the call up to this size. */
const ZIP_BYTES_MAX = 1.5 * 1024 * 1024;

async function codeOf({ name, folder }: WantedFunction): Promise<string> {
  const archive = zip(await filesIn(folder));
  if (archive.length > ZIP_BYTES_MAX)
    throw new Refused(
      `the function ${name} is ${archive.length} bytes when packed, and ${ZIP_BYTES_MAX} are taken`,
    );
  return archive.toString('base64');
}

/** Bundles contain what they need, so nothing is installed in the cloud. */
const sent = ({ name, runtime }: WantedFunction) =>
  ({ name, runtime, handler: HANDLER, installDependency: false }) as const;

async function createFunction(wanted: WantedFunction, variables: Variables, manager: Manager): Promise<void> {
  const { memorySize, timeout } = wanted;
  await manager.functions.createFunction({
    func: { ...sent(wanted), memorySize, timeout, envVariables: { ...variables } },
    base64Code: await codeOf(wanted),
  });
  await checkHolds(wanted.name, variables, manager);
}

/** The next step may say that this code is there, so it waits until that is so. */
async function updateCode(wanted: WantedFunction, manager: Manager): Promise<void> {
  await manager.functions.updateFunctionCode({ func: sent(wanted), base64Code: await codeOf(wanted) });
  await manager.functions.waitFunctionActive(wanted.name);
  await checkActive(wanted.name, manager);
}

async function updateConfiguration(
  { function: name, settings, variables }: Extract<Step, { kind: 'update-configuration' }>,
  manager: Manager,
): Promise<void> {
  await whenActive(name, manager, () =>
    manager.functions.updateFunctionConfig({ name, ...settings, envVariables: { ...variables } }),
  );
  await manager.functions.waitFunctionActive(name);
  await checkHolds(name, variables, manager);
}

/** A function that is being changed refuses the next change. */
async function whenActive(name: string, manager: Manager, change: () => Promise<unknown>): Promise<void> {
  await manager.functions.waitFunctionActive(name);
  await change();
}

/** manager-node waits until nothing happens any more, which a failed update is as well. */
async function checkActive(name: string, manager: Manager): Promise<FoundFunction> {
  const there = await functionIn(manager, name);
  if (there.status === 'Active') return there;
  throw new Refused(`the function ${name} is ${there.status}. The console says why; then run this again`);
}

/** A key that did not arrive as it was sent is noticed before anything is sealed with it. */
async function checkHolds(name: string, variables: Variables, manager: Manager): Promise<void> {
  const there = await checkActive(name, manager);
  const other = Object.keys(variables).filter((key) => there.variables[key] !== variables[key]);
  if (other.length > 0)
    throw new Refused(
      `the function ${name} does not say of ${other.join(', ')} what was set: look at it in the console`,
    );
}
