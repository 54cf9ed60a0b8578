import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { effort } from '../kit/effort';
import { cloudWith, functionsIn, temporaryFolder, writeFunction } from './fixture';
import { failureOf, sdkAt } from './sdk';

let cloud: LocalCloud;
let functions: string;
const lines: string[] = [];
const PATIENT = { timeout: 20_000 };

const FUNCTIONS = {
  who: {
    code: `exports.main = async (event) => {
      const before = cloud.getWXContext();
      await db.collection('notes').doc('x').get();
      return { before, after: cloud.getWXContext(), event };
    };`,
  },
  relay: {
    code: `exports.main = async (event) => (await cloud.callFunction({ name: event.to, data: event.data })).result;`,
  },
  fails: { code: `exports.main = async () => { throw new Error('the drain is blocked'); };` },
  hangs: {
    code: `let calls = 0;
      exports.main = async ({ wait }) => { calls++; if (wait) await new Promise(() => {}); return calls; };`,
    config: { timeout: 1 },
  },
  dies: {
    code: `exports.main = async () => { setImmediate(() => { throw new Error('out of band'); }); await new Promise(() => {}); };`,
  },
  silent: { code: `exports.main = async () => {};` },
  talks: { code: `exports.main = async () => { console.log('hello', { a: 1 }); console.error('ouch'); };` },
  now: {
    code: `exports.main = async () => ({ now: Date.now(), made: new Date().getTime(), text: Date(), iso: new Date(0).toISOString(),
      kind: new Date() instanceof Date, zone: new Date().getTimezoneOffset() });`,
  },
  costs: {
    code: `exports.main = async () => {
      const notes = db.collection('notes');
      await notes.doc('a').get();
      await Promise.all([notes.doc('b').get(), notes.doc('c').get(), notes.doc('d').get()]);
      await notes.where({ _id: _.in(['a', 'b', 'zz']) }).get();
      return 'done';
    };`,
  },
  late: {
    code: `exports.main = async () => {
      setTimeout(() => db.collection('notes').add({ data: { _id: 'late' } }).then(() => console.log('was late and wrote'),
        (error) => console.log('was late', error.message)), 20);
    };`,
  },
  counts: { code: `let calls = 0; exports.main = async () => ++calls;` },
  greets: { code: `exports.main = async () => 'old';` },
  env: {
    code: `exports.main = async () => [process.env.FROM_OPTIONS, process.env.FROM_CONFIG, process.env.HOME];`,
    config: { envVariables: { FROM_CONFIG: 'config' } },
  },
  tocks: {
    code: `exports.main = async (event) => { const { SOURCE, OPENID } = cloud.getWXContext();
      await db.collection('notes').add({ data: { event, SOURCE, OPENID, at: Date.now() } }); return event; };`,
    config: { triggers: [{ name: 'every-hour', type: 'timer', config: '0 0 */1 * * * *' }] },
  },
  broken: { code: `require('./nothing-here');` },
};

beforeAll(async () => {
  functions = temporaryFolder();
  const { broken, ...sound } = FUNCTIONS;
  functionsIn(functions, sound);
  writeFunction(functions, 'broken', { code: `throw new Error('cannot load ${broken.code.length}');` });
  cloud = await cloudWith({
    functions,
    collections: [{ name: 'notes' }],
    env: { FROM_OPTIONS: 'options' },
    log: (line) => lines.push(line),
  });
  cloud.seed({ notes: ['a', 'b', 'c', 'd'].map((_id) => ({ _id })) });
});

describe('the hook in the SDK', () => {
  it('leads the unmodified SDK here by environment variables alone', async () => {
    const sdk = sdkAt(cloud);
    expect((await sdk.database({ throwOnNotFound: false }).collection('notes').doc('a').get()).data).toEqual({
      _id: 'a',
    });
    expect((await sdk.callFunction({ name: 'silent' })).result).toBeNull();
  });
});

