import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import theme from '../../../src/theme.json';

const MODES = ['light', 'dark'] as const;
type Mode = (typeof MODES)[number];

/** The tokens of app.scss in this light. */
function tokensOf(mode: Mode): Record<string, string> {
  const [, block = ''] =
    new RegExp(`@mixin ${mode} \\{([^}]*)\\}`).exec(readFileSync('src/app.scss', 'utf8')) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [
      name?.replace('-', ''),
      colour,
    ]),
  );
}

const light = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

test('both lights have the same tokens', () => {
  expect(Object.keys(tokensOf('dark'))).toEqual(Object.keys(tokensOf('light')));
});

describe.each(MODES)('What WeChat draws itself, in the %s', (mode) => {
  const tokens = tokensOf(mode);
  const { barWords, pullWords, ...colours } = theme[mode];

  test('has the colours of the design system', () => {
    expect(colours).toEqual(Object.fromEntries(Object.keys(colours).map((name) => [name, tokens[name]])));
    expect([barWords, pullWords]).toEqual(mode === 'light' ? ['black', 'dark'] : ['white', 'light']);
  });

  test.each(['card', 'paper', 'sunk'])('the example in a field can be read on the %s', (ground) => {
    expect(contrast(colours.ink3, tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
