import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Found } from './found';
import { agreedKeys, type Keys } from './keys';
import { Refused } from './refused';
import type { Step } from './step';
import { type Variables, variablesIn } from './variables';

export interface KeyWishes {
  readonly given: Variables;
  readonly newKeys: boolean;
  /** Where new ones are written, before anything is sealed with them. */
  readonly keysFile: string | undefined;
}

/** The keys that all functions get, and the step that keeps them where they are new. */
export function keysFor(
  found: Found,
  { given, newKeys, keysFile }: KeyWishes,
  released: ReadonlySet<string>,
): { keys: Keys; steps: Step[] } {
  // A run that was broken off has written them already: the same command goes on with those.
  const written = newKeys && keysFile && existsSync(keysFile) ? variablesIn(keysFile) : null;
  for (const [name, value] of Object.entries(written ?? {}))
    if (given[name] !== undefined && given[name] !== value)
      throw new Refused(`${name} is given, and ${keysFile} holds another one: leave out one of them`);
  const agreed = agreedKeys({ ...written, ...given }, found.functions, released);
  const isHeld = found.functions.some(({ variables }) => variables.SEAL_KEYS);
  if (newKeys && !(written && isHeld)) checkNothingIsSealed(found);
  if (newKeys && keysFile && !written) {
    if (agreed) throw new Refused('keys are given, so --new-keys is refused: leave out one of them');
    const keys = { SEAL_KEYS: `k1:${newKey()}`, FINGERPRINT_KEY: newKey() };
    return { keys, steps: [{ kind: 'write-keys', file: keysFile, keys }] };
  }
  if (agreed) return { keys: agreed, steps: [] };
  throw new Refused(
    'there are no keys: neither are SEAL_KEYS and FINGERPRINT_KEY given (by --env-file FILE or as environment variables), nor does ' +
      'any function have them. For a new district, --new-keys --keys-file FILE makes some, where FILE is not there yet',
  );
}

const newKey = (): string => randomBytes(32).toString('base64');

/** Whatever is there may be sealed with keys that somebody holds. */
function checkNothingIsSealed({ functions, collections }: Found): void {
  const why = 'so --new-keys is refused: give the keys that belong to it by --env-file FILE';
  if (functions.length > 0)
    throw new Refused(
      `the environment has functions (${functions.map(({ name }) => name).join(', ')}), ${why}`,
    );
  const full = collections.filter(({ documents }) => documents > 0);
  if (full.length > 0)
    throw new Refused(`the environment has documents (${full.map(({ name }) => name).join(', ')}), ${why}`);
}
