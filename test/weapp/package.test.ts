import { appendFileSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBuild, type WeappBuild } from '../kit/weapp-build';
import { compileStyles, compileTemplates } from '../kit/wechat-compilers';

const build = readBuild('dist/weapp');
const MAIN_MAX = 495_000;
const PART_MAX = 500_000;

const spoilt: string[] = [];
afterAll(() => {
  for (const folder of spoilt) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the build with something wrong in it. */
function spoil(file: string, words: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongdaojia-spoilt-'));
  spoilt.push(folder);
  cpSync(build.folder, folder, { recursive: true });
  appendFileSync(path.join(folder, file), words);
  return folder;
}

describe('WeChat’s own compilers', () => {
  test('take every template and every style sheet of the build', () => {
    expect(compileTemplates(build.folder).length).toBeGreaterThan(1000);
    expect(Object.keys(compileStyles(build.folder)).length).toBeGreaterThan(10);
  });

  test('would refuse a template with a tag left open, and name the file', () => {
    expect(() => compileTemplates(spoil('pages/home/index.wxml', '<view><text></view>'))).toThrow(
      'pages/home/index.wxml',
    );
  });

  test('would refuse a selector that WeChat does not know, and name the file', () => {
    expect(() => compileStyles(spoil('pages/home/index.wxss', '.a > :last-child{color:red}'))).toThrow(
      'pages/home/index.wxss',
    );
  });
});

const sizeOf = (belongs: (file: string) => boolean): number =>
  build.files.filter(belongs).reduce((sum, file) => sum + statSync(path.join(build.folder, file)).size, 0);

describe('A phone with little room and a slow line', () => {
  const parts = (build.app.subPackages ?? []).map((part) => part.root);

  test('loads a main package under 495 kB', () => {
    const size = sizeOf((file) => !parts.some((root) => file.startsWith(`${root}/`)));
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(MAIN_MAX);
  });

  test.each(parts)('loads %s under 500 kB, and only when it is needed', (root) => {
    const size = sizeOf((file) => file.startsWith(`${root}/`));
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(PART_MAX);
  });
});

// Addresses that stand in the code without anything being loaded from them.
const NEVER_LOADED = [
  'http://www.w3.org/', // names of XML vocabularies (SVG), compared as strings
  'https://reactjs.org/docs/error-decoder', // printed in the text of React's errors
  'https://taro.com', // what Taro's runtime answers for `location`, which a mini-program does not have
];

const foreignAddresses = (of: WeappBuild): string[] =>
  of.files
    .filter((file) => /\.(wxml|wxss|js|json|wxs)$/.test(file))
    .flatMap((file) =>
      [...of.read(file).matchAll(/(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`)\\]*/g)].map(
        ([address]) => `${file}: ${address}`,
      ),
    )
    .filter((found) => !NEVER_LOADED.some((known) => found.includes(`: ${known}`)));

describe('Nothing comes from elsewhere', () => {
  test('no file of the build names a foreign host', () => {
    expect(foreignAddresses(build)).toEqual([]);
  });

  test('a picture from a foreign host would be found', () => {
    const folder = spoil('pages/home/index.wxml', '<image src="https://example.com/a.png" />');
    expect(foreignAddresses(readBuild(folder))).toEqual(['pages/home/index.wxml: https://example.com/a.png']);
  });
});
