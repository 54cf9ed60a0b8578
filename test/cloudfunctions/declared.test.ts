import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { contracts } from '#domain/contracts';

const FUNCTIONS = join(inject('built'), 'cloudfunctions');
const NAMES = readdirSync(FUNCTIONS);
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

interface Config {
  readonly timeout: number;
  readonly memorySize: number;
  readonly runtime: string;
  readonly triggers?: readonly { readonly type: string; readonly config: string }[];
  readonly permissions?: { readonly openapi: readonly string[] };
}
const configOf = (name: string) => JSON.parse(read(FUNCTIONS, name, 'config.json')) as Config;

/** What a bundle asks of WeChat: what it does not use is not in it. */
const INTERFACES = {
  'security.msgSecCheck': '.openapi.security.msgSecCheck(',
  'security.mediaCheckAsync': '.openapi.security.mediaCheckAsync(',
  'phonenumber.getPhoneNumber': '.openapi.phonenumber.getPhoneNumber(',
  'subscribeMessage.send': '.openapi.subscribeMessage.send(',
  'cloudbase.sendSms': '.openapi.cloudbase.sendSms(',
} as const;

describe('What is deployed', () => {
  test.each(NAMES)('%s names each of WeChat’s interfaces that it asks, and no other', (name) => {
    // The bundler breaks long lines between two words.
    const bundle = read(FUNCTIONS, name, 'index.js').replaceAll('\n', '');
    const asked = Object.entries(INTERFACES).flatMap(([api, call]) => (bundle.includes(call) ? [api] : []));
    const declared = [...(configOf(name).permissions?.openapi ?? [])];
    expect(declared.sort()).toEqual(asked.sort());
  });

  test('knows every interface that is asked anywhere', () => {
    const world = read('cloudfunctions/runtime/wechat-world.ts');
    const asked = [...world.matchAll(/cloud(\.openapi\.\w+\.\w+\()/g)].map(([, call]) => call);
    expect(asked.sort()).toEqual(Object.values(INTERFACES).sort());
  });

  test.each(NAMES)('%s says its runtime, its memory and its time, and none is the platform’s own', (name) => {
    const { runtime, memorySize, timeout } = configOf(name);
    // The bundles and the tests are for this one.
    expect(runtime).toBe('Nodejs20.19');
    expect(memorySize).toBeGreaterThanOrEqual(256);
    expect(timeout).toBeGreaterThan(3);
    expect(timeout).toBeLessThanOrEqual(60);
  });

  test('has one timer, at most one a function, and not on the full minute, where everybody’s are', () => {
    const timers = NAMES.flatMap((name) => (configOf(name).triggers ?? []).map((timer) => ({ name, timer })));
    expect(timers.map(({ name }) => name)).toEqual(['clock']);
    for (const { timer } of timers) {
      const [second, ...fields] = timer.config.split(' ');
      expect(Number(second)).toBeGreaterThan(0);
      // Documents disagree on the number of Sunday.
      expect(fields).toHaveLength(6);
      expect(fields[4]).toMatch(/^(\*|\?|[A-Z,-]+)$/);
    }
  });

  test('lets a phone call the rooms, and nothing that the platform calls', () => {
    const access = JSON.parse(read(inject('built'), 'access.json')) as {
      readonly functions: Readonly<Record<string, { readonly invoke: boolean }>>;
    };
    const open = NAMES.filter((name) => (access.functions[name] ?? access.functions['*'])?.invoke !== false);
    expect(open.sort()).toEqual(Object.keys(contracts).sort());
  });
});
