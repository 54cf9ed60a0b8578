import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import CloudBase from '@cloudbase/manager-node';
import { deploy, type Wish } from '../../config/deploy/deploy';
import { throughLoopback } from './loopback';
import { type StandIn, startStandIn } from './stand-in';
import { emptyState, type State } from './stand-in-state';

/** A small build as the real one writes it, an environment to bring it to, and the real command’s own way there. */

interface Indexed {
  readonly name: string;
  readonly fields: readonly (readonly [string, 1 | -1])[];
  readonly unique?: boolean;
}

export interface Build {
  collections: Record<string, Indexed[]>;
  /** Where something lies sealed, by collection. */
  seals?: Record<string, string[]>;
  functions: Record<string, { code: string; config: Record<string, unknown> }>;
  rule: Record<string, { invoke: boolean }>;
}

const CONFIG = { timeout: 10, memorySize: 256, runtime: 'Nodejs20.19' };
export const TIMER = { name: 'every-minute', type: 'timer', config: '0 * * * * * *' };

export const smallBuild = (): Build => ({
  collections: {
    identities: [{ name: 'openid', fields: [['openid', 1]], unique: true }],
    orders: [
      {
        name: 'desk',
        fields: [
          ['desk', 1],
          ['dueAt', -1],
        ],
      },
    ],
  },
  functions: {
    clock: { code: 'exports.main = () => 1;', config: { ...CONFIG, timeout: 60, triggers: [TIMER] } },
    membership: { code: 'exports.main = () => 2;', config: CONFIG },
  },
  rule: { '*': { invoke: true }, clock: { invoke: false } },
});

const secret = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
export const K1 = `k1:${secret(1)}`;
export const K2 = `k2:${secret(2)}`;
export const K3 = `k3:${secret(3)}`;
export const PRINT = secret(9);
export const KEYS = { SEAL_KEYS: K1, FINGERPRINT_KEY: PRINT };

export interface District {
  readonly folder: string;
  readonly standIn: StandIn;
  /** What the last run said. */
  readonly said: string[];
  write(build: Build): Promise<void>;
  /** The command, with the keys given unless told otherwise. */
  run(wish?: Partial<Wish>): Promise<number>;
  close(): Promise<void>;
}

export async function openDistrict(state: State = emptyState()): Promise<District> {
  const folder = await mkdtemp(join(tmpdir(), 'gongdaojia-deploy-'));
  const standIn = await startStandIn(state);
  const restore = throughLoopback(standIn.port);
  const said: string[] = [];
  const district: District = {
    ...{ folder, standIn, said },
    write: (build) => writeBuild(folder, build),
    run: async (wish = {}) => {
      const credentials = { secretId: 'test-id', secretKey: 'test-key' };
      const manager = new CloudBase({ ...credentials, envId: wish.env ?? standIn.env });
      said.length = 0;
      return deploy(
        {
          ...{ env: standIn.env, dist: folder, isPlan: false, dropIndexes: false, allCode: false },
          ...{ given: KEYS, newKeys: false, keysFile: undefined, ...wish },
        },
        { manager, say: (line) => void said.push(line) },
      );
    },
    close: async () => {
      restore();
      await standIn.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await district.write(smallBuild());
  return district;
}

/** An environment as one run of the small build leaves it. */
export async function wholeState(): Promise<State> {
  const district = await openDistrict();
  await district.run();
  const state = settled(district);
  await district.close();
  return state;
}

async function writeBuild(folder: string, { collections, seals, functions, rule }: Build): Promise<void> {
  const write = (path: string, content: unknown): Promise<void> =>
    writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  await rm(join(folder, 'cloudfunctions'), { recursive: true, force: true });
  for (const [name, { code, config }] of Object.entries(functions)) {
    await mkdir(join(folder, 'cloudfunctions', name), { recursive: true });
    await write(`cloudfunctions/${name}/index.js`, code);
    await write(`cloudfunctions/${name}/config.json`, config);
    await write(`cloudfunctions/${name}/package.json`, { name, main: 'index.js' });
  }
  const listed = Object.entries(collections).map(([name, indexes]) => ({
    ...{ name, indexes },
    ...(seals?.[name] ? { seals: seals[name] } : {}),
  }));
  await write('database.json', { collections: listed });
  await write('access.json', { collections: 'ADMINONLY', storage: 'PRIVATE', functions: rule });
}

/** What a person would see, once everything has come to rest. */
export function settled({ standIn }: District): State {
  const state = structuredClone(standIn.state);
  for (const there of Object.values(state.functions)) Object.assign(there, { busy: 0, status: 'Active' });
  for (const kept of Object.values(state.collections))
    kept.indexes.sort((a, b) => a.name.localeCompare(b.name));
  return state;
}
