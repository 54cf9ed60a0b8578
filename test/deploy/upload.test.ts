import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wishFrom } from '../../config/upload/command';
import { usedIn } from '../../config/upload/privacy';
import { upload } from '../../config/upload/upload';
import { newestOf } from '../../config/upload/versions';

// What is looked at before a version goes to WeChat, and how its uploader is called. Only the uploader is stood in for.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const APPID = 'wx0123456789abcdef';
const CHOSEN = 'Zq3_'.padEnd(43, 'x');

/** A project in git, and a command `npx` that writes down how it was called. */
let folder = '';
let key = '';
const inProject = (...parts: string[]) => join(folder, 'project', ...parts);
const git = (...words: string[]) => execFileSync('git', words, { cwd: inProject(), stdio: 'pipe' });
const CALLED = () => join(folder, 'called.json');
const TOLD = () => join(folder, 'told.json');
const called = () => (existsSync(CALLED()) ? (JSON.parse(readFileSync(CALLED(), 'utf8')) as string[]) : null);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongdaojia-upload-'));
  mkdirSync(inProject('src'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(inProject('project.config.json'), JSON.stringify({ appid: APPID }));
  writeFileSync(inProject('.gitignore'), 'dist/\n');
  writeFileSync(inProject('src/photo.ts'), 'Taro.chooseMedia({ count: 1 })\n');
  git('init', '--quiet');
  git('config', 'user.name', 'somebody');
  git('config', 'user.email', 'somebody@example.org');
  commit();
  key = join(folder, 'private.key');
  writeFileSync(key, '-----BEGIN RSA PRIVATE KEY-----\n');
  const npx = join(folder, 'bin/npx');
  const script = `require('fs').writeFileSync(${JSON.stringify(CALLED())}, JSON.stringify(process.argv.slice(2)));
    require('fs').writeFileSync(${JSON.stringify(TOLD())}, JSON.stringify(process.env));
    process.exit(Number(process.env.npm_config_ends_with ?? 0));`;
  writeFileSync(npx, `#!${process.execPath}\n${script}\n`);
  chmodSync(npx, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'all of it');
}

function build(env = 'district-1'): void {
  mkdirSync(inProject('dist/weapp'), { recursive: true });
  writeFileSync(inProject('dist/weapp/app.json'), '{}');
  writeFileSync(inProject('dist/weapp/project.config.json'), '{}');
  writeFileSync(inProject('dist/weapp/app.js'), `init({env:"${env}"})`);
}

interface Ended {
  readonly left: number;
  readonly said: readonly string[];
  readonly builds: number;
}

async function run(
  words: readonly string[] = [],
  environment: Record<string, string> = {},
  templateIds = [CHOSEN],
): Promise<Ended> {
  const said: string[] = [];
  let builds = 0;
  const wish = wishFrom(['--version', '1.2.3', '--notes', '修好了 登录', '--key', key, ...words]);
  const left = await upload(wish, {
    ...{ root: inProject(), templateIds, say: (line) => void said.push(line) },
    environment: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      TARO_APP_CLOUD_ENV: 'district-1',
      ...environment,
    },
    build: async () => {
      builds += 1;
      build();
    },
  });
  return { left, said, builds };
}

describe('A version that is ready', () => {
  test('is built, and handed to WeChat’s uploader', async () => {
    const { builds, said } = await run(['--robot', '7']);
    expect(builds).toBe(1);
    expect(called()).toEqual([
      ...['--yes', 'miniprogram-ci@2.1.42', 'upload'],
      ...['--pp', inProject('dist/weapp'), '--pkp', key, '--appid', APPID],
      ...['--uv', '1.2.3', '--ud', '修好了 登录', '-r', '7', '--use-project-config', 'true'],
    ]);
    expect(said).toContain('1.2.3 is uploaded. What only a person can do:');
    expect(said.join('\n')).toContain('git tag v1.2.3');
    expect(said).toContain('[ ] 选中的照片或视频信息: chooseMedia, in src/photo.ts');
  });

  test('is only looked at by a plan', async () => {
    const { left, builds, said } = await run(['--plan']);
    expect([left, builds, called()]).toEqual([0, 0, null]);
    expect(said).toContain('would build and upload 1.2.3');
  });

  test('is one more than every tag that is a version', async () => {
    for (const tag of ['v1.2.2', 'v1.1.10', 'yesterday']) git('tag', tag);
    await run();
    expect(called()).not.toBeNull();
    expect(newestOf(['v1.9.0', 'v1.10.0', 'old', '1.2.3'])).toBe('v1.10.0');
    expect(newestOf(['old'])).toBeNull();
  });

  test('is taken from where it was built, if it was built for this environment', async () => {
    build('district-2');
    await expect(run(['--built', 'dist/weapp'])).rejects.toThrow(
      'was not built for the environment district-1',
    );
    await expect(run(['--built', 'src'])).rejects.toThrow('that is no build');
    expect(called()).toBeNull();
    build();
    const { builds, said } = await run(['--built', 'dist/weapp']);
    expect(builds).toBe(0);
    expect(called()).toContain(inProject('dist/weapp'));
    expect(said.join('\n')).toContain('whether dist/weapp was built from it nobody can tell but you');
  });

  test('is handed over without anything that is secret here', async () => {
    const secret = { SEAL_KEYS: 'k1:x', TENCENTCLOUD_SECRETKEY: 'x', GITHUB_TOKEN: 'x', HOMEBREW_TOKEN: 'x' };
    const needed = {
      ...{ HOME: folder, HTTPS_PROXY: 'http://proxy:1', http_proxy: 'http://proxy:1', NO_PROXY: 'localhost' },
      ...{ npm_config_registry: 'https://registry.example.org', SystemRoot: 'C:\\Windows', TEMP: folder },
    };
    await run([], { ...secret, ...needed });
    const told = JSON.parse(readFileSync(TOLD(), 'utf8')) as Record<string, string>;
    expect(told).toMatchObject({ PATH: expect.stringContaining(folder), ...needed });
    for (const name of [...Object.keys(secret), 'TARO_APP_CLOUD_ENV']) expect(told).not.toHaveProperty(name);
  });

  test('is not there where the uploader fails', async () => {
    await expect(run([], { npm_config_ends_with: '3' })).rejects.toThrow('could not upload: npx');
  });
});

