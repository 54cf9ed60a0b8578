import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agreedKeys } from '../../config/deploy/keys';
import { Refused } from '../../config/deploy/refused';
import {
  type District,
  K1,
  K2,
  K3,
  KEYS,
  openDistrict,
  PRINT,
  settled,
  smallBuild,
  wholeState,
} from './district';
import { emptyState, type State } from './stand-in-state';

// What was sealed is lost with its key: no way of deploying loses one.

let district: District;
/** Both functions with the same keys, as a run leaves them. */
let whole: State;
beforeAll(async () => {
  whole = await wholeState();
});
beforeEach(async () => {
  district = await openDistrict(structuredClone(whole));
});
afterEach(() => district.close());

const variablesOf = (name: string): Record<string, string> =>
  district.standIn.state.functions[name]?.variables ?? {};
const set = (name: string, variables: Record<string, string>): void =>
  void Object.assign(variablesOf(name), variables);
const bothKeys = (SEAL_KEYS: string) => ({ SEAL_KEYS, FINGERPRINT_KEY: PRINT });

describe('The keys of a district', () => {
  test('are kept, with all that somebody set by hand, when code and time-out change', async () => {
    set('clock', { FIRST_STAFF_FROM_TOOLS: 'yes', BY_HAND: '1' });
    const build = smallBuild();
    Object.assign(build.functions.clock ?? {}, { code: 'exports.main = () => 9;' });
    Object.assign(build.functions.clock?.config ?? {}, { timeout: 20 });
    await district.write(build);
    await district.run({ given: { LIBRARY_TOKENS: 'city:0' } });
    expect(variablesOf('clock')).toMatchObject({
      ...KEYS,
      BY_HAND: '1',
      FIRST_STAFF_FROM_TOOLS: 'yes',
    });
    expect(district.said.join('\n')).not.toMatch(/k1:|AQEB|CQkJ/);
  });

  test('go to a new function by themselves', async () => {
    const build = smallBuild();
    build.functions.notice = {
      code: 'exports.main = () => 4;',
      config: build.functions.membership?.config ?? {},
    };
    await district.write(build);
    await district.run({ given: {} });
    expect(variablesOf('notice')).toMatchObject(KEYS);
  });

  test.each([
    [
      'fewer seal keys than a function has',
      () => set('clock', { SEAL_KEYS: `${K2},${K1}` }),
      KEYS,
      /lacks k2/,
    ],
    [
      'a seal key of the same name and another value',
      () => undefined,
      bothKeys(K2.replace('k2', 'k1')),
      /lacks k1/,
    ],
    [
      'another key of fingerprints',
      () => undefined,
      { FINGERPRINT_KEY: K2.slice(3) },
      /FINGERPRINT_KEY is never changed/,
    ],
    ['seal keys that are none', () => undefined, bothKeys('k1:short'), /no list like/],
    ['a list that is none', () => undefined, bothKeys(`${K1};${K2}`), /no list like/],
  ])('are refused when given as %s, and nothing is changed', async (_, spoil, given, why) => {
    spoil();
    await expect(district.run({ given })).rejects.toThrow(why);
    expect(district.standIn.changes).toEqual([]);
  });

  test('are refused when functions do not agree and nobody says what is right', async () => {
    set('clock', { SEAL_KEYS: `${K2},${K1}` });
    set('membership', { SEAL_KEYS: `${K3},${K1}` });
    await expect(district.run({ given: {} })).rejects.toThrow('clock k2, k1; membership k3, k1');
    await district.run({ given: bothKeys([K3, K2, K1].join()) });
    expect(variablesOf('clock').SEAL_KEYS).toBe([K3, K2, K1].join());
    set('clock', { FINGERPRINT_KEY: K2.slice(3) });
    await expect(district.run({ given: {} })).rejects.toThrow('do not agree in FINGERPRINT_KEY');
  });

  test('are not fewer than a function of others has, for it may have sealed something as well', async () => {
    const { functions } = district.standIn.state;
    if (functions.clock) functions.survey = { ...functions.clock, variables: { SEAL_KEYS: `${K3},${K1}` } };
    await expect(district.run()).rejects.toThrow('lacks k3');
    await district.run({ given: bothKeys(`${K3},${K1}`) });
    expect(variablesOf('survey')).toEqual({ SEAL_KEYS: `${K3},${K1}` });
  });

  test('are not written again where the platform would not tell them', async () => {
    set('clock', { FINGERPRINT_KEY: '******' });
    set('membership', { FINGERPRINT_KEY: '******' });
    await expect(district.run({ given: {} })).rejects.toThrow(
      'FINGERPRINT_KEY of clock, membership is not 32 bytes',
    );
    set('clock', { SEAL_KEYS: '******', FINGERPRINT_KEY: PRINT });
    set('membership', { FINGERPRINT_KEY: PRINT });
    await expect(district.run({ given: {} })).rejects.toThrow('SEAL_KEYS of clock is no list');
    expect(district.standIn.changes).toEqual([]);
  });

  test('are those of the function that has most of them, where their order is plain', async () => {
    set('clock', { SEAL_KEYS: `${K2},${K1}` });
    await district.run({ given: {} });
    expect(variablesOf('membership').SEAL_KEYS).toBe(`${K2},${K1}`);
  });

  test('belong together: one alone is refused', async () => {
    district.standIn.state = emptyState();
    await expect(district.run({ given: { SEAL_KEYS: K1 } })).rejects.toThrow(
      'FINGERPRINT_KEY is neither given',
    );
    await expect(district.run({ given: { FINGERPRINT_KEY: PRINT } })).rejects.toThrow(
      'SEAL_KEYS is neither given',
    );
  });

  test('with a new one in front are known everywhere before anything is sealed with it, and the clock is the last to do so', async () => {
    const seen: string[] = [];
    // Death at each change shows what stood in the functions at that moment.
    for (let at = 1; at <= 4; at++) {
      district.standIn.changes.length = 0;
      district.standIn.die = { at, after: true };
      const before = settled(district);
      await district.run({ given: bothKeys(`${K2},${K1}`) }).catch(() => undefined);
      district.standIn.die = null;
      seen.push(
        ['clock', 'membership']
          .map((name) => (variablesOf(name).SEAL_KEYS ?? '').replace(/:[^,]*/g, ''))
          .join(' | '),
      );
      district.standIn.state = before;
    }
    expect(seen).toEqual(['k1 | k1,k2', 'k1,k2 | k1,k2', 'k1,k2 | k2,k1', 'k2,k1 | k2,k1']);
  });

  test('never leave a function, whatever is given and whatever is there', async () => {
    const lists = fc
      .subarray([K1, K2, K3], { minLength: 0 })
      .chain((keys) => fc.shuffledSubarray(keys, { minLength: keys.length }));
    await fc.assert(
      fc.asyncProperty(lists, lists, lists, async (clock, membership, given) => {
        district.standIn.state = structuredClone(whole);
        set('clock', { SEAL_KEYS: clock.join() });
        set('membership', { SEAL_KEYS: membership.join() });
        const done = await district.run({ given: given.length > 0 ? { SEAL_KEYS: given.join() } : {} }).then(
          () => true,
          () => false,
        );
        const [atClock, atMembership] = ['clock', 'membership'].map((name) =>
          (variablesOf(name).SEAL_KEYS ?? '').split(','),
        );
        const all = [...clock, ...membership];
        if (done) expect(atClock).toEqual(atMembership);
        for (const key of done ? all : clock) expect(atClock).toContain(key);
        for (const key of done ? all : membership) expect(atMembership).toContain(key);
        if (done && given.length > 0) expect(atClock).toEqual(given);
        for (const name of ['clock', 'membership']) expect(variablesOf(name).FINGERPRINT_KEY).toBe(PRINT);
      }),
      { numRuns: 15 },
    );
  });

  test('are all in what functions agree on, each once, however many hold them', () => {
    const list = fc.uniqueArray(fc.constantFrom(K1, K2, K3), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), (lists) => {
        const holders = lists.map((keys, at) => ({ name: `f${at}`, variables: bothKeys(keys.join()) }));
        const agreed = (): string[] => (agreedKeys({}, holders)?.SEAL_KEYS ?? '').split(',');
        let order: string[];
        try {
          order = agreed();
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
          return;
        }
        expect([...order].sort()).toEqual([...new Set(lists.flat())].sort());
        for (const keys of lists) expect(order.filter((key) => keys.includes(key))).toEqual(keys);
      }),
      { numRuns: 300 },
    );
  });

  test('that would not fit beside the other variables are refused', async () => {
    set('clock', { BY_HAND: 'x'.repeat(3900) });
    const given = { ...KEYS, SEAL_KEYS: `${KEYS.SEAL_KEYS},k9:${KEYS.FINGERPRINT_KEY}` };
    await expect(district.run({ given })).rejects.toThrow(
      /variables of clock would take \d+ bytes of the 4096/,
    );
  });
});

