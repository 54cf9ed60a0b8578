import { describe, expect, test } from 'vitest';
import { cameForNothingElse } from '../../src/pages/home/first-start';

const HOME = 'pages/home/index';

describe('The three cards of the first start', () => {
  test('are for who opened the app for itself', () => {
    expect(cameForNothingElse({ path: HOME, query: {}, scene: 1001 })).toBe(true);
    expect(cameForNothingElse({ path: `/${HOME}`, query: { stamp: 'A' }, scene: 0 })).toBe(true);
  });

  test('are never before what a link leads to', () => {
    expect(cameForNothingElse({ path: 'pages/resident/order/index', query: { id: 'o1' }, scene: 1014 })).toBe(
      false,
    );
    expect(cameForNothingElse({ path: HOME, query: { from: 'poster' }, scene: 1007 })).toBe(false);
    expect(cameForNothingElse({})).toBe(false);
  });

  test.each([1011, 1012, 1013, 1047, 1048, 1049])('are never for who came by a code (scene %i)', (scene) => {
    expect(cameForNothingElse({ path: HOME, query: {}, scene })).toBe(false);
  });
});
