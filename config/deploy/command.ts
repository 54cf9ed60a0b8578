import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Wish } from './deploy';
import { Refused } from './refused';
import { givenVariables } from './variables';

/** What is typed, as a wish; refused with a sentence where it cannot be one. */

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

export const DIST = join(ROOT, 'dist');

export function wishFrom(words: string[], environment: NodeJS.ProcessEnv): Wish {
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
      given: givenVariables(environment, values['env-file']),
    },
    ...{ dropIndexes: values['drop-indexes'], allCode: values['all-code'], dist: values.built ?? DIST },
  };
}

export function credentialsIn(environment: NodeJS.ProcessEnv): Credentials {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = environment;
  if (!secretId || !secretKey)
    throw new Refused(
      'set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY: the console makes a pair under access management, for somebody who may ' +
        'change this environment',
    );
  const token = environment.TENCENTCLOUD_SESSIONTOKEN;
  return { secretId, secretKey, ...(token ? { token } : {}) };
}

interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}
