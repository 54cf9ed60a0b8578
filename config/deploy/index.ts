import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import CloudBase from '@cloudbase/manager-node';
import { buildCloudFunctions } from '../cloudfunctions';
import { deploy, type Wish } from './deploy';
import { Refused } from './refused';
import { givenVariables } from './variables';

/**
 * `npm run deploy -- --env ID [--plan]`: brings a district online, or up to date: collections, indexes, functions, and who may
 * do what directly. Ends with 0; with 2 where --plan found something to do; with 1 where it refused, or could not finish.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = {
  env: { type: 'string' },
  plan: { type: 'boolean', default: false },
  'env-file': { type: 'string' },
  'new-keys': { type: 'boolean', default: false },
  'keys-file': { type: 'string' },
  'drop-indexes': { type: 'boolean', default: false },
  'all-code': { type: 'boolean', default: false },
  built: { type: 'string' },
} as const;

async function main(): Promise<void> {
  const wish = wishFrom(process.argv.slice(2));
  const manager = new CloudBase({ ...credentials(), envId: wish.env });
  if (wish.dist === DIST) await buildCloudFunctions({ outDir: DIST });
  const steps = await deploy(wish, { manager, say: (line) => console.log(line) });
  process.exitCode = wish.isPlan && steps > 0 ? 2 : 0;
}

const DIST = join(ROOT, 'dist');

function wishFrom(words: string[]): Wish {
  const { values } = parseArgs({ args: words, options: OPTIONS, strict: true });
  const { env, 'keys-file': keysFile, 'new-keys': newKeys } = values;
  if (!env) throw new Refused('say which environment: npm run deploy -- --env ID, as the console names it');
  if (newKeys !== (keysFile !== undefined))
    throw new Refused(
      '--new-keys and --keys-file FILE belong together; keys that are there are given by --env-file FILE',
    );
  return {
    ...{
      env,
      keysFile,
      newKeys,
      isPlan: values.plan,
      given: givenVariables(process.env, values['env-file']),
    },
    ...{ dropIndexes: values['drop-indexes'], allCode: values['all-code'], dist: values.built ?? DIST },
  };
}

function credentials(): { secretId: string; secretKey: string; token?: string } {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
  if (!secretId || !secretKey)
    throw new Refused(
      'set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY: the console makes a pair under access management, for somebody who may ' +
        'change this environment',
    );
  const token = process.env.TENCENTCLOUD_SESSIONTOKEN;
  return { secretId, secretKey, ...(token ? { token } : {}) };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
