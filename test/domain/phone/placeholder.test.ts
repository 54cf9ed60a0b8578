import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLACEHOLDER_STYLE } from '../../../src/components/placeholder';

/** As it stands first: in the light that is on. */
const tokenOf = (name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(readFileSync('src/app.scss', 'utf8'))?.[1] ?? '';

const light = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

describe('The example in a field', () => {
  const color = PLACEHOLDER_STYLE.replace('color:', '');

  test('has the colour of the design system', () => {
    expect(color).toBe(tokenOf('ink-3'));
  });

  test.each(['card', 'paper', 'sunk'])('can be read on the %s', (ground) => {
    expect(contrast(color, tokenOf(ground))).toBeGreaterThanOrEqual(4.5);
  });
});
