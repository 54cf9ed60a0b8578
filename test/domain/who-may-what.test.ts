import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeContracts } from '../../config/contracts';
import { RIGHT_ROWS, whoMayWhat } from '../../config/who-may-what';

// The table by which a union officer can see who may do what, held against the contracts by which the door decides.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DESCRIBED = describeContracts();
const inWords = (rows: readonly { room: string; action: string; roles: readonly string[] }[]) =>
  rows.map(({ room, action, roles }) => `${room}.${action}: ${[...roles].sort().join(', ')}`).sort();

const SCREENS = ['pages', 'features', 'components', 'domain', 'app.config.ts']
  .flatMap((part) =>
    part.includes('.')
      ? [part]
      : readdirSync(join(ROOT, 'src', part), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(part, name)),
  )
  .map((path) => read(join('src', path)))
  .join('\n');

/** Fields that name something in which not everybody has a part. */
const OF_SOMEBODY = /^(orderId|requestId|complaintId|noShowId|redemptionId|applicationId|ratingId)$/;

describe('Who may do what', () => {
  it('is written down for every action, and the door lets in whom the table names and nobody else', () => {
    const rows = RIGHT_ROWS.map(({ room, action, right: [, , who] }) => ({ room, action, roles: who }));
    expect(inWords(rows)).toEqual(inWords(DESCRIBED));
  });

  it('is told with the words that stand on the screens', () => {
    const unknown = RIGHT_ROWS.filter(({ right: [button] }) => !SCREENS.includes(button));
    expect(unknown.map(({ room, action, right: [button] }) => `${room}.${action}: ${button}`)).toEqual([]);
  });

  it('says whose it must be wherever something of somebody’s is named', () => {
    const named = DESCRIBED.filter(({ input }) =>
      Object.keys('properties' in input ? (input.properties as object) : {}).some((one) =>
        OF_SOMEBODY.test(one),
      ),
    );
    const without = named.filter(
      (one) =>
        !RIGHT_ROWS.some(
          ({ room, action, right: [, , , whose] }) => room === one.room && action === one.action && whose,
        ),
    );
    expect(without.map(({ room, action }) => `${room}.${action}`)).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('is drawn in the docs as the table says it now', () => {
    expect(read('docs/who-may-what.md')).toBe(whoMayWhat());
  });
});