describe('a caller', () => {
  it('is known by the openid, and never mixed up with others who call at the same time', async () => {
    const callers = Array.from({ length: effort(5, 20) }, (_, at) => `person-${at}`);
    const results = await Promise.all(callers.map((openid) => cloud.call('who', {}, { openid })));
    for (const [at, { result }] of results.entries()) {
      const expected = {
        OPENID: `person-${at}`,
        APPID: 'wxlocalcloud',
        ENV: 'local-cloud',
        SOURCE: 'wx_client',
      };
      expect(result).toMatchObject({
        before: expected,
        after: expected,
        event: { userInfo: { openId: `person-${at}` } },
      });
    }
  });

  it('without openid is nobody, even on an instance that somebody used before', async () => {
    const { result } = await cloud.call('who', { action: 'look' });
    expect(result).toEqual({
      before: { APPID: 'wxlocalcloud', ENV: 'local-cloud' },
      after: { APPID: 'wxlocalcloud', ENV: 'local-cloud' },
      event: { action: 'look' },
    });
  });

  it('stays the same from function to function', async () => {
    const { result } = await cloud.call('relay', { to: 'who', data: { x: 1 } }, { openid: 'first' });
    expect(result).toMatchObject({ before: { OPENID: 'first', SOURCE: 'wx_client,scf' }, event: { x: 1 } });
  });

  it('comes through POST /call with a header, and gets the cost in headers', async () => {
    const answer = await fetch(`${cloud.url}/call/who`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'door', 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'look', input: { 字: '水' } }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ before: { OPENID: 'door' }, event: { input: { 字: '水' } } });
    const cost = ['calls', 'depth', 'examined'].map((name) => answer.headers.get(`x-local-${name}`));
    expect(cost).toEqual(['1', '1', '0']);
  });

  it('learns by 404 that a function does not exist, by 500 that it failed, by 400 that the body is broken', async () => {
    const post = (fn: string, body: string) => fetch(`${cloud.url}/call/${fn}`, { method: 'POST', body });
    expect((await post('nothing', '{}')).status).toBe(404);
    expect((await post('..%2Fwho', '{}')).status).toBe(404);
    const failed = await post('fails', '{}');
    expect([failed.status, await failed.json()]).toEqual([
      500,
      { error: { message: 'the drain is blocked', code: 'FUNCTIONS_EXECUTE_FAIL' } },
    ]);
    expect((await post('who', '{')).status).toBe(400);
    const empty = await post('silent', '');
    expect([empty.status, await empty.json()]).toEqual([200, null]);
  });
});

describe('a function', () => {
  it('that throws reaches the calling function as an error with its message', async () => {
    const failure = await failureOf(sdkAt(cloud).callFunction({ name: 'fails' }));
    expect(failure.message).toContain('the drain is blocked');
    const missing = await failureOf(sdkAt(cloud).callFunction({ name: 'missing' }));
    expect(missing.message).toContain('could not be found');
  });

  it('that calls another brings it no more than a phone could', async () => {
    const relayed = (bytes: number) =>
      cloud.call('relay', { to: 'silent', data: { text: 'x'.repeat(bytes) } }, { source: 'wx_trigger' });
    expect((await relayed(1000)).error).toBeUndefined();
    const failure = await failureOf(
      sdkAt(cloud).callFunction({ name: 'silent', data: { text: 'x'.repeat(100 * 1024) } }),
    );
    expect(failure.message).toContain('at most 102400 bytes');
  });

  it('that takes too long is ended, and the next call gets a fresh instance', async () => {
    const { error } = await cloud.call('hangs', { wait: true });
    expect((await cloud.call('hangs', {})).result).toBe(1);
    expect(error).toMatchObject({ timedOut: true, message: 'Invoking task timed out after 1 seconds' });
  });

  it('that dies of an error that nobody caught is answered as crashed', async () => {
    expect((await cloud.call('dies', {})).error).toMatchObject({ crashed: true });
  });

  it('that cannot be loaded says why', async () => {
    expect((await cloud.call('broken', {})).error?.message).toContain('cannot load');
  });

  it('stays warm from call to call', async () => {
    expect((await cloud.call('counts', {})).result).toBe(1);
    expect((await cloud.call('counts', {})).result).toBe(2);
  });

  it('is loaded anew when its bundle was built again', async () => {
    expect((await cloud.call('greets', {})).result).toBe('old');
    writeFunction(functions, 'greets', { code: `exports.main = async () => 'new';` });
    utimesSync(join(functions, 'greets', 'index.js'), new Date(), new Date(Date.now() + 5000));
    expect((await cloud.call('greets', {})).result).toBe('new');
    rmSync(join(functions, 'greets'), { recursive: true });
    await expect(cloud.call('greets', {})).rejects.toThrow('there is no function');
  });

  it('has the environment that it was given and nothing of this machine', async () => {
    expect((await cloud.call('env', {})).result).toEqual(['options', 'config', null]);
  });

  it('writes to the log, each line with its name', async () => {
    await cloud.call('talks', {});
    const { id } = cloud.invocations().at(-1) ?? { id: '' };
    expect(lines).toContain(`talks ${id.slice(0, 8)} hello { a: 1 }`);
    expect(lines).toContain(`talks ${id.slice(0, 8)} [error] ouch`);
  });

  it('can write nothing after it has returned', async () => {
    await cloud.call('late', {});
    await expect
      .poll(() => lines.find((line) => line.includes('was late')))
      .toContain('the function has returned');
    expect(cloud.dump().notes).not.toContainEqual({ _id: 'late' });
  });
});

