import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, functionsIn, temporaryFolder } from './fixture';
import { type Doc, failureOf, type Sdk, sdkAt } from './sdk';

let cloud: LocalCloud;
let sdk: Sdk;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ASKS = `exports.main = async ({ area, name, request }) => {
  try { return await cloud.openapi[area][name](request); } catch ({ errCode }) { return { errCode }; }
};`;
const declared = { permissions: { openapi: ['security.msgSecCheck', 'phonenumber.getPhoneNumber'] } };

beforeAll(async () => {
  const folder = temporaryFolder();
  const functions = functionsIn(folder, {
    asks: { code: ASKS, config: declared },
    'asks-undeclared': { code: ASKS },
    long: { code: `exports.main = async ({ bytes }) => 'a'.repeat(bytes);` },
    inner: { code: 'exports.main = async () => 1;' },
  });
  const access = join(folder, 'access.json');
  writeFileSync(
    access,
    JSON.stringify({
      collections: { open: 'READONLY', own: 'PRIVATE', '*': 'ADMINONLY' },
      storage: 'PRIVATE',
      functions: { inner: { invoke: false } },
    }),
  );
  const templates = join(folder, 'templates.json');
  writeFileSync(templates, JSON.stringify({ progress: ['thing1', 'phrase2', 'time3', 'number4'] }));
  cloud = await cloudWith({
    ...{ functions, access, templates, patience: 6 },
    collections: [{ name: 'open' }, { name: 'own' }, { name: 'shut' }],
  });
  sdk = sdkAt(cloud);
});
afterEach(() => cloud.faults.clear());

const ask = async (fn: string, area: string, name: string, request: Doc, openid = 'ann') =>
  (await cloud.call(fn, { area, name, request }, { openid })).result;
const words = (content: string, openid = 'ann') => ({ version: 2, scene: 2, openid, content });

describe('An interface of WeChat', () => {
  it('is refused to a function whose config.json does not name it', async () => {
    const refused = await ask('asks-undeclared', 'security', 'msgSecCheck', words('好'));
    expect(refused).toEqual({ errCode: -604101 });
    expect(await ask('asks', 'security', 'msgSecCheck', words('好'))).toMatchObject({ errCode: 0 });
  });

  it('checks words in the name of who was here within two hours, and up to 2,500 characters', async () => {
    expect(await ask('asks', 'security', 'msgSecCheck', words('好', 'bob'))).toEqual({ errCode: 61010 });
    await cloud.call('long', { bytes: 1 }, { openid: 'bob' });
    expect(await ask('asks', 'security', 'msgSecCheck', words('好', 'bob'))).toMatchObject({ errCode: 0 });
    cloud.clock.move(2 * HOUR + MINUTE);
    expect(await ask('asks', 'security', 'msgSecCheck', words('好', 'bob'))).toEqual({ errCode: 61010 });
    expect(await ask('asks', 'security', 'msgSecCheck', words('长'.repeat(2500)))).toMatchObject({
      errCode: 0,
    });
    expect(await ask('asks', 'security', 'msgSecCheck', words('长'.repeat(2501)))).toEqual({
      errCode: 40006,
    });
  });

  it('gives a phone number once for a code, and within five minutes', async () => {
    const code = () => `phone:13800001234@${Math.round(cloud.clock.now())}-a`;
    const [first, late] = [code(), code()];
    const given = (wanted: string) => ask('asks', 'phonenumber', 'getPhoneNumber', { code: wanted });
    expect(await given(first)).toMatchObject({ errCode: 0, phoneInfo: { purePhoneNumber: '13800001234' } });
    expect(await given(first)).toEqual({ errCode: 40029 });
    cloud.clock.move(6 * MINUTE);
    expect(await given(late.replace('-a', '-b'))).toEqual({ errCode: 40029 });
  });
});

const FITTING = {
  thing1: { value: '二十个字以内的一件事情' },
  phrase2: { value: '已接单' },
  time3: { value: '2026年12月1日 14:00' },
  number4: { value: '12' },
};
const send = (data: object, templateId = 'progress') => {
  const message = sdk.openapi.subscribeMessage?.send;
  if (!message) throw new Error('the SDK sends no messages');
  return message({ touser: 'ann', templateId, page: 'p', data });
};

