import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newerThanPhones } from '../kit/phone-level';
import { readBuild } from '../kit/weapp-build';

const build = readBuild('dist/weapp');
const scripts = build.files.filter((file) => file.endsWith('.js'));

describe('The oldest phones that are declared', () => {
  test('are the ones this level stands for', () => {
    const { browserslist } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };
    expect(browserslist).toEqual(['Chrome >= 66', 'iOS >= 12']);
  });

  test('can read every file of the build, and have every call in it', () => {
    expect(scripts.length).toBeGreaterThan(100);
    expect(scripts.flatMap((file) => newerThanPhones(file, build.read(file)))).toEqual([]);
  });

  test.each([
    ['a?.b', 'optional chaining'],
    ['a ?? b', 'a default for nothing'],
    ['a ??= b', 'an assignment of a default'],
    ['class A { b = 1 }', 'a field of a class'],
    ['class A { #b() {} }', 'a private name'],
    ['class A { static {} }', 'a static block'],
    ['1_000', 'a number with separators'],
    ['10n', 'a big integer'],
    ['/a/v', 'a regular expression in sets'],
    ['/(?<=a)b/', 'a regular expression that looks behind'],
    ['a.at(-1)', 'the last of a list'],
    ['Object.hasOwn(a, "b")', 'an own property'],
    ['a.replaceAll("b", "c")', 'a replacement everywhere'],
    ['Promise.allSettled(a)', 'all answers'],
    ['structuredClone(a)', 'a deep copy'],
    ['new AbortController()', 'a browser’s abort'],
    ['new Intl.DateTimeFormat("zh")', 'a format of a language'],
    ['a.toLocaleDateString()', 'a date in a language'],
  ])('could not read or run `%s`, %s, and it is found', (code) => {
    expect(newerThanPhones('a.js', code)).toHaveLength(1);
  });

  test.each([
    'try { a() } catch { b() }',
    'async function* a() { yield { ...b } }',
    '/(?<year>\\d+)/s.test(a)',
    'a.at - b.at',
    '({ at: 1, Intl: 2 })',
    'a.flatMap(b).flat()',
    'if (typeof globalThis === "object") a(globalThis)',
    'function fetch() {} fetch()',
  ])('can read and run `%s`', (code) => {
    expect(newerThanPhones('a.js', code)).toEqual([]);
  });

  test('are told where in a file it stands', () => {
    expect(newerThanPhones('a.js', 'b();\nc(d?.e);')).toEqual([
      'a.js:2:5 newer syntax than ES2019, or none: b(); c(d?.e);',
    ]);
  });
});
