import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagram } from '../../config/diagram';

// What is written for readers is as true as the code: it is short, it names what is there, and no decision is half told.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const pagesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const DECISIONS = pagesIn('docs/decisions').filter((path) => /\/\d{3}-[a-z0-9-]+\.md$/.test(path));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...pagesIn('docs'), ...pagesIn('docs/decisions')];

/** Made by a build, or by a cloud that runs. */
const MADE = /^(dist|\.local-cloud)\//;

const FENCED = /^```.*?^```/gms;

/** In backticks: words with a slash, and with an ending or a slash at the end. */
const pathsIn = (text: string): string[] =>
  [...text.replace(FENCED, '').matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, words = '']) => words.split(/\s+/))
    .filter((word) => /^[\w.@-]+(\/[\w.@-]+)*(\/|\/[\w.@-]*\.\w+)$/.test(word) && !MADE.test(word));

/** Of the words on the page: pictures and pages of ours, not those of the web. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
    .flatMap(([, link]) => link ?? [])
    .filter((link) => !/^https?:/.test(link));

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('What a newcomer reads', () => {
  test('begins with a page of fewer than 900 words', () => {
    expect(wordsIn(read('README.md'))).toBeLessThan(900);
  });

  test.each(PAGES)('%s names files that exist', (page) => {
    const text = read(page);
    const missing = [
      ...pathsIn(text).filter((path) => !existsSync(join(ROOT, path))),
      ...linksIn(text).filter((link) => !existsSync(join(ROOT, dirname(page), link))),
    ];
    expect(missing).toEqual([]);
  });

  test.each(PAGES)('%s names commands that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('is looked at for paths of files and of folders, and for nothing else in backticks', () => {
    const text =
      'see `src/app.tsx`, `test/kit/`, `a/b.test.ts` and `street/category`, `npx tsx config/x.ts`, `dist/a.json`';
    expect(pathsIn(text)).toEqual(['src/app.tsx', 'test/kit/', 'a/b.test.ts', 'config/x.ts']);
    expect(linksIn('[a](docs/a.md), [b](https://b.org/c), ![c](d.png)')).toEqual(['docs/a.md', 'd.png']);
  });

  test('shows the states of an order as the table draws them', () => {
    expect(read('docs/repair-order.md')).toContain(diagram());
  });
});

/** What a step of a walk names: files, and what is to be found in one of them. */
const stepsIn = (walk: string) =>
  walk
    .split(/\n(?=\d+\. |\n|\*)/)
    .filter((step) => /^\d+\. /.test(step))
    .map((step) => {
      const spans = [...step.matchAll(/`([^`]+)`/g)].flatMap(
        ([, words]) => words?.replace(/\s+/g, ' ') ?? [],
      );
      const files = spans.filter((span) => /\.tsx?$/.test(span));
      return { step, files, names: spans.filter((span) => !span.includes('/') && !files.includes(span)) };
    });

describe('A walk from the button to the database', () => {
  const steps = stepsIn(read('docs/walks.md'));

  test('names in each step what is written in one of its files', () => {
    const missing = steps.flatMap(({ files, names }) => {
      const texts = files.map((path) => read(path).replace(/\s+/g, ' '));
      return names
        .filter((name) => files.length > 0 && !texts.some((text) => text.includes(name.replace(/\)$/, ''))))
        .map((name) => `${name}: not in ${files.join(', ')}`);
    });
    expect(missing).toEqual([]);
    expect(steps.length).toBeGreaterThan(30);
  });

  test('is read step by step', () => {
    const [one, two] = stepsIn(
      "# A\n\n1. `src/a.ts`: `b`, then\n   `c('d', 'e')`.\n2. `f`\n\n*Searched for:* `g`\n",
    );
    expect(one).toMatchObject({ files: ['src/a.ts'], names: ['b', "c('d', 'e')"] });
    expect(two).toMatchObject({ files: [], names: ['f'] });
  });
});

/** Each with something said in it, in this order. */
const PARTS =
  /^# \d{3} \S.*\n\n- Date: \d{4}-\d\d-\d\d\n- Status: (?:accepted|superseded by) ?\S?.*\n\n## Context\n\n[^#\s][^#]*\n\n## Choice\n\n[^#\s][^#]*\n\n## Price\n\n[^#\s][^#]*\n$/;

describe('A decision', () => {
  test.each(DECISIONS)(
    '%s says when, whether it holds, what forced it, what was chosen and its price',
    (page) => {
      expect(read(page)).toMatch(PARTS);
    },
  );

  test('that lacks one of them is not whole', () => {
    const whole =
      '# 001 A\n\n- Date: 2026-01-02\n- Status: accepted\n\n## Context\n\nb\n\n## Choice\n\nc\n\n## Price\n\nd\n';
    expect(whole).toMatch(PARTS);
    for (const part of [
      '- Date: 2026-01-02\n',
      '- Status: accepted\n',
      '## Context\n\nb\n\n',
      '## Choice\n\nc\n\n',
      'd\n',
    ])
      expect(whole.replace(part, '')).not.toMatch(PARTS);
  });

  test('has a number of its own and stands once in the list', () => {
    const names = DECISIONS.map((path) => path.slice('docs/decisions/'.length));
    expect(new Set(names.map((name) => name.slice(0, 3))).size).toBe(names.length);
    const listed = linksIn(read('docs/decisions/README.md')).filter((link) => /^\d{3}-/.test(link));
    expect([...listed].sort()).toEqual([...names].sort());
  });
});