describe('A subscribe message', () => {
  it('goes out where each value fits its field', async () => {
    expect(await send(FITTING)).toMatchObject({ errCode: 0 });
  });

  it.each([
    ['a thing of 21 characters', { thing1: { value: '字'.repeat(21) } }],
    ['a phrase of six characters', { phrase2: { value: '一二三四五六' } }],
    ['a phrase with digits', { phrase2: { value: '3号' } }],
    ['a time in words', { time3: { value: '明天下午' } }],
    ['a number in words', { number4: { value: '三' } }],
    ['an empty value', { thing1: { value: '' } }],
    ['a field that the template does not have', { thing9: { value: '好' } }],
    ['a field without a value', { thing1: {} }],
  ])('is refused with 47003 for %s', async (_, wrong) => {
    expect((await failureOf(send({ ...FITTING, ...wrong }))).errCode).toBe(47003);
  });

  it('is refused where a field is missing, and where nobody knows the template', async () => {
    const { thing1: _, ...rest } = FITTING;
    expect((await failureOf(send(rest))).errCode).toBe(47003);
    expect((await failureOf(send(FITTING, 'unknown'))).errCode).toBe(40037);
  });
});

describe('A call of a function', () => {
  it('carries 100 KB of text, and answers 6 MB', async () => {
    const padded = (bytes: number) => cloud.call('long', { bytes: 1, padding: 'a'.repeat(bytes) });
    expect((await padded(100 * 1024 - 100)).result).toBe('a');
    expect((await padded(100 * 1024)).error?.code).toBe('EXCEED_MAX_PAYLOAD_SIZE');
    expect((await cloud.call('long', { bytes: 6 * 1024 * 1024 })).error?.code).toBe(
      'EXCEED_MAX_RESPONSE_SIZE',
    );
    const byHttp = await fetch(`${cloud.url}/call/long`, {
      method: 'POST',
      body: JSON.stringify({ padding: 'a'.repeat(100 * 1024) }),
    });
    expect(byHttp.status).toBe(500);
    expect(await byHttp.text()).toContain('EXCEED_MAX_PAYLOAD_SIZE');
  });

  it('is refused to a phone where the rule says so, not to the console', async () => {
    expect((await cloud.call('inner', {}, { openid: 'ann' })).error?.code).toBe('PERMISSION_DENIED');
    expect((await cloud.call('inner', {}, { source: 'wx_client' })).error?.code).toBe('PERMISSION_DENIED');
    expect((await cloud.call('inner', {})).result).toBe(1);
  });

  it('can be told that the environment has too much to do', async () => {
    cloud.faults.add({ when: { op: 'call', fn: 'long' }, kind: 'refuse', code: 'EXCEED_REQUEST_LIMIT' });
    expect((await cloud.call('long', { bytes: 1 })).error?.code).toBe('EXCEED_REQUEST_LIMIT');
    expect((await cloud.call('long', { bytes: 1 })).result).toBe('a');
  });
});

describe('The database', () => {
  it.each([
    ['EXCEED_REQUEST_LIMIT', -501003],
    ['EXCEED_CONCURRENT_REQUEST_LIMIT', -501004],
  ])('says %s as the platform does', async (code, errCode) => {
    cloud.faults.add({ when: { collection: 'open', op: 'get' }, kind: 'refuse', code });
    const failure = await failureOf(sdk.database().collection('open').where({ a: 1 }).get());
    expect(failure.errCode).toBe(errCode);
  });
});

describe('A link to a private file', () => {
  it('holds as long as it was asked for, and is not guessed', async () => {
    const { fileID } = await sdk.uploadFile({ cloudPath: 'a/b 1.txt', fileContent: Buffer.from('a') });
    const { fileList } = await sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    const url = fileList[0]?.tempFileURL ?? '';
    const status = async (address: string) => (await fetch(address)).status;
    expect(await status(url)).toBe(200);
    expect(await status(url.replace(/\?.*/, ''))).toBe(403);
    expect(await status(url.replace('t=', 't=9'))).toBe(403);
    cloud.clock.move(61_000);
    expect(await status(url)).toBe(403);
  });

  it('is one of fifty in a request at most, as those to be deleted are', async () => {
    const many = Array.from({ length: 51 }, (_, at) => `cloud://local-cloud.local/none/${at}`);
    expect((await sdk.getTempFileURL({ fileList: many.slice(1) })).fileList).toHaveLength(50);
    await failureOf(sdk.getTempFileURL({ fileList: many }));
    await failureOf(sdk.deleteFile({ fileList: many }));
  });
});