describe('the cost of a call', () => {
  it('counts calls, the chain of calls that wait for each other, and documents examined', async () => {
    const { invocation } = await cloud.call('costs', { action: 'look' }, { openid: 'me' });
    expect(invocation).toMatchObject({
      fn: 'costs',
      action: 'look',
      openid: 'me',
      calls: 5,
      depth: 3,
      examined: 6,
      returned: 6,
    });
    expect(invocation.ops.at(-1)).toEqual({
      collection: 'notes',
      op: 'get',
      depth: 3,
      index: '_id',
      examined: 2,
      returned: 2,
    });
    expect(cloud.invocations().at(-1)).toEqual(invocation);
  });
});

describe('the clock', () => {
  it('is what functions see as Date, and can be set and moved', async () => {
    cloud.clock.set(1900000000000);
    const { result } = await cloud.call('now', {});
    const seen = result as {
      now: number;
      made: number;
      text: string;
      iso: string;
      kind: boolean;
      zone: number;
    };
    for (const at of [seen.now, seen.made, Date.parse(seen.text)])
      expect(Math.abs(at - 1900000000000)).toBeLessThan(10_000);
    expect([seen.iso, seen.kind, seen.zone]).toEqual(['1970-01-01T00:00:00.000Z', true, 0]);
    cloud.clock.move(48 * 3_600_000);
    const later = (await cloud.call('now', {})).result as { now: number };
    expect(later.now - seen.now).toBeGreaterThanOrEqual(48 * 3_600_000);
  });

  it('can be read and moved through its door', async () => {
    const door = `${cloud.url}/local/clock`;
    await fetch(door, { method: 'POST', body: JSON.stringify({ now: 1950000000000 }) });
    await fetch(door, { method: 'POST', body: JSON.stringify({ moveMs: 1000 }) });
    const { now } = (await (await fetch(door)).json()) as { now: number };
    expect(Math.abs(now - 1950000001000)).toBeLessThan(10_000);
    expect((await fetch(door, { method: 'POST', body: '{}' })).status).toBe(400);
  });
});

describe('a timer', () => {
  it('runs on demand, as the timer and as nobody', async () => {
    const { result } = await cloud.tick('tocks');
    expect(result).toMatchObject({
      Type: 'Timer',
      TriggerName: 'every-hour',
      Time: expect.stringMatching(/Z$/),
    });
    const stored = cloud.dump().notes?.find((doc) => 'event' in doc);
    expect(stored).toMatchObject({ SOURCE: 'wx_trigger' });
    expect(stored).not.toHaveProperty('OPENID');
    await expect(cloud.tick('who')).rejects.toThrow('has no timer');
    expect((await fetch(`${cloud.url}/local/timers/tocks`, { method: 'POST' })).status).toBe(200);
    expect((await fetch(`${cloud.url}/local/timers/who`, { method: 'POST' })).status).toBe(404);
  });

  it('runs on its schedule when the clock passes the hour, once however far it moved', async () => {
    const timed = await cloudWith({
      functions,
      collections: [{ name: 'notes' }],
      timers: true,
      now: Date.UTC(2026, 0, 1, 8, 30),
    });
    const runs = () => timed.dump().notes?.length ?? 0;
    timed.clock.move(20 * 60_000);
    timed.clock.move(20 * 60_000);
    await expect.poll(runs, PATIENT).toBe(1);
    timed.clock.move(48 * 3_600_000);
    await expect.poll(runs, PATIENT).toBe(2);
    timed.clock.set(timed.clock.now() + 3_600_000 - (timed.clock.now() % 3_600_000) - 150);
    await expect.poll(runs, PATIENT).toBe(3);
  });
});

describe('a body that is nested very deeply', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const post = (name: string, body: string) =>
    fetch(`${cloud.url}/call/${name}`, { method: 'POST', body, headers: { 'x-wx-openid': 'me' } });

  it('is refused, and hangs nobody: calls before and after it are answered', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('counts', deep)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(400));
    expect((await post('counts', '{}')).status).toBe(200);
    expect((await post('counts', `{"text":"${'['.repeat(500)}"}`)).status).toBe(200);
  });

  it('sent by a function to another one is that call’s fault alone', async () => {
    const before = await cloud.call('counts', {});
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (let i = 0; i < 5; i += 1) expect((await cloud.call('counts', cyclic)).error).toBeDefined();
    expect((await cloud.call('counts', {})).result).toBe(Number(before.result) + 1);
  });
});
