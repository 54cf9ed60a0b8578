import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The demo as the seed of commit 9ee58d6 wrote it for the evening of 18 March 2026, before documents had a schema: of every collection a
 * few documents in each state. Made once by calling `district()` of demo-district.ts at that commit, keeping at most three documents
 * that agree in state, kind, path and topic, and packing the JSON.
 */
export const oldDemo = (): Record<string, object[]> =>
  JSON.parse(gunzipSync(readFileSync('test/dumps/demo-9ee58d6.json.gz')).toString('utf8')) as Record<
    string,
    object[]
  >;

/** The key under which it was sealed. */
export const OLD_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
