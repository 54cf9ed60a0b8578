import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../local-cloud/index';
import { cloudWith, temporaryFolder } from './fixture';

let cloud: LocalCloud;

beforeAll(async () => {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  mkdirSync(join(site, 'js'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<title>工到家</title>');
  writeFileSync(join(site, 'js', 'app.js'), 'start();');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'phones.html'), '<title>three phones</title>');
  cloud = await cloudWith({ site, pages: { '/phones': join(folder, 'phones.html') } });
});

async function page(path: string): Promise<[number, string | null, string]> {
  const answer = await fetch(`${cloud.url}${path}`);
  return [answer.status, answer.headers.get('content-type'), await answer.text()];
}

describe('the built site', () => {
  it('is served at the root, with pages beside it', async () => {
    expect(await page('/')).toEqual([200, 'text/html; charset=utf-8', '<title>工到家</title>']);
    expect(await page('/js/app.js')).toEqual([200, 'text/javascript; charset=utf-8', 'start();']);
    expect(await page('/phones')).toEqual([200, 'text/html; charset=utf-8', '<title>three phones</title>']);
  });

  it('does not stand in the way of the other doors', async () => {
    expect((await page('/local/clock'))[1]).toBe('application/json; charset=utf-8');
    expect((await page('/local/nothing'))[0]).toBe(404);
    expect((await page('/files/nothing.png'))[0]).toBe(404);
  });

  it('has no way out of its folder', async () => {
    for (const path of [
      '/..%2fsecret.txt',
      '/js/..%2f..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/js',
      '/%00',
    ]) {
      const [status, , text] = await page(path);
      expect([status, text.includes('secret')]).toEqual([404, false]);
    }
  });
});
