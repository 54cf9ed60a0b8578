import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isBuilt } from '../../config/app';
import { BASE_LIBRARY_MIN } from '../../src/platform/older';
import { openWeapp, type Phone, touch, type WeappOptions } from '../kit/weapp';
import { readBuild } from '../kit/weapp-build';

const open: Phone[] = [];
const anyPhone = async (options: WeappOptions = {}): Promise<Phone> => {
  const phone = await openWeapp(options);
  open.push(phone);
  return phone;
};
afterEach(() => {
  for (const phone of open.splice(0)) phone.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

const build = readBuild('dist/weapp');
const settled = () => new Promise((turn) => setTimeout(turn, 50));

/** What the cloud is begun with where the app is built with that environment: its own file, with the constants of its own build. */
async function begunWith(env: string | undefined): Promise<unknown> {
  vi.stubEnv('TARO_APP_CLOUD_ENV', env);
  const { default: config } = await import('../../config/index');
  const { outputFiles } = await bundle({
    entryPoints: ['src/platform/cloud.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    define: (config as { defineConstants: Record<string, string> }).defineConstants,
    plugins: [
      {
        name: 'wx-alone',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^@tarojs\/taro$/ }, ({ path: name }) => ({ path: name, namespace: 'wx' }));
          onLoad({ filter: /.*/, namespace: 'wx' }, () => ({ contents: 'export default { cloud }' }));
        },
      },
    ],
  });
  const begun: unknown[] = [];
  const run = new Function('cloud', `${outputFiles[0]?.text}\nmade.ready(); made.ready();`);
  run({ init: (options: unknown) => begun.push(options) });
  expect(begun).toHaveLength(1);
  return begun[0];
}

describe('The cloud that the app asks', () => {
  test('is begun once, whatever is asked of it', async () => {
    const phone = await anyPhone();
    await phone.waitFor(() => phone.state.begun.length > 0);
    await touch(phone, 'tab-me');
    await phone.waitFor(() => phone.path() === 'pages/me/index');
    expect(phone.state.begun).toHaveLength(1);
  });

  test('is the environment that the app was built for', async () => {
    expect(await begunWith('gongdaojia-1a2b3c')).toEqual({ env: 'gongdaojia-1a2b3c', traceUser: false });
  });

  test('is WeChat’s own choice where the app was built for none', async () => {
    expect(await begunWith(undefined)).toEqual({ traceUser: false });
  });
});

describe('The app that is built', () => {
  test('is another one for another environment, and is built anew for it', () => {
    expect(isBuilt('weapp')).toBe(true);
    vi.stubEnv('TARO_APP_CLOUD_ENV', 'another-9z8y7x');
    expect(isBuilt('weapp')).toBe(false);
  });
});

describe('A new version of the app', () => {
  test('is offered once, when it has been downloaded, and taken at one touch', async () => {
    const phone = await anyPhone();
    expect(phone.state.said).toEqual([]);
    phone.state.versions.ready();
    phone.state.versions.ready();
    await phone.waitFor(() => phone.state.restarts > 0);
    expect(phone.state.said).toEqual([
      '有新版本 新版本已经下载好，重启就能用上。点“稍后”，下次打开时自动换上。',
    ]);
    expect(phone.state.choices).toEqual(['现在重启 / 稍后']);
    expect(phone.state.restarts).toBe(1);
    expect(phone.errors).toEqual([]);
  });

  test('waits for the next start where the person says later', async () => {
    const phone = await anyPhone();
    phone.state.confirms = false;
    phone.state.versions.ready();
    await phone.waitFor(() => phone.state.said.length > 0);
    await settled();
    expect(phone.state.restarts).toBe(0);
  });

  test('that cannot be downloaded is not spoken of', async () => {
    const phone = await anyPhone();
    phone.state.versions.failed();
    await settled();
    expect(phone.state.said).toEqual([]);
    expect(phone.errors).toEqual([]);
  });
});

describe('A WeChat that is too old', () => {
  test.each(['1.9.91', '2.9.5', '2.21.1'])(
    'is said to be so where its base library is %s',
    async (baseLibrary) => {
      const phone = await anyPhone({ baseLibrary });
      await phone.waitFor(() => phone.state.said.length > 0);
      expect(phone.state.said).toEqual([
        '微信版本太旧，请先更新微信 现在的微信打不开一部分功能。更新微信以后再来就好。',
      ]);
      expect(phone.state.choices).toEqual(['知道了']);
    },
  );

  test.each([BASE_LIBRARY_MIN, '2.22.0', '3.0.0', ''])(
    'is not found where it is “%s”',
    async (baseLibrary) => {
      const phone = await anyPhone({ baseLibrary });
      await settled();
      expect(phone.state.said).toEqual([]);
    },
  );

  test('is the same one for the app, for the developer tools and in what operations are told', () => {
    const { libVersion } = JSON.parse(readFileSync('project.config.json', 'utf8')) as { libVersion: string };
    expect(libVersion).toBe(BASE_LIBRARY_MIN);
    expect(readFileSync('docs/operations.md', 'utf8')).toContain(`base library is \`${BASE_LIBRARY_MIN}\``);
  });
});

describe('WeChat’s search', () => {
  test('finds the front page and no other', () => {
    expect(build.app.sitemapLocation).toBe('sitemap.json');
    const { rules } = JSON.parse(build.read('sitemap.json')) as {
      rules: { action: string; page: string }[];
    };
    const found = (page: string) => rules.find((rule) => rule.page === page || rule.page === '*')?.action;
    expect(build.pages.filter((page) => found(page) !== 'disallow')).toEqual(['pages/home/index']);
  });
});

/** WeChat counts together what the pages of one package fetch ahead. */
const AHEAD_MAX = 2_000_000;

const sizeOf = (root: string): number =>
  build.files
    .filter((file) => file.startsWith(`${root}/`))
    .reduce((sum, file) => sum + statSync(path.join(build.folder, file)).size, 0);

describe('What is fetched ahead', () => {
  const rules = Object.entries(build.app.preloadRule ?? {});
  const roots = (build.app.subPackages ?? []).map(({ root }) => root);
  const packages = rules.flatMap(([, rule]) => rule.packages);

  test('is asked for on tabs, and is every package of a role', () => {
    expect(rules.map(([page]) => page).filter((page) => !build.tabs.includes(page))).toEqual([]);
    expect([...packages].sort()).toEqual([...roots].sort());
  });

  test('costs a person’s data only what almost everybody opens next', () => {
    const onData = rules.filter(([, { network }]) => network === 'all').flatMap(([, rule]) => rule.packages);
    expect(onData).toEqual(['pages/resident']);
  });

  test('is less than WeChat fetches for the main package', () => {
    const size = packages.reduce((sum, root) => sum + sizeOf(root), 0);
    expect(size).toBeGreaterThan(500_000);
    expect(size).toBeLessThan(AHEAD_MAX);
  });
});
