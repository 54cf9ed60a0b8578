import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../local-cloud';

export interface Measured {
  readonly asked: string;
  readonly entries: number;
  readonly examined: number;
  readonly calls: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

export interface Bench {
  readonly built: string;
  readonly size: number;
  readonly tell: (words: string) => void;
}

/** What people wait for, in a room. */
export interface Question {
  readonly asked: string;
  readonly room: string;
  readonly action: string;
  readonly input: object;
}

export const NOW = Date.UTC(2026, 10, 16, 1);
export const OPENID = 'wx-liu';
/** Not more: nobody may redeem oftener on one day. */
const TIMES = 20;
const AT_ONCE = 10_000;

/** In a cloud that was filled so, each of the questions twenty times. */
export async function measured(
  { built, size, tell }: Bench,
  fill: (cloud: LocalCloud) => Promise<void>,
  questions: readonly Question[],
): Promise<Measured[]> {
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
    await fill(cloud);
    const rows: Measured[] = [];
    for (const question of questions) {
      tell(question.asked);
      rows.push({ asked: question.asked, entries: size, ...(await measure(cloud, question)) });
    }
    return rows;
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Page by page, so that a million of them need not be in memory at once. */
export async function fillWith(
  cloud: LocalCloud,
  collection: string,
  documents: Iterable<object>,
  { size, tell }: Pick<Bench, 'size' | 'tell'>,
): Promise<void> {
  let stored = 0;
  let page: object[] = [];
  for (const document of documents) {
    page.push(document);
    if (page.length < AT_ONCE) continue;
    cloud.seed({ [collection]: page });
    stored += page.length;
    page = [];
    tell(`${Math.round((stored / size) * 100)} % stored`);
    // The terminal is redrawn between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (page.length > 0) cloud.seed({ [collection]: page });
}

async function measure(cloud: LocalCloud, { room, action, input }: Question) {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const event = { action, requestId: randomBytes(12).toString('hex'), input };
    const began = performance.now();
    const { result, error } = await cloud.call(room, event, { openid: OPENID });
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
