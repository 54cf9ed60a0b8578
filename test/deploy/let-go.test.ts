import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type District, K1, K2, openDistrict, PRINT, settled, smallBuild } from './district';
import type { State } from './stand-in-state';

// An old seal key goes when functions, clock and database agree that nothing needs it, and never otherwise.

const BUILD = {
  ...smallBuild(),
  collections: { ...smallBuild().collections, cursors: [], members: [] },
  seals: { members: ['phone', 'addresses[].contact'] },
};
const under = (key: string) => ({ key, iv: 'iv', box: 'box' });
const liu = (phone: string, contact: string) => ({
  ...{ _id: 'liu', version: 1, phone: under(phone) },
  addresses: [
    { id: 'a', contact: under('k2') },
    { id: 'b', contact: under(contact) },
  ],
});
const SAID = { _id: 'seals', version: 40, key: 'k2', from: 1_900_000_000_000, doneAt: 1_900_000_900_000 };

let district: District;
/** Both functions seal with k2 and open k1, too; everything lies under k2. */
let rotated: State;
beforeAll(async () => {
  district = await openDistrict();
  await district.write(BUILD);
  await district.run({ given: { SEAL_KEYS: `${K2},${K1}`, FINGERPRINT_KEY: PRINT } });
  rotated = settled(district);
  await district.close();
});
beforeEach(async () => {
  district = await openDistrict(structuredClone(rotated));
  await district.write(BUILD);
  hold('cursors', [SAID]);
  hold('members', [liu('k2', 'k2'), { _id: 'ma', version: 1, phone: null, addresses: [] }]);
});
afterEach(() => district.close());

const hold = (name: string, content: Record<string, unknown>[]): void =>
  void Object.assign(district.standIn.state.collections[name] ?? {}, { content });
const keysOf = (name: string) => district.standIn.state.functions[name]?.variables.SEAL_KEYS;
const letGo = (isPlan = false) => district.run({ given: { SEAL_KEYS: K2 }, isPlan });

describe('An old seal key', () => {
  test('goes from every function once nothing lies under it, and the run says so', async () => {
    await letGo();
    expect(['clock', 'membership'].map(keysOf)).toEqual([K2, K2]);
    expect(district.said).toContain('nothing lies under the seal key k1 any more: it goes');
    expect(await district.run({ given: {} })).toBe(0);
  });

  test('is only looked after by a plan', async () => {
    expect(await letGo(true)).toBe(2);
    expect(district.standIn.changes).toEqual([]);
  });

  test.each<[string, () => void, string]>([
    [
      'a function seals with it',
      () =>
        Object.assign(district.standIn.state.functions.clock?.variables ?? {}, { SEAL_KEYS: `${K1},${K2}` }),
      'clock seal with it still',
    ],
    [
      'the clock has said nothing',
      () => hold('cursors', []),
      'the clock has not yet sealed everything anew with k2',
    ],
    [
      'the clock has begun and not ended',
      () => hold('cursors', [{ ...SAID, doneAt: null }]),
      'the clock has not yet sealed everything anew',
    ],
    [
      'the clock speaks of another key',
      () => hold('cursors', [{ ...SAID, key: 'k3' }]),
      'the clock has not yet sealed everything anew',
    ],
    [
      'a phone lies under it',
      () => hold('members', [liu('k1', 'k2')]),
      'under it lies phone in liu of members',
    ],
    [
      'one door of several lies under it',
      () => hold('members', [liu('k2', 'k1')]),
      'under it lies addresses[].contact in liu of members',
    ],
  ])('stays where %s, and nothing is changed', async (_, spoil, why) => {
    spoil();
    await expect(letGo()).rejects.toThrow(/SEAL_KEYS as given lacks k1/);
    await expect(letGo()).rejects.toThrow(why);
    await expect(letGo(true)).rejects.toThrow(why);
    expect(district.standIn.changes).toEqual([]);
  });

  test('stays where there are no cursors at all', async () => {
    delete district.standIn.state.collections.cursors;
    await expect(letGo()).rejects.toThrow('the clock has not yet');
    expect(district.standIn.changes).toEqual([]);
  });

  test('does not go by being given another value under its name', async () => {
    const other = K2.replace('k2', 'k1');
    await expect(district.run({ given: { SEAL_KEYS: `${K2},${other}` } })).rejects.toThrow('lacks k1');
    expect(district.standIn.changes).toEqual([]);
  });

  test('is gone everywhere after the next run, wherever the first was broken off', async () => {
    for (const at of [1, 2]) {
      for (const after of [false, true]) {
        district.standIn.state.functions = structuredClone(rotated.functions);
        district.standIn.changes.length = 0;
        district.standIn.die = { at, after };
        await expect(letGo()).rejects.toThrow('Run the same command again');
        district.standIn.die = null;
        await letGo();
        expect(['clock', 'membership'].map(keysOf)).toEqual([K2, K2]);
      }
    }
  });
});
