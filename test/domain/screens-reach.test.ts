import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contracts } from '#domain/contracts';

// A district is run by its screens: what can be asked of a room, some screen asks; and how one is opened is written down.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SCREENS = ['pages', 'features', 'hooks', 'components', 'platform'];

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join('src', folder, name)));

/** As hooks name it, a list's further pages, and the one call that follows others. */
const asked = new Set(
  SCREENS.flatMap(sourcesOf).flatMap((text) =>
    [
      ...text.matchAll(/'(\w+)',\s*'(\w+)'/g),
      ...text.matchAll(/room="(\w+)"\s+action="(\w+)"/g),
      ...text.matchAll(/call\('(\w+)', \{ action: '(\w+)'/g),
    ].map(([, room, action]) => `${room}.${action}`),
  ),
);

/** Where a screen chooses between two, their names do not stand beside the room. */
const OTHERWISE: readonly string[] = [
  ...['provider.noShowsOfFirm', 'provider.ownNoShows'],
  ...['membership.openingsOfMe', 'membership.openingsLog'],
];

describe('Whatever a room can do', () => {
  it('is asked for by a screen, so that nobody needs a console for it', () => {
    const unreached = Object.entries(contracts).flatMap(([room, contract]) =>
      Object.keys(contract)
        .map((action) => `${room}.${action}`)
        .filter((one) => !asked.has(one) && !OTHERWISE.includes(one)),
    );
    expect(unreached).toEqual([]);
  });
});

describe('How a district is opened', () => {
  it('is told in the chapters that the test of the empty town walks through, in its order', () => {
    const titlesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, title]) => title);
    const [, walk = ''] = read('test/browser/empty-town.test.ts').split(/^describe\(/m);
    const chapters = titlesIn(walk, /^ {2}test\('([^']*)'/gm);
    expect(chapters.length).toBeGreaterThan(10);
    expect(titlesIn(read('docs/opening-a-district.md'), /^## (.*)$/gm)).toEqual(chapters);
  });
});
