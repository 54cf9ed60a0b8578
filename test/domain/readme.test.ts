import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagram } from '../../config/diagram';

test('The picture of the states in the README is the one that the table draws', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(diagram());
});