describe('New keys', () => {
  const wish = () => ({ given: {}, newKeys: true, keysFile: join(district.folder, 'keys.env') });
  beforeEach(() => {
    district.standIn.state = emptyState();
  });

  test('are made for an empty environment, written down for their owner alone, and never said', async () => {
    await district.run(wish());
    const written = readFileSync(wish().keysFile, 'utf8');
    const { SEAL_KEYS, FINGERPRINT_KEY } = variablesOf('clock');
    expect(written).toBe(`SEAL_KEYS=${SEAL_KEYS}\nFINGERPRINT_KEY=${FINGERPRINT_KEY}\n`);
    expect(statSync(wish().keysFile).mode & 0o777).toBe(0o600);
    expect(variablesOf('membership')).toMatchObject({ SEAL_KEYS, FINGERPRINT_KEY });
    expect(district.said.join('\n')).not.toContain(String(FINGERPRINT_KEY));
    expect(district.said.join('\n')).not.toContain(String(SEAL_KEYS).slice(3));
  });

  test('are the same when the same command goes on where it was broken off', async () => {
    for (const at of [1, 6, 7, 8]) {
      district.standIn.state = emptyState();
      district.standIn.changes.length = 0;
      district.standIn.die = { at, after: true };
      await expect(district.run(wish())).rejects.toThrow('Run the same command again');
      const written = readFileSync(wish().keysFile, 'utf8');
      district.standIn.die = null;
      await district.run(wish());
      expect(written).toContain(variablesOf('clock').SEAL_KEYS);
      expect(readFileSync(wish().keysFile, 'utf8')).toBe(written);
      rmSync(wish().keysFile);
    }
  });

  test('are not others than those that the file holds', async () => {
    district.standIn.die = { at: 1, after: true };
    await expect(district.run(wish())).rejects.toThrow();
    district.standIn.die = null;
    const changes = district.standIn.changes.length;
    await expect(district.run({ ...wish(), given: KEYS })).rejects.toThrow('holds another one');
    expect(district.standIn.changes).toHaveLength(changes);
  });

  test('are not made by a plan', async () => {
    await district.run({ ...wish(), isPlan: true });
    expect(existsSync(wish().keysFile)).toBe(false);
  });

  test('are refused where a function or a document is, and nothing is written', async () => {
    await expect(district.run({ given: {} })).rejects.toThrow(
      '--new-keys --keys-file FILE makes some, where FILE',
    );
    await district.run();
    await expect(district.run(wish())).rejects.toThrow('has functions (clock, membership)');
    district.standIn.state.functions = {};
    const { orders } = district.standIn.state.collections;
    Object.assign(orders ?? {}, { documents: 1 });
    await expect(district.run(wish())).rejects.toThrow('has documents (orders)');
    Object.assign(orders ?? {}, { documents: 0 });
    await expect(district.run({ ...wish(), given: KEYS })).rejects.toThrow('keys are given');
    expect(readdirSync(district.folder).filter((name) => name.startsWith('keys'))).toEqual([]);
  });

  test('are refused with a file of another district, where a document is and no function has keys', async () => {
    await writeFile(wish().keysFile, `SEAL_KEYS=${K1}\nFINGERPRINT_KEY=${PRINT}\n`);
    district.standIn.state.collections.visits = { acl: 'ADMINONLY', documents: 1, indexes: [] };
    await expect(district.run(wish())).rejects.toThrow('has documents (visits)');
    await writeFile(wish().keysFile, '');
    district.standIn.state = emptyState();
    await expect(district.run(wish())).rejects.toThrow('where FILE is not there yet');
    expect(district.standIn.changes).toEqual([]);
  });
});
