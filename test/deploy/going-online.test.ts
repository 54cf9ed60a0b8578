import { afterEach, describe, expect, inject, test } from 'vitest';
import { type District, openDistrict, settled, smallBuild } from './district';

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
