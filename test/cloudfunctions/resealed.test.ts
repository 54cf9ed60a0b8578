import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sealed, withSeals } from '#domain/kernel/sealed';
import { MINUTE } from '#domain/kernel/time';
import { SEALED } from '../../cloudfunctions/store/declared';
import { openCloud, type TestCloud } from '../kit/cloud';
import { NOW } from '../kit/demo-district';
import { IN_FULL } from '../kit/effort';
import { OLD_KEYS, oldDemo } from '../kit/old-demo';
import { stored } from '../kit/once';

// A whole district whose seals come under a new key while the clock dies and people go on, until the old key is taken away.

const FINGERPRINT_KEY = OLD_KEYS.replace(/^\w+:/, '');
const K2 = `k2:${randomBytes(32).toString('base64')}`;

let cloud: TestCloud;
let data = '';
const open = (SEAL_KEYS: string, now = NOW) => openCloud({ data, now, env: { SEAL_KEYS, FINGERPRINT_KEY } });
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'gongdaojia-resealed-'));
  cloud = await open(`${K2},${OLD_KEYS}`);
  cloud.seed(oldDemo());
});
afterEach(() => cloud.stop());

function keysIn(collections: Readonly<Record<string, unknown>>): string[] {
  const keys = new Set<string>();
  withSeals(collections, (sealed: Sealed) => {
    keys.add(sealed.key);
    return sealed;
  });
  return [...keys].sort();
}
const keysHere = () => keysIn(cloud.dump()).filter((key) => key !== 'none');
const said = () =>
  stored<{ _id: string; key: string; doneAt: number | null }>(cloud, 'cursors').find(
    ({ _id }) => _id === 'seals',
  );
const tick = async () => {
  cloud.clock.move(MINUTE);
  return cloud.tick('clock');
};
const begun = async () => {
  await tick();
  cloud.clock.move(10 * MINUTE);
};
const ticks = async (most = 30) => {
  for (let at = 0; at < most && said()?.doneAt == null; at += 1) await tick();
};
const openids = () => stored<{ _id: string }>(cloud, 'identities').map(({ _id }) => _id);

describe('A district under a new key', () => {
  test('declares every collection in which something lies sealed', () => {
    const sealed = Object.entries(cloud.dump()).filter(([, documents]) => keysIn({ documents }).length > 0);
    expect(sealed.length).toBeGreaterThan(3);
    for (const [name] of sealed) expect(SEALED).toContain(name);
  });

  test('is read by everybody once the old key is gone', async () => {
    expect(keysHere()).toEqual(['k1']);
    await begun();
    await ticks();
    expect([keysHere(), said()]).toEqual([['k2'], expect.objectContaining({ key: 'k2' })]);
    const written = cloud.revision();
    const before = cloud.dump();
    await cloud.stop();
    cloud = await open(K2, cloud.clock.now());
    expect(written).toBeGreaterThan(0);
    expect(cloud.dump()).toEqual(before);
    for (const openid of openids()) await cloud.phone(openid).does('membership', 'me', {});
  });

  test.each(IN_FULL ? [1, 2, 3, 5, 8, 13, 21, 34] : [3])(
    'has all its seals under it although the clock is cut off at its write %i',
    async (write) => {
      await begun();
      cloud.faults.clear();
      cloud.faults.add({ when: { fn: 'clock', write }, kind: 'crash' });
      expect((await tick()).error).toBeDefined();
      cloud.faults.clear();
      await ticks();
      expect([keysHere(), said()?.doneAt]).toEqual([['k2'], expect.any(Number)]);
    },
  );

  test('keeps what somebody changes meanwhile, and two clocks at once do no harm', async () => {
    await begun();
    const [openid = ''] = openids();
    await Promise.all([
      tick(),
      cloud.phone(openid).does('membership', 'editProfile', { name: '改了名', elder: true }),
      tick(),
    ]);
    await ticks();
    expect(keysHere()).toEqual(['k2']);
    expect((await cloud.phone(openid).does('membership', 'me', {})).name).toBe('改了名');
  });
});
