import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The keys of a district on this machine, that of the seal and that of fingerprints: made once per data folder. */
export function keysIn(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'keys.json');
  const known = existsSync(path) ? Keys.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  const SEAL_KEYS = known.SEAL_KEYS ?? `k1:${newKey()}`;
  const keys = {
    ...known,
    SEAL_KEYS,
    FINGERPRINT_KEY: known.FINGERPRINT_KEY ?? (existsSync(path) ? keyOfBoth(SEAL_KEYS) : newKey()),
  };
  writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

const Keys = z.record(z.string(), z.string());

const newKey = () => randomBytes(32).toString('base64');

/** In older folders the first key of the seal made the fingerprints as well; they stay what they are. */
const keyOfBoth = (sealKeys: string): string => sealKeys.split(',')[0]?.split(':')[1] ?? newKey();
