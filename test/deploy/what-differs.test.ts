import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type District, openDistrict, settled, smallBuild, wholeState } from './district';
import { ID_INDEX, type KeptIndex, OPENID_INDEX, type State } from './stand-in-state';

// Whatever somebody changed in the console is found, told, and mended; what is not ours is named and stays.

let district: District;
let state: State;
beforeAll(async () => {
  state = await wholeState();
});
beforeEach(async () => {
  district = await openDistrict(structuredClone(state));
});
afterEach(() => district.close());

const kept = (name: string, Name: string, unique = false): KeptIndex => ({
  ...{ name, keys: [{ Name, Direction: '1' }], unique },
});

interface Case {
  readonly title: string;
  readonly spoil: (state: State) => void;
  /** What the cloud is asked for, in order. */
  readonly asks: readonly string[];
  readonly says: RegExp;
}

const of = <T>(table: Record<string, T>, name: string): T => {
  const found = table[name];
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const CASES: readonly Case[] = [
  {
    title: 'an index with other fields is dropped and built anew, by two requests',
    spoil: ({ collections }) => {
      of(collections, 'orders').indexes = [ID_INDEX, OPENID_INDEX, kept('desk', 'desk')];
    },
    asks: ['UpdateTable', 'UpdateTable'],
    says: /drop the index desk of orders: it is built anew/,
  },
  {
    title: 'an index that is not unique any more is built anew',
    spoil: ({ collections }) => {
      of(collections, 'identities').indexes = [ID_INDEX, OPENID_INDEX, kept('openid', 'openid')];
    },
    asks: ['UpdateTable', 'UpdateTable'],
    says: /create the index openid of identities: openid up, unique/,
  },
  {
    title: 'a missing index is built',
    spoil: ({ collections }) => {
      of(collections, 'orders').indexes = [ID_INDEX];
    },
    asks: ['UpdateTable'],
    says: /create the index desk of orders: desk up, dueAt down/,
  },
  {
    title: 'a removed trigger comes back',
    spoil: ({ functions }) => {
      of(functions, 'clock').triggers = [];
    },
    asks: ['BatchCreateTrigger'],
    says: /create the trigger every-minute of clock/,
  },
  {
    title: 'a trigger at another time is made anew',
    spoil: ({ functions }) => {
      const { triggers } = of(functions, 'clock');
      of(functions, 'clock').triggers = triggers.map((t) => ({ ...t, TriggerDesc: '0 0 3 * * * *' }));
    },
    asks: ['DeleteTrigger', 'BatchCreateTrigger'],
    says: /it is made anew, for it said 0 0 3/,
  },
  {
    title: 'a trigger that was switched off is made anew',
    spoil: ({ functions }) => {
      of(functions, 'clock').triggers = of(functions, 'clock').triggers.map((t) => ({ ...t, Enable: 0 }));
    },
    asks: ['DeleteTrigger', 'BatchCreateTrigger'],
    says: /was switched off/,
  },
  {
    title: 'a trigger that nobody declares is removed',
    spoil: ({ functions }) => {
      of(functions, 'membership').triggers = of(functions, 'clock').triggers;
    },
    asks: ['DeleteTrigger'],
    says: /remove the trigger every-minute of membership: nobody declares it/,
  },
  {
    title: 'an opened collection is closed, and what clients may have written is pointed at',
    spoil: ({ collections }) => {
      Object.assign(of(collections, 'identities'), { acl: 'PRIVATE', documents: 3 });
    },
    asks: ['ModifyDatabaseACL'],
    says: /close the collection identities to clients; it was PRIVATE, and holds 3 documents/,
  },
  {
    title: 'an opened storage is closed',
    spoil: (state) => {
      state.storage = 'READONLY';
    },
    asks: ['ModifyStorageSafeRule'],
    says: /set the storage to PRIVATE; it was READONLY/,
  },
  {
    title: 'a changed rule of functions is set again',
    spoil: (state) => {
      state.functionRule = '{"*":{"invoke":true}}';
    },
    asks: ['ModifySecurityRule'],
    says: /set who may call which function directly/,
  },
  {
    title: 'a changed time-out and memory are set again',
    spoil: ({ functions }) => {
      Object.assign(of(functions, 'clock'), { timeout: 3, memorySize: 128 });
    },
    asks: ['UpdateFunctionConfiguration'],
    says: /set of clock: 256 MB instead of 128, 60 s instead of 3/,
  },
  {
    title: 'a function that was deleted is made again',
    spoil: ({ functions }) => {
      delete functions.clock;
    },
    asks: ['CreateFunction', 'BatchCreateTrigger'],
    says: /create the function clock: Nodejs20.19, 256 MB, 60 s/,
  },
  {
    title: 'a function whose making failed is made again',
    spoil: ({ functions }) => {
      Object.assign(of(functions, 'membership'), { status: 'CreateFailed' });
    },
    asks: ['CreateFunction', 'DeleteFunction', 'CreateFunction'],
    says: /create the function membership/,
  },
];

describe('What differs from what is declared is found and mended:', () => {
  test.each(CASES)('$title', async ({ spoil, asks, says }) => {
    const whole = settled(district);
    spoil(district.standIn.state);
    await district.run({ isPlan: true });
    expect(district.said.join('\n')).toMatch(says);
    expect(district.standIn.changes).toEqual([]);
    await district.run();
    expect(district.standIn.changes).toEqual(asks);
    const documents = district.standIn.state.collections.identities?.documents;
    Object.assign(of(whole.collections, 'identities'), { documents });
    // An index that the platform made is not asked for.
    of(whole.collections, 'orders').indexes = settled(district).collections.orders?.indexes ?? [];
    expect(settled(district)).toEqual(whole);
    expect(await district.run({ isPlan: true })).toBe(0);
  });

  test('a changed code is sent, and no code else', async () => {
    const build = smallBuild();
    of(build.functions, 'membership').code = 'exports.main = () => 5;';
    await district.write(build);
    await district.run();
    expect(district.standIn.changes).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration']);
    expect(district.standIn.state.functions.membership?.code['index.js']).toBe('exports.main = () => 5;');
  });

  test('a code that broke on its way is noticed, and sent again by the next run', async () => {
    const build = smallBuild();
    of(build.functions, 'membership').code = 'exports.main = () => 5;';
    await district.write(build);
    const there = of(district.standIn.state.functions, 'membership');
    there.breaks = true;
    await expect(district.run()).rejects.toThrow('the function membership is UpdateFailed');
    there.breaks = false;
    district.standIn.changes.length = 0;
    await district.run();
    expect(district.standIn.changes).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration']);
  });

  test('an index of the same fields under another name serves as well', async () => {
    const { orders } = district.standIn.state.collections;
    for (const [at, index] of orders?.indexes.entries() ?? [])
      if (index.name === 'desk') orders?.indexes.splice(at, 1, { ...index, name: 'by-hand' });
    expect(await district.run()).toBe(0);
  });

  test('a collection whose permission was not heard at its making is closed at once', async () => {
    district.standIn.state.collections = {};
    district.standIn.isDeafToPermissions = true;
    await district.run();
    expect(Object.values(district.standIn.state.collections).map(({ acl }) => acl)).toEqual([
      'ADMINONLY',
      'ADMINONLY',
    ]);
    const [, , third, fourth] = district.standIn.changes;
    expect([third, fourth]).toEqual(['ModifyDatabaseACL', 'ModifyDatabaseACL']);
  });
});

describe('What the platform takes without doing it', () => {
  test.each(['ModifyStorageSafeRule', 'ModifySecurityRule', 'UpdateTable'])(
    'is no success: %s',
    async (action) => {
      district = await openDistrict();
      district.standIn.deafTo.add(action);
      await expect(district.run()).rejects.toThrow('is not what it should be');
      district.standIn.deafTo.clear();
      await district.run();
      expect(await district.run()).toBe(0);
    },
  );
});

describe('What is not ours', () => {
  test('stays: an index that nobody declares is named, and dropped only when that is asked for', async () => {
    district.standIn.state.collections.orders?.indexes.push(kept('by-hand', 'workerId'));
    expect(await district.run()).toBe(0);
    expect(district.said.join('\n')).toContain('the index by-hand of orders (--drop-indexes removes it)');
    await district.run({ dropIndexes: true });
    expect(district.standIn.changes).toEqual(['UpdateTable']);
    expect(district.standIn.state.collections.orders?.indexes.map(({ name }) => name)).toEqual([
      ...['_id_', '_openid_1', 'desk'],
    ]);
  });

  test('stays: a closed collection, a function, and what the rule of functions says of it', async () => {
    const { state } = district.standIn;
    state.collections.visits = { acl: 'ADMINONLY', documents: 1, indexes: [ID_INDEX] };
    state.functions.survey = { ...structuredClone(of(state.functions, 'membership')), variables: {} };
    state.functionRule = JSON.stringify({ survey: { invoke: false } });
    await district.run();
    expect(JSON.parse(state.functionRule)).toEqual({ ...smallBuild().rule, survey: { invoke: false } });
    expect(district.standIn.changes).toEqual(['ModifySecurityRule']);
    expect(district.said.join('\n')).toMatch(/the collection visits\n.*the function survey/);
  });

  test('and lies open to clients stops the run, after ours are closed, with its name', async () => {
    const { state } = district.standIn;
    state.collections.visits = { acl: 'READONLY', documents: 1, indexes: [ID_INDEX] };
    of(state.collections, 'orders').acl = 'PRIVATE';
    of(state.functions, 'clock').timeout = 3;
    await expect(district.run({ isPlan: true })).rejects.toThrow('visits (READONLY)');
    expect(district.standIn.changes).toEqual([]);
    await expect(district.run()).rejects.toThrow('visits (READONLY)');
    expect(district.standIn.changes).toEqual(['ModifyDatabaseACL']);
    expect(state.collections.visits.acl).toBe('READONLY');
  });

  test('and runs on another runtime under the name of ours is refused, for nobody can change it', async () => {
    of(district.standIn.state.functions, 'clock').runtime = 'Nodejs8.9';
    await expect(district.run()).rejects.toThrow('clock (Nodejs8.9, not Nodejs20.19)');
    expect(district.standIn.changes).toEqual([]);
  });
});
