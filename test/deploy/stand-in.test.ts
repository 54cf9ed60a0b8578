import CloudBase from '@cloudbase/manager-node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type District, openDistrict, TIMER, wholeState } from './district';

// The stand-in is as strict as the platform’s documents: what it let pass would prove nothing.

let district: District;
let manager: InstanceType<typeof CloudBase>;
beforeAll(async () => {
  district = await openDistrict(await wholeState());
  const credentials = { secretId: 'test-id', secretKey: 'test-key' };
  manager = new CloudBase({ ...credentials, envId: district.standIn.env });
});
afterAll(() => district.close());

const index = (IndexName: string, Name: string) => ({
  IndexName,
  MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name, Direction: '1' }] },
});

describe('The stand-in', () => {
  test('takes no new index together with one that goes', async () => {
    const both = { CreateIndexes: [index('a', 'a')], DropIndexes: [{ IndexName: 'desk' }] };
    await expect(manager.database.updateCollection('orders', both)).rejects.toThrow('do not go together');
  });

  test('builds an index anew whose name is there, and takes no second one with the same fields', async () => {
    await manager.database.updateCollection('orders', { CreateIndexes: [index('state', 'state')] });
    await manager.database.updateCollection('orders', { CreateIndexes: [index('state', 'firm')] });
    const again = manager.database.updateCollection('orders', { CreateIndexes: [index('firm', 'firm')] });
    await expect(again).rejects.toThrow('already exists with a different name');
    const { Indexes = [] } = await manager.database.describeCollection('orders');
    expect(Indexes.filter(({ Name }) => Name === 'state').map(({ Keys }) => Keys)).toEqual([
      [{ Name: 'firm', Direction: '1' }],
    ]);
  });

  test('makes a collection that clients may write to, where nothing is said of permissions', async () => {
    await manager.database.createCollection('by_hand');
    expect(district.standIn.state.collections.by_hand?.acl).toBe('PRIVATE');
  });

  test('writes the variables of a function over as a whole', async () => {
    await manager.functions.updateFunctionConfig({ name: 'membership', envVariables: { ONLY: '1' } });
    expect(district.standIn.state.functions.membership?.variables).toEqual({ ONLY: '1' });
  });

  test('refuses to change a function that is being changed', async () => {
    const change = manager.functions.updateFunctionConfig({ name: 'membership', timeout: 5 });
    await expect(change).rejects.toThrow('the function is Updating');
    await manager.functions.waitFunctionActive('membership');
    await manager.functions.updateFunctionConfig({ name: 'membership', timeout: 5 });
  });

  test('takes one timer for a function', async () => {
    const second = manager.functions.createFunctionTriggers('clock', [{ ...TIMER, name: 'second' }]);
    await expect(second).rejects.toThrow('one timer');
  });

  test('changes no runtime, and no variables beyond 4 KB', async () => {
    const call = (Param: object) =>
      manager
        .commonService('scf')
        .call({ Action: 'UpdateFunctionConfiguration', Param: { FunctionName: 'clock', ...Param } });
    await expect(call({ Runtime: 'Nodejs18.15' })).rejects.toThrow('Runtime cannot be changed');
    const Variables = [{ Key: 'LONG', Value: 'x'.repeat(4096) }];
    await expect(call({ Environment: { Variables } })).rejects.toThrow('4100 bytes');
  });

  test('knows who asks', async () => {
    const other = new CloudBase({ secretId: 'other', secretKey: 'test-key', envId: district.standIn.env });
    await expect(other.functions.listFunctions()).rejects.toThrow('who is this?');
  });
});
