import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Health } from '#domain/figures/health';
import { DAY, MINUTE } from '#domain/kernel/time';
import { KEYS, newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { HER_DOOR, HER_PHONE, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { ofEach } from '../kit/grants';
import { pointsOf, seededPoints } from '../kit/points-room';
import { rewrite } from '../kit/rewrite';
import { booked } from '../kit/story';

// 运行情况: whatever goes wrong in the house is seen by a monitor and by staff, and is well again once it is mended.

const TOKEN = 'm'.repeat(40);
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

let cloud: TestCloud;
let days = 0;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, env: { ...KEYS, HEALTH_TOKENS: `monitor:${hashOf(TOKEN)}` } });
});
beforeEach(async () => {
  // A monitor that asks at the same moment again is told what was found there.
  days += 7;
  cloud.faults.clear();
  await cloud.renew(MONDAY_NINE + days * DAY);
  cloud.seed(smallDistrict());
});
afterAll(() => cloud.stop());

interface Told {
  readonly statusCode: number;
  readonly ok?: boolean;
  readonly checks?: readonly { readonly name: string; readonly ok: boolean }[];
}
async function ask({ token = TOKEN, source = 'wx_http', event = {} } = {}): Promise<Told> {
  const asked = { httpMethod: 'GET', headers: { authorization: `Bearer ${token}` }, ...event };
  const { result } = await cloud.call('health', asked, { source });
  const { statusCode, body } = result as { statusCode: number; body: string };
  return { statusCode, ...(JSON.parse(body) as object) };
}
const health = (): Promise<Health> => cloud.phone(STAFF).does('figures', 'health', {});

/** Which checks are not well, as staff are told; a monitor is told the same. */
async function notWell(): Promise<string[]> {
  const { at: _, ...checks } = await health();
  const wrong = Object.entries(checks).flatMap(([name, { ok }]) => (ok ? [] : [name]));
  cloud.clock.move(5 * MINUTE);
  const { statusCode, ok, checks: told = [] } = await ask();
  expect([statusCode, ok]).toEqual(wrong.length === 0 ? [200, true] : [503, false]);
  expect(told.flatMap((one) => (one.ok ? [] : [one.name]))).toEqual(wrong);
  return wrong;
}
async function tick(times = 1): Promise<void> {
  for (let no = 0; no < times; no += 1) {
    cloud.clock.move(MINUTE);
    expect((await cloud.tick('clock')).error).toBeUndefined();
  }
}

describe('A house in which all is well', () => {
  test('says so, to a monitor and to staff, with what each of its jobs did', async () => {
    expect(await notWell()).toEqual(['clock', 'books']);
    await tick();
    expect(await notWell()).toEqual([]);
    const { jobs, clock } = await health();
    expect(jobs.runs.length).toBeGreaterThan(30);
    const run = jobs.runs.find(({ job }) => job === 'messages');
    expect(run).toMatchObject({ lateness: 5, failures: 0, error: null });
    expect(Math.abs((run?.askedAt ?? 0) - (clock.beatAt ?? 0))).toBeLessThan(MINUTE);
  });

  test('says nothing of anybody', async () => {
    await booked(cloud);
    await tick();
    const told = JSON.stringify([await health(), await ask()]);
    for (const secret of [HER_PHONE, HER_DOOR, LIU, '刘', 'liu']) expect(told).not.toContain(secret);
  });

  test('is looked at once in five minutes, however often a monitor asks', async () => {
    await tick();
    await ask();
    const looked = () => cloud.last().calls;
    expect(looked()).toBeGreaterThan(15);
    expect(looked()).toBeLessThanOrEqual(30);
    cloud.clock.move(4 * MINUTE);
    expect([(await ask()).statusCode, looked()]).toEqual([200, 0]);
    cloud.clock.move(MINUTE);
    await ask();
    expect(looked()).toBeGreaterThan(15);
  });
});

