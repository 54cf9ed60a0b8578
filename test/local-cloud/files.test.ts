import { type IncomingMessage, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith } from './fixture';
import { failureOf, type Sdk, sdkAt } from './sdk';

let cloud: LocalCloud;
let sdk: Sdk;

beforeAll(async () => {
  cloud = await cloudWith();
  sdk = sdkAt(cloud);
});

const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 1]);

async function upload(
  fields: Record<string, string | Blob>,
  openid: string | undefined = 'me',
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, 'photo.png');
  }
  return await fetch(`${cloud.url}/upload`, {
    method: 'POST',
    body: form,
    headers: openid ? { 'x-wx-openid': openid } : {},
  });
}

async function fileIdOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { fileID: string }).fileID;
}

describe('a file', () => {
  it('is stored, linked, fetched and deleted by the SDK', async () => {
    const { fileID } = await sdk.uploadFile({ cloudPath: 'photos/下水道 1.png', fileContent: PICTURE });
    expect(fileID).toBe('cloud://local-cloud.local/photos/下水道 1.png');
    expect(Buffer.compare((await sdk.downloadFile({ fileID })).fileContent, PICTURE)).toBe(0);
    const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] });
    const fetched = await fetch(fileList[0]?.tempFileURL ?? '');
    expect([fetched.status, fetched.headers.get('content-type')]).toEqual([200, 'image/png']);
    await sdk.deleteFile({ fileList: [fileID] });
    expect((await fetch(fileList[0]?.tempFileURL ?? '')).status).toBe(404);
    expect((await sdk.getTempFileURL({ fileList: [fileID] })).fileList[0]?.status).toBe(-503003);
    await failureOf(sdk.downloadFile({ fileID }));
  });

  it('arrives from a phone by POST /upload, under a path of its own', async () => {
    const fileID = await fileIdOf(await upload({ file: new Blob([PICTURE]) }));
    expect(fileID).toMatch(/^cloud:\/\/local-cloud\.local\/uploads\/[0-9a-f]{12}\/[0-9a-f-]{36}\.png$/);
    expect(Buffer.compare((await sdk.downloadFile({ fileID })).fileContent, PICTURE)).toBe(0);
    const named = await upload({ path: 'mine/a.png', file: new Blob([PICTURE]) });
    expect(await fileIdOf(named)).toBe('cloud://local-cloud.local/mine/a.png');
  });

  it.each(['../out.png', '/etc/x', 'a/../../b', 'a//b', 'a\\b', 'a\0b', ''])(
    'cannot escape by the path %j',
    async (path) => {
      const sent = await upload({ path, file: new Blob([PICTURE]) });
      if (path === '') expect(await fileIdOf(sent)).toContain('/uploads/');
      else expect(sent.status).toBe(400);
      expect((await rawGet(`/files/${encodeURIComponent(path)}`)).status).toBe(404);
    },
  );

  it('of another place on this machine cannot be had', async () => {
    for (const path of [
      '/files/../database.sqlite',
      '/files/..%2fdatabase.sqlite',
      '/files/%2e%2e/keys.json',
      '/files/',
    ]) {
      expect((await rawGet(path)).status).toBe(404);
    }
  });

  it('needs somebody who uploads it, a form, and at most 20 MB', async () => {
    expect((await upload({ file: new Blob([PICTURE]) }, '')).status).toBe(401);
    expect((await upload({ other: 'x' })).status).toBe(400);
    const body = await fetch(`${cloud.url}/upload`, {
      method: 'POST',
      body: 'x',
      headers: { 'x-wx-openid': 'me' },
    });
    expect(body.status).toBe(400);
    expect((await upload({ file: new Blob([Buffer.alloc(20 * 1024 * 1024 + 1)]) })).status).toBe(413);
  });

  it('can never run as a page or a script', async () => {
    await upload({ path: 'bad/page.html', file: new Blob(['<script>alert(1)</script>']) });
    const page = await fetch(`${cloud.url}/files/bad/page.html`);
    expect(page.headers.get('content-type')).toBe('application/octet-stream');
    expect(page.headers.get('content-disposition')).toBe('attachment');
    await upload({ path: 'bad/drawing.svg', file: new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']) });
    const drawing = await fetch(`${cloud.url}/files/bad/drawing.svg`);
    expect(drawing.headers.get('content-type')).toBe('image/svg+xml');
    for (const answer of [page, drawing]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('is replaced by whoever put it there, and by nobody else', async () => {
    const put = (words: string, openid?: string) =>
      upload({ path: 'mine/kept.png', file: new Blob([words]) }, openid);
    const words = async () => await (await fetch(`${cloud.url}/files/mine/kept.png`)).text();
    expect((await put('first', 'ann')).status).toBe(200);
    expect((await put('somebody else', 'bob')).status).toBe(403);
    expect(await words()).toBe('first');
    expect((await put('second', 'ann')).status).toBe(200);
    expect(await words()).toBe('second');
    await sdk.uploadFile({ cloudPath: 'kept/by-function.png', fileContent: PICTURE });
    const over = await upload({ path: 'kept/by-function.png', file: new Blob(['other']) }, 'ann');
    expect(over.status).toBe(403);
    const { fileID } = await sdk.uploadFile({ cloudPath: 'mine/kept.png', fileContent: PICTURE });
    expect((await put('third', 'ann')).status).toBe(403);
    await sdk.deleteFile({ fileList: [fileID] });
    expect((await put('anew', 'bob')).status).toBe(200);
  });

  it('is read to its end by whoever began to read it, though another takes its place meanwhile', async () => {
    const put = (mark: string, bytes: number) =>
      upload({ path: 'mine/long.png', file: new Blob([mark.repeat(bytes)]) });
    await put('a', 6_000_000);
    const slow = await new Promise<IncomingMessage>((resolve) => {
      request(`${cloud.url}/files/mine/long.png`, resolve).end();
    });
    expect((await put('b', 7_000_000)).status).toBe(200);
    let read = '';
    for await (const chunk of slow) read += String(chunk);
    expect(read === 'a'.repeat(6_000_000)).toBe(true);
    expect((await (await fetch(`${cloud.url}/files/mine/long.png`)).text()).length).toBe(7_000_000);
    await upload({ path: 'mine/empty.png', file: new Blob([]) });
    expect(await (await fetch(`${cloud.url}/files/mine/empty.png`)).text()).toBe('');
  });

  it('in a form that says no boundary is refused, and so is an address that is none', async () => {
    const broken = await fetch(`${cloud.url}/upload`, {
      method: 'POST',
      body: 'x',
      headers: { 'x-wx-openid': 'me', 'content-type': 'multipart/form-data' },
    });
    expect(broken.status).toBe(400);
    const api = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data' },
    });
    expect(api.status).toBe(400);
    expect((await rawGet('//')).status).toBe(404);
    expect((await rawGet('//elsewhere/x')).status).toBe(404);
  });

  it('is not stored by a PUT without the key that the SDK was given', async () => {
    expect((await fetch(`${cloud.url}/files/put.png`, { method: 'PUT', body: PICTURE })).status).toBe(403);
  });
});

describe('the doors', () => {
  it('open to the loopback interface only', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outer = addresses.filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outer) {
      const asked = fetch(`http://${address}:${cloud.port}/local/clock`);
      await expect(asked).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    }
    expect((await rawGet('/local/clock')).status).toBe(200);
  });

  it('let pages of this machine in, with the header that says who calls', async () => {
    const headers = {
      origin: 'http://localhost:10086',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-wx-openid,content-type',
    };
    const preflight = await fetch(`${cloud.url}/call/x`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://localhost:10086');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-wx-openid');
    const answer = await fetch(`${cloud.url}/local/clock`, { headers: { origin: 'http://127.0.0.1:5173' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:5173');
  });

  it('stay closed to pages from elsewhere, and to names that lead here', async () => {
    const foreign = await fetch(`${cloud.url}/local/dump`, { headers: { origin: 'https://example.com' } });
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    expect((await rawGet('/local/dump', { host: 'rebound.example.com' })).status).toBe(403);
  });

  it('lead nowhere by unknown paths and methods', async () => {
    expect((await rawGet('/nothing')).status).toBe(404);
    expect((await fetch(`${cloud.url}/admin`, { method: 'DELETE' })).status).toBe(404);
    const garbage = await fetch(`${cloud.url}/admin`, { method: 'POST', body: 'x' });
    expect(garbage.status).toBe(400);
    const unknown = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: '{"action":"database.magic"}',
    });
    expect(await unknown.json()).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('tell what happens as it happens', async () => {
    const events = await fetch(`${cloud.url}/local/events`);
    const reader = events.body?.getReader();
    cloud.clock.move(1000);
    let heard = '';
    while (!heard.includes('event: clock')) heard += new TextDecoder().decode((await reader?.read())?.value);
    expect(heard).toMatch(/event: clock\ndata: \{"now":\d+\}/);
    await reader?.cancel();
  });

  it('take documents and faults, and give the dump', async () => {
    const post = (path: string, content: unknown) =>
      fetch(`${cloud.url}${path}`, { method: 'POST', body: JSON.stringify(content) });
    expect((await post('/local/seed', { seeded: [{ _id: 'b' }, { _id: 'a', z: 1, y: 2 }] })).status).toBe(
      200,
    );
    expect((await post('/local/seed', { seeded: 'x' })).status).toBe(400);
    const dump = (await (await fetch(`${cloud.url}/local/dump`)).json()) as Record<string, unknown>;
    expect(JSON.stringify(dump.seeded)).toBe('[{"_id":"a","y":2,"z":1},{"_id":"b"}]');
    expect((await post('/local/faults', { when: { op: 'get' }, kind: 'busy' })).status).toBe(200);
    expect((await post('/local/faults', { kind: 'nonsense' })).status).toBe(400);
    const got = () => sdk.database({ throwOnNotFound: false }).collection('seeded').doc('a').get();
    expect((await failureOf(got())).message).toContain('TransactionBusy');
    await post('/local/faults', { when: { op: 'get' }, kind: 'busy' });
    await fetch(`${cloud.url}/local/faults`, { method: 'DELETE' });
    expect((await got()).data).toMatchObject({ z: 1 });
  });
});

/** fetch() would tidy the path and set the host itself. */
async function rawGet(path: string, headers: Record<string, string> = {}): Promise<{ status: number }> {
  return await new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: cloud.port, path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    });
    sent.on('error', reject);
    sent.end();
  });
}
