import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Build,
  type District,
  K1,
  K2,
  KEYS,
  openDistrict,
  PRINT,
  settled,
  smallBuild,
  TIMER,
  wholeState,
} from './district';
import { emptyState, type State } from './stand-in-state';

// A run that is broken off at any request that changes something, before or after the cloud has done it, is finished by the next.

let district: District;
beforeEach(async () => {
  district = await openDistrict();
});
afterEach(() => district.close());

/** From `state`, with the death of the run at each change in turn, and once on either side of it. */
async function dieEverywhere(state: State, wish: Parameters<District['run']>[0] = {}): Promise<void> {
  const begin = (): void => {
    district.standIn.state = structuredClone(state);
    district.standIn.changes.length = 0;
    district.standIn.die = null;
  };
  begin();
  const steps = await district.run(wish);
  expect(await district.run({ ...wish, isPlan: true })).toBe(0);
  const whole = settled(district);
  const changes = [...district.standIn.changes];
  expect(changes.length).toBeGreaterThanOrEqual(steps);
  for (let at = 1; at <= changes.length; at++) {
    for (const after of [false, true]) {
      begin();
      district.standIn.die = { at, after };
      await expect(district.run(wish), `change ${at}: ${changes[at - 1]}`).rejects.toThrow(
        'Run the same command again',
      );
      district.standIn.die = null;
      await district.run(wish);
      expect(settled(district), `after the death at change ${at}: ${changes[at - 1]}`).toEqual(whole);
    }
  }
}

describe('A run that is broken off', () => {
  test('while an empty environment is made whole is finished by the next', async () => {
    await dieEverywhere(emptyState());
  });

  test('while much is changed is finished by the next', async () => {
    await district.write(changedBuild());
    await dieEverywhere(await wholeState(), { dropIndexes: true });
  });

  test('while a new key is brought in loses no key, and ends with the new one in front', async () => {
    await dieEverywhere(await wholeState(), { given: { SEAL_KEYS: `${K2},${K1}`, FINGERPRINT_KEY: PRINT } });
    for (const { variables } of Object.values(district.standIn.state.functions)) {
      expect(variables).toMatchObject({ ...KEYS, SEAL_KEYS: `${K2},${K1}` });
    }
  });
});

/** Another code, time-out and trigger, an index with other fields, one that is gone, a new function and a new collection. */
function changedBuild(): Build {
  const build = smallBuild();
  const { clock, membership } = build.functions;
  return {
    collections: {
      ...{ identities: [{ name: 'openid', fields: [['openid', -1]], unique: true }], orders: [] },
      fees: [{ name: 'due', fields: [['dueAt', 1]] }],
    },
    functions: {
      clock: {
        code: 'exports.main = () => 3;',
        config: { ...clock?.config, timeout: 30, triggers: [{ ...TIMER, config: '30 * * * * * *' }] },
      },
      membership: { code: membership?.code ?? '', config: { ...membership?.config, memorySize: 512 } },
      notice: { code: 'exports.main = () => 4;', config: membership?.config ?? {} },
    },
    rule: { ...build.rule, notice: { invoke: false } },
  };
}
