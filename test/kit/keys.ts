/** One set of keys for everybody in the tests, so that what the kit seals the functions can open. */
export const KEYS = {
  SEAL_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  FINGERPRINT_KEY: Buffer.alloc(32, 8).toString('base64'),
};
Object.assign(process.env, KEYS);
