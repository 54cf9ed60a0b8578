import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { APPOINTMENT_ACTIONS } from '#domain/appointment/request';
import { COMPLAINT_ACTIONS } from '#domain/complaint/complaint';
import { LIMITS } from '#domain/limits';
import { NOTICE_KINDS } from '#domain/notices';
import { ORDER_ACTIONS } from '#domain/repair/transitions';
import { INDEXES } from '../../../cloudfunctions/store/indexes';
import { NOUNS } from '../../../cloudfunctions/store/nouns';

// What rooms declare (limits, notices, nouns, steps) is joined beside the kernel, never in it.

const DOMAIN = join(process.cwd(), 'src/domain');
const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

const ROOMS = foldersIn(DOMAIN).filter((name) => name !== 'kernel' && name !== 'clock');
/** Words that one room or another has declared. */
const DECLARED = new Set([
  ...ROOMS,
  ...Object.keys(NOUNS),
  ...Object.keys(INDEXES),
  ...Object.keys(LIMITS),
  ...NOTICE_KINDS,
  ...[...ORDER_ACTIONS, ...APPOINTMENT_ACTIONS, ...COMPLAINT_ACTIONS],
]);

/** Every word that stands in quotes, and every name of a row: `'open-orders'`, `uploads: {`. */
const wordsOf = (source: string): string[] =>
  [...source.matchAll(/'([\w-]+)'|^ {2}([\w-]+): [{[]/gm)].map(([, quoted, row]) => quoted ?? row ?? '');

const namedIn = (source: string): string[] => wordsOf(source).filter((word) => DECLARED.has(word));

describe('The kernel', () => {
  const files = readdirSync(join(DOMAIN, 'kernel'));

  test.each(files)('names in %s nothing that a room has declared', (file) => {
    expect(namedIn(readFileSync(join(DOMAIN, 'kernel', file), 'utf8'))).toEqual([]);
  });

  test('would be found to name a limit, a noun, a notice, a step, a collection and a room', () => {
    const limits =
      "  'open-orders': { counts: 'open', noun: 'repair-order' },\n  uploads: { counts: 'day' },\n";
    expect(namedIn(limits)).toEqual(['open-orders', 'repair-order', 'uploads']);
    expect(namedIn("['disown', 'much-looked-at', 'staff_rolls', 'standing', 'a-word']")).toEqual([
      ...['disown', 'much-looked-at', 'staff_rolls', 'standing'],
    ]);
  });
});