describe('What goes wrong is seen until it is mended:', () => {
  beforeEach(() => tick());

  test('a clock that stands still', async () => {
    cloud.clock.move(16 * MINUTE);
    expect(await notWell()).toEqual(['clock']);
    await tick();
    expect(await notWell()).toEqual([]);
  });

  test('a job that fails on end, with what it fails by', async () => {
    cloud.faults.add({ when: { collection: 'exports', fn: 'clock' }, kind: 'timeout', times: 1_000 });
    await tick(2);
    expect(await notWell()).toEqual([]);
    await tick();
    expect(await notWell()).toEqual(['jobs']);
    const { jobs } = await health();
    const failing = jobs.runs.filter(({ ok }) => !ok);
    expect(failing).toMatchObject([{ job: 'exports', failures: 3, error: '-501001' }]);
    cloud.faults.clear();
    await tick();
    expect(await notWell()).toEqual([]);
  });

  test('a job that does not come to its turn', async () => {
    const runs = await health().then(({ jobs }) => jobs.runs.find(({ job }) => job === 'messages'));
    const { job: _, ok: __, ...run } = runs ?? { job: '', ok: true };
    const earlier = { ...run, askedAt: cloud.clock.now() - 40 * MINUTE };
    await rewrite(cloud, 'leases', 'clock', { 'runs.messages': earlier });
    expect(await notWell()).toEqual(['jobs']);
    await tick();
    expect(await notWell()).toEqual([]);
  });

  test('an effect that cannot be carried out', async () => {
    const orderId = await booked(cloud);
    const impossible = { kind: 'award', cause: 'impossible', to: 'liu', rule: 'rating' };
    await rewrite(cloud, 'repair_orders', orderId, {
      effects: { 'award:impossible:liu': impossible },
      owed: 1,
    });
    const when = { collection: 'points_accounts', op: 'get', fn: 'clock' };
    cloud.faults.add({ when, kind: 'timeout', times: 1_000 });
    await tick(2);
    const { owing } = (await health()).effects;
    expect(owing).toEqual([{ noun: 'repair-order', count: 1, since: expect.any(Number), ok: true }]);
    cloud.clock.move(30 * MINUTE);
    await tick();
    expect(await notWell()).toContain('effects');
    cloud.faults.clear();
    await tick();
    expect(await notWell()).toEqual([]);
    expect((await health()).effects.owing).toEqual([]);
  });

  test('books that do not agree, and books that nobody proves', async () => {
    cloud.seed(seededPoints([pointsOf('liu', 5, 4)]));
    await rewrite(cloud, 'points_accounts', 'liu', { balance: 999 });
    cloud.clock.move(DAY);
    await tick();
    expect(await notWell()).toEqual(['books']);
    expect((await health()).books).toMatchObject({ wrong: 1 });
    await rewrite(cloud, 'points_accounts', 'liu', { balance: 20 });
    cloud.clock.move(DAY);
    await tick();
    expect(await notWell()).toEqual([]);
    cloud.clock.move(2 * DAY);
    expect(await notWell()).toEqual(['clock', 'books']);
    await tick();
    expect(await notWell()).toEqual([]);
  });

  test('messages that do not fit their template, for a day; what somebody did not allow is no fault', async () => {
    const people = Array.from({ length: 25 }, (_, no) => `resident-${no}`);
    const due = (cause: string) => ({
      notices: people.map((memberId) => ({
        ...{ _id: `${cause}-${memberId}`, version: 1, memberId, about: 'repair-offered', anyHour: true },
        ...{ noun: 'repair-order', subject: 'o1', at: 1, readAt: null, message: 'due', tries: 0, sendAt: 1 },
      })),
    });
    cloud.seed({
      identities: people.map((memberId) => ({ _id: `wx-${memberId}`, version: 1, memberId, roles: [] })),
      notice_grants: people.map((_id) => ({ _id, version: 1, left: ofEach(9) })),
    });
    const sending = async (errcode: number, cause: string) => {
      cloud.faults.add({ when: { op: 'subscribeMessage.send' }, kind: 'errcode', errcode, times: 1_000 });
      cloud.seed(due(cause));
      await tick();
      cloud.faults.clear();
    };
    await sending(43101, 'a');
    expect(await notWell()).toEqual([]);
    expect((await health()).messages).toMatchObject({ unsent: 0, notAllowed: 25 });
    for (const _id of people) await rewrite(cloud, 'notice_grants', _id, { left: ofEach(9) });
    await sending(47003, 'b');
    expect(await notWell()).toEqual(['messages']);
    expect((await health()).messages).toMatchObject({ unsent: 25, codes: [{ code: '47003', count: 25 }] });
    cloud.clock.move(DAY);
    await tick();
    expect(await notWell()).toEqual([]);
    expect((await health()).messages).toMatchObject({ unsent: 0, notAllowed: 0, codes: [] });
  });

  test('an environment that has too much to do, also where it was too busy to count that', async () => {
    const refusing = (op?: string) =>
      cloud.faults.add({
        when: { fn: 'repair', ...(op ? { op } : {}) },
        ...{ kind: 'refuse', code: 'EXCEED_REQUEST_LIMIT', times: 1_000 },
      });
    const asking = async (times: number) => {
      for (let no = 0; no < times; no += 1) {
        const event = { action: 'mine', requestId: newRequestId(), input: {} };
        const { result } = await cloud.call('repair', event, { openid: LIU });
        expect(result).toMatchObject({ ok: false, fault: { busy: true } });
      }
      cloud.faults.clear();
    };
    refusing('get');
    await asking(18);
    refusing();
    await asking(2);
    expect((await health()).busy).toEqual({ ok: true, count: 18 });
    refusing('get');
    await asking(1);
    expect((await health()).busy.count).toBe(21);
    expect(await notWell()).toEqual(['busy']);
    cloud.clock.move(DAY);
    await tick();
    expect(await notWell()).toEqual([]);
  });
});

describe('Who may look', () => {
  test.each([
    ['without a token', { token: '' }],
    ['with another token', { token: 'n'.repeat(40) }],
    ['with a short one', { token: 'm' }],
    ['from the console', { source: 'wx_console' }],
    ['by another method', { event: { httpMethod: 'POST' } }],
  ])('is nobody %s', async (_, asked) => {
    expect(await ask(asked)).toEqual({ statusCode: 401, error: 'unknown receiver' });
  });

  test('is no resident', async () => {
    const answer = await cloud.phone(LIU).ask('figures', 'health', {});
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
  });

  test('and is told where the database does not answer', async () => {
    cloud.faults.add({ when: { fn: 'health' }, kind: 'timeout', times: 1_000 });
    expect(await ask()).toMatchObject({ statusCode: 500, error: 'fault' });
  });
});
