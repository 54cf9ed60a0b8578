import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { PARTS, SIGHTS } from '../../kit/screens/register';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

let config: AppConfig;
beforeAll(async () => {
  Object.assign(globalThis, { defineAppConfig: (written: unknown) => written });
  config = ((await import('../../../src/app.config')) as { default: unknown }).default as AppConfig;
});

describe('The screens that are looked at', () => {
  test('are all that the app has', () => {
    const built = [
      ...config.pages,
      ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
    expect(new Set(SIGHTS.map(({ path }) => path.slice(1)))).toEqual(new Set(built));
  });

  test('have names of their own', () => {
    expect(new Set(SIGHTS.map(({ name }) => name)).size).toBe(SIGHTS.length);
  });

  test('are looked at, each in one file', () => {
    const files = readdirSync('test/browser/all-screens').filter((name) => name.startsWith('part-'));
    expect(files.sort()).toEqual(Array.from({ length: PARTS }, (_, place) => `part-${place + 1}.test.ts`));
  });
});
