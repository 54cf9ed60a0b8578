import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A small house in which every fence is broken once. A rule that finds nothing there would find nothing here.

const CONFIG = join(process.cwd(), 'config/boundaries.cjs');
const { forbidden } = createRequire(import.meta.url)(CONFIG) as { forbidden: readonly { name: string }[] };

/** Who imports whom, against which rule. */
const BREACHES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'no-circles': ['src/hooks/a.ts', 'src/hooks/b.ts'],
  'domain-is-pure': ['src/domain/repair/a.ts', 'src/platform/a.ts'],
  'time-is-told-in-one-place': ['src/domain/repair/b.ts', 'node_modules/dayjs/index.js'],
  'areas-do-not-meet': ['src/domain/repair/c.ts', 'src/domain/points/a.ts'],
  'vetting-knows-firm-alone': ['src/domain/vetting/a.ts', 'src/domain/standing/a.ts'],
  'firm-knows-standing-alone': ['src/domain/firm/a.ts', 'src/domain/vetting/b.ts'],
  'kernel-knows-no-area': ['src/domain/kernel/a.ts', 'src/domain/points/b.ts'],
  'means-know-the-kernel-alone': ['src/domain/means/a.ts', 'src/domain/points/c.ts'],
  'phone-and-cloud-share-the-domain-only': ['src/hooks/c.ts', 'cloudfunctions/store/a.ts'],
  'cloud-and-phone-share-the-domain-only': ['cloudfunctions/repair/a.ts', 'src/text/a.ts'],
  'rooms-do-not-meet': ['cloudfunctions/repair/b.ts', 'cloudfunctions/points/a.ts'],
  'the-clock-knows-the-outbox-alone': ['cloudfunctions/clock/a.ts', 'cloudfunctions/repair/d.ts'],
  'runtime-and-store-know-no-room': ['cloudfunctions/store/b.ts', 'cloudfunctions/repair/c.ts'],
  'one-loop-commits': ['cloudfunctions/points/b.ts', 'cloudfunctions/store/commit.ts'],
  'one-door-to-wechat-in-the-cloud': ['cloudfunctions/points/c.ts', 'node_modules/wx-server-sdk/index.js'],
  'the-local-cloud-serves-any-project': ['local-cloud/a.ts', 'cloudfunctions/store/c.ts'],
  'contracts-stay-in-the-cloud': ['src/hooks/d.ts', 'src/domain/points/contract.ts'],
  'nobody-imports-a-page': ['src/pages/staff/a.ts', 'src/pages/staff/firm/index.ts'],
  'only-pages-know-pages': ['src/components/a.ts', 'src/pages/a.ts'],
  'components-know-no-room': ['src/components/b.ts', 'src/features/a.ts'],
  'platform-is-below': ['src/platform/b.ts', 'src/hooks/e.ts'],
};

/** Rooms that may know each other, and are found by no rule. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/domain/vetting/c.ts': 'src/domain/firm/b.ts',
  'src/domain/firm/c.ts': 'src/domain/standing/b.ts',
  'cloudfunctions/clock/b.ts': 'cloudfunctions/outbox/a.ts',
};

const house = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const specifier = (from: string, to: string): string =>
  to.startsWith('node_modules/')
    ? (to.split('/')[1] ?? '')
    : `${'../'.repeat(dirname(from).split('/').length)}${to.replace(/\.ts$/, '')}`;

function write(path: string, content: string): void {
  mkdirSync(join(house, dirname(path)), { recursive: true });
  writeFileSync(join(house, path), content);
}

beforeAll(() => {
  for (const [, to] of Object.values(BREACHES)) write(to, 'module.exports = {};\nexport const value = 1;\n');
  for (const [from, to] of Object.values(BREACHES))
    write(from, `import { value } from '${specifier(from, to)}';\nexport const own = value;\n`);
  for (const [from, to] of Object.entries(ALLOWED)) {
    write(to, 'export const value = 1;\n');
    write(from, `import { value } from '${specifier(from, to)}';\nexport const own = value;\n`);
  }
  write('src/hooks/b.ts', "import { own } from './a';\nexport const value = own;\n");
  for (const name of ['dayjs', 'wx-server-sdk']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.value = 1;\n');
  }
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'bundler' } }),
  );
  const dependencies = { dayjs: '1.0.0', 'wx-server-sdk': '1.0.0' };
  write('package.json', JSON.stringify({ name: 'house', dependencies }));
});

test('each rule of who may import whom finds its breach', () => {
  expect(Object.keys(BREACHES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  const depcruise = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [depcruise, '--config', CONFIG, '--output-type', 'json', 'src', 'cloudfunctions', 'local-cloud'],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; to: string; rule: { name: string } }[] };
  };
  const found = new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
  const broken = summary.violations.map(({ from }) => from);
  for (const from of Object.keys(ALLOWED)) expect(broken).not.toContain(from);
  for (const [name, [from]] of Object.entries(BREACHES)) expect(found).toContain(`${name}: ${from}`);
});
