import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newNoun } from '#domain/kernel/entity';
import { type LocalCloud, startLocalCloud } from '../../local-cloud';
import { accountAfter, hers, manyEntries } from './many-entries';

export interface Measured {
  readonly asked: string;
  readonly entries: number;
  readonly examined: number;
  readonly calls: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

interface Bench {
  readonly built: string;
  readonly size: number;
  readonly tell: (words: string) => void;
}

const NOW = Date.UTC(2026, 10, 16, 1);
const TIMES = 50;
const AT_ONCE = 10_000;
const OPENID = 'wx-liu';

/** A cloud with so many entries, and the three things that she waits for, fifty times each. */
export async function benchPoints({ built, size, tell }: Bench): Promise<Measured[]> {
  const data = mkdtempSync(join(built, 'data-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(built, 'cloudfunctions'),
    database: join(built, 'database.json'),
    strict: true,
    timers: false,
    now: NOW,
    env: {
      SEAL_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      FINGERPRINT_KEY: randomBytes(32).toString('base64'),
    },
  });
  try {
    await fill(cloud, size, tell);
    const measured: Measured[] = [];
    for (const [asked, action, input] of QUESTIONS) {
      tell(asked);
      measured.push({ asked, entries: size, ...(await measure(cloud, action, input)) });
    }
    return measured;
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

const QUESTIONS = [
  ['balance and first page of the statement', 'statement', {}],
  ['redeem', 'redeem', { items: [{ rewardId: 'towel', quantity: 1 }], stationId: 'studio', totalPoints: 1 }],
  ['the shelf', 'shelf', {}],
] as const;

async function fill(cloud: LocalCloud, size: number, tell: (words: string) => void): Promise<void> {
  const place = { name: '', address: '', hours: '', officerIds: [], order: 1, version: 1 };
  const reward = { name: '', description: '', picture: null, points: 1, stock: 100_000, perPersonMax: null };
  cloud.seed({
    identities: [{ _id: OPENID, version: 1, memberId: 'liu', roles: ['resident'], providerId: null }],
    points_accounts: [accountAfter('liu', hers(size), NOW)],
    stations: [{ _id: 'studio', ...place }],
    rewards: [{ ...newNoun('towel'), version: 1, ...reward, onShelf: true, stationIds: ['studio'] }],
  });
  let stored = 0;
  let page: object[] = [];
  for (const entry of manyEntries(size, NOW)) {
    page.push(entry);
    if (page.length < AT_ONCE) continue;
    cloud.seed({ points_entries: page });
    stored += page.length;
    page = [];
    tell(`${Math.round((stored / size) * 100)} % stored`);
    // The terminal is redrawn between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (page.length > 0) cloud.seed({ points_entries: page });
}

async function measure(cloud: LocalCloud, action: string, input: object) {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const event = { action, requestId: randomBytes(12).toString('hex'), input };
    const began = performance.now();
    const { result, error } = await cloud.call('points', event, { openid: OPENID });
    times.push(performance.now() - began);
    if (error || !(result as { ok: boolean }).ok) throw new Error(JSON.stringify(error ?? result));
  }
  const last = cloud.invocations().at(-1);
  const sorted = times.sort((one, other) => one - other);
  const round = (ms: number | undefined) => Math.round((ms ?? 0) * 10) / 10;
  return {
    examined: last?.examined ?? 0,
    calls: last?.calls ?? 0,
    medianMs: round(sorted[TIMES / 2]),
    slowestMs: round(sorted.at(-1)),
  };
}
