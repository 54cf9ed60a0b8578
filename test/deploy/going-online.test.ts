import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type District, openDistrict, settled, smallBuild, TIMER } from './district';

// What one command makes of an environment, with the real manager-node; only Tencent's own end is stood in for.

let district: District;
afterEach(() => district.close());

describe('An empty environment', () => {
  test('is made whole by one run', async () => {
    district = await openDistrict();
    await district.run();
    const { collections, functions, storage, functionRule } = settled(district);
    expect(Object.values(collections).map(({ acl }) => acl)).toEqual(['ADMINONLY', 'ADMINONLY']);
    expect(storage).toBe('PRIVATE');
    expect(JSON.parse(functionRule)).toEqual(smallBuild().rule);
    expect(collections).toMatchObject({
      identities: {
        indexes: [{ name: '_id_' }, { name: '_openid_1' }, { name: 'openid', unique: true }],
      },
      orders: {
        indexes: [
          { name: '_id_' },
          { name: '_openid_1' },
          {
            keys: [
              { Name: 'desk', Direction: '1' },
              { Name: 'dueAt', Direction: '-1' },
            ],
          },
        ],
      },
    });
    expect(functions).toMatchObject({
      clock: {
        timeout: 60,
        triggers: [{ TriggerDesc: '0 * * * * * *' }],
        code: { 'index.js': 'exports.main = () => 1;' },
      },
      membership: {
        timeout: 10,
        memorySize: 256,
        runtime: 'Nodejs20.19',
        handler: 'index.main',
        triggers: [],
      },
    });
    expect(district.said).toContain('membership answers: 0 streets are in the district');
  });

  test('has nothing left to do for a second run, which changes nothing', async () => {
    district = await openDistrict();
    expect(await district.run()).toBeGreaterThan(0);
    const before = settled(district);
    district.standIn.changes.length = 0;
    expect(await district.run()).toBe(0);
    expect(district.standIn.changes).toEqual([]);
    expect(settled(district)).toEqual(before);
  });

  test('is only looked at where a plan is asked for', async () => {
    district = await openDistrict();
    const steps = await district.run({ isPlan: true });
    expect(district.standIn.changes).toEqual([]);
    await district.run();
    expect(district.standIn.changes).toHaveLength(steps);
    district.standIn.changes.length = 0;
    expect(await district.run({ isPlan: true })).toBe(0);
    expect(district.standIn.changes).toEqual([]);
  });

  test('takes the whole of what is built', async () => {
    district = await openDistrict();
    const dist = inject('built');
    await district.run({ dist });
    expect(await district.run({ dist, isPlan: true })).toBe(0);
    const { collections, functions } = district.standIn.state;
    expect(Object.keys(collections).length).toBeGreaterThan(50);
    expect(Object.keys(functions)).toContain('repair');
  });
});

describe('Once everything is there', () => {
  test('a function is asked, and a run whose function does not answer as its contract says has failed', async () => {
    district = await openDistrict();
    district.standIn.answer = '{"ok":false,"fault":{"requestId":"12345678"}}';
    await expect(district.run()).rejects.toThrow('membership does not answer district as its contract says');
    district.standIn.answer = 'not JSON';
    await expect(district.run()).rejects.toThrow('not JSON');
  });

  test('what only a person can do is listed, ticked where it can be seen', async () => {
    district = await openDistrict();
    await district.run();
    const { collections, functions } = district.standIn.state;
    expect(district.said).toContain('[ ] the first member of staff is appointed by first-staff');
    collections.staff_rolls = { acl: 'ADMINONLY', documents: 1, indexes: [] };
    const { membership } = functions;
    if (membership)
      functions['first-staff'] = { ...membership, variables: { FIRST_STAFF_FROM_TOOLS: 'yes' } };
    await district.run();
    const listed = district.said.join('\n');
    expect(listed).toContain('[x] the first member of staff is appointed by first-staff');
    // Their ids are the district’s own, and nobody has chosen them here.
    expect(listed).toContain('[ ] the subscription messages’ templates are chosen');
    expect(listed).toContain('[ ] first-staff is not heard from the developer tools any more');
  });

  test('the members’ library has an address on the web where somebody holds a token, and not before', async () => {
    district = await openDistrict();
    const build = smallBuild();
    build.functions.library = {
      code: 'exports.main = () => 6;',
      config: build.functions.membership?.config ?? {},
    };
    await district.write(build);
    await district.run();
    expect(district.standIn.state.routes).toEqual([]);
    await district.run({ given: { LIBRARY_TOKENS: 'city:00' } });
    expect(district.standIn.state.routes).toEqual([{ Name: 'library', Path: '/library' }]);
    expect(district.standIn.state.functions.library?.variables).toMatchObject({ LIBRARY_TOKENS: 'city:00' });
    expect(district.standIn.state.functions.clock?.variables).not.toHaveProperty('LIBRARY_TOKENS');
    expect(await district.run({ given: {} })).toBe(0);
  });

  test('a monitor has an address on the web by its own token alone', async () => {
    district = await openDistrict();
    const build = smallBuild();
    build.functions.health = {
      code: 'exports.main = () => 7;',
      config: build.functions.membership?.config ?? {},
    };
    await district.write(build);
    await district.run();
    expect(district.standIn.state.routes).toEqual([]);
    await district.run({ given: { HEALTH_TOKENS: 'monitor:00' } });
    expect(district.standIn.state.routes).toEqual([{ Name: 'health', Path: '/health' }]);
    expect(district.standIn.state.functions.health?.variables).toMatchObject({ HEALTH_TOKENS: 'monitor:00' });
    expect(district.standIn.state.functions.clock?.variables).not.toHaveProperty('HEALTH_TOKENS');
  });

  test('all code is sent again where that is asked for', async () => {
    district = await openDistrict();
    await district.run();
    district.standIn.changes.length = 0;
    await district.run({ allCode: true });
    expect(district.standIn.changes).toEqual(['UpdateFunctionCode', 'UpdateFunctionCode']);
  });
});

describe('What cannot be deployed', () => {
  test('is an environment that is not there', async () => {
    district = await openDistrict();
    await expect(district.run({ env: 'district-of-others' })).rejects.toThrow('cannot be read');
    expect(district.standIn.changes).toEqual([]);
  });

  test('is a function of two timers, for the cloud takes one', async () => {
    district = await openDistrict();
    const build = smallBuild();
    Object.assign(build.functions.clock?.config ?? {}, { triggers: [TIMER, { ...TIMER, name: 'other' }] });
    await district.write(build);
    await expect(district.run()).rejects.toThrow();
    expect(district.standIn.requests).toEqual([]);
  });

  test('is a function that is larger than what is taken', async () => {
    district = await openDistrict();
    const build = smallBuild();
    build.functions.clock = { code: randomBytes(1_700_000).toString('hex'), config: {} };
    build.functions.clock.config = build.functions.membership?.config ?? {};
    await district.write(build);
    await expect(district.run()).rejects.toThrow(/the function clock is \d+ bytes when packed/);
  });
});