describe('Nothing is uploaded where', () => {
  const project = (appid: string) => () => {
    writeFileSync(inProject('project.config.json'), JSON.stringify({ appid }));
    commit();
  };
  test.each<[string, () => void, Parameters<typeof run>, string]>([
    ['the appid is nobody’s', project('touristappid'), [], 'it says touristappid'],
    ['no environment is named', () => undefined, [[], { TARO_APP_CLOUD_ENV: '' }], 'set TARO_APP_CLOUD_ENV'],
    [
      'a template was never chosen',
      () => undefined,
      [[], {}, [CHOSEN, 'quote-waits']],
      'still says quote-waits',
    ],
    ['the version is none', () => undefined, [['--version', '1.2']], '1.2 is no version like 1.2.3'],
    ['the version has a letter', () => undefined, [['--version', 'v1.2.3']], 'v1.2.3 is no version'],
    ['the version was there', () => git('tag', 'v1.2.3'), [], '1.2.3 is not above v1.2.3'],
    ['the version is older', () => git('tag', '1.10.0'), [], '1.2.3 is not above 1.10.0'],
    ['nobody says what is new', () => undefined, [['--notes', ' ']], 'say it by --notes'],
    ['the key is not there', () => rmSync(key), [], 'is no private key'],
    ['the key is another file', () => writeFileSync(key, 'k1:AAAA'), [], 'is no private key'],
    ['something is not in git', () => writeFileSync(inProject('src/new.ts'), ''), [], '?? src/new.ts'],
  ])('%s, and a plan says so', async (_, spoil, how, why) => {
    spoil();
    await expect(run(...how)).rejects.toThrow('nothing is uploaded: 1 things are left to do');
    const [words = [], ...more] = how;
    const { left, said, builds } = await run([...words, '--plan'], ...more);
    expect([left, builds, called()]).toEqual([1, 0, null]);
    expect(said.find((line) => line.startsWith('[ ] ') && line.includes(why))).toBeDefined();
  });

  test.each([
    ['no version is named', ['--key', 'x'], 'say which version and with which key'],
    ['no key is named', ['--version', '1.2.3'], 'say which version and with which key'],
    ['the robot is none', ['--version', '1.2.3', '--key', 'x', '--robot', '31'], 'a number from 1 to 30'],
    ['an option is none', ['--version', '1.2.3', '--key', 'x', '--now'], "Unknown option '--now'"],
  ])('%s', (_, words, why) => {
    expect(() => wishFrom(words)).toThrow(why);
  });
});

describe('The privacy guide', () => {
  test('is told every interface of this app, and the page for operators names each of them', async () => {
    const used = await usedIn(ROOT);
    expect(used.map(({ call }) => call).sort()).toEqual([
      ...[
        'addPhoneCalendar',
        'chooseAddress',
        'chooseLocation',
        'chooseMedia',
        'chooseMessageFile',
        'getPhoneNumber',
        'setClipboardData',
      ],
    ]);
    const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
    expect(used.find(({ call }) => call === 'chooseLocation')?.kind).toBe('选择的位置信息');
    for (const { kind, call } of used) expect(page).toMatch(new RegExp(`\\| ${kind} \\|.*\`${call}\``));
  });
});

describe('The command', () => {
  const typed = (...words: string[]): Promise<{ code: number | null; said: string }> => {
    const command = ['--import', 'tsx', '--', join(ROOT, 'config/upload/index.ts'), ...words];
    const child = spawn(process.execPath, command, { cwd: ROOT, env: { PATH: process.env.PATH } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
  };

  test('ends with 2 where a plan finds something left to do, and with 1 where it refuses', async () => {
    const words = ['--version', '1.2.3', '--notes', 'new', '--key', key];
    const plan = await typed(...words, '--plan');
    expect(plan).toMatchObject({ code: 2 });
    expect(plan.said).toContain('[ ] the app knows its environment');
    const refused = await typed(...words);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.said.trim().split('\n').at(-1)).toMatch(/^nothing is uploaded/);
    expect(await typed()).toMatchObject({ code: 1 });
  });
});
