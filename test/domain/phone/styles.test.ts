import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// A page brings the styles of everything that it shows: what stands on a second page must not live on the first one's styles.

const filesOf = (folder: string, end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path));
const textOf = (file: string): string => readFileSync(file, 'utf8');

function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(/(?:from|import) '(\.[^']+)'/g)].flatMap(([, path = '']) => {
    const at = join(dirname(file), path);
    return [at, `${at}.tsx`, `${at}.ts`, `${at}/index.tsx`].filter(
      (one) => /\.\w+$/.test(one) && existsSync(one),
    );
  });
}

function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.scss')) for (const next of importsOf(file)) reachedFrom(next, seen);
  return seen;
}

/** By the BEM block: where its styles are. */
function stylesByBlock(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of filesOf('src', '.scss'))
    for (const [, block = ''] of textOf(file).matchAll(
      /^\.([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?=__|--|[\s,{:.>])/gm,
    ))
      found.set(block, (found.get(block) ?? new Set()).add(file));
  return found;
}

const blocksIn = (file: string): Set<string> =>
  new Set(
    [
      ...textOf(file).matchAll(/["'`\s]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)__[a-z-]+/g),
      ...textOf(file).matchAll(/className=["{]["'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)["'` ]/g),
    ].map(([, block = '']) => block),
  );

const everywhere = reachedFrom('src/app.tsx');

function unstyled(page: string, styles: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = reachedFrom(page);
  const has = (files: ReadonlySet<string>) =>
    [...files].some((file) => reached.has(file) || everywhere.has(file));
  return [...reached]
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...blocksIn(file)].map((block) => ({ file, block, where: styles.get(block) })))
    .filter(({ where }) => where && !has(where))
    .map(({ file, block }) => `.${block} of ${file}`);
}

test('Every page brings the styles of what it shows', () => {
  const styles = stylesByBlock();
  const pages = filesOf('src/pages', '/index.tsx');
  expect(pages.length).toBeGreaterThan(100);
  expect(
    Object.fromEntries(
      pages.map((page) => [page, unstyled(page, styles)] as const).filter(([, none]) => none.length > 0),
    ),
  ).toEqual({});
});

test('A part whose styles stand on another page is found', () => {
  const elsewhere = new Map([['desk-row', new Set(['src/pages/officer/desk/index.scss'])]]);
  expect(unstyled('src/pages/staff/today/index.tsx', elsewhere)).toEqual([
    '.desk-row of src/pages/staff/desk/desk-row.tsx',
  ]);
});
