import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import {
  LIBRARY_PAGE,
  type LibraryChange,
  type LibraryRow,
  newChange,
  numbered,
} from '#domain/union/library';
import { isMember, type Membership } from '#domain/union/membership';
import { catchUp, keep, readKnown, taken } from '../../demo/library-receiver/receiver';
import { KEYS, openCloud, type TestCloud } from '../kit/cloud';
import { MONDAY_NINE } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { ANNA, application, BERT, LEGAL_NAME, PHONES, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

// 会员库: every change of who is a member, once and in order, for whoever pulls with a token.

const TOKEN = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

let cloud: TestCloud;
let town: Awaited<ReturnType<typeof unionTown>>;
beforeAll(async () => {
  const LIBRARY_TOKENS = `city:${hashOf(TOKEN)},archive:${hashOf('c'.repeat(40))}`;
  cloud = await openCloud({ now: MONDAY_NINE, env: { ...KEYS, LIBRARY_TOKENS } });
});
beforeEach(async () => {
  town = await unionTown(cloud);
});
afterAll(() => cloud.stop());

interface Asked {
  readonly token?: string;
  readonly source?: string;
  readonly query?: object;
}
async function ask({ token = TOKEN, source = 'wx_http', query = {} }: Asked) {
  const event = {
    ...{ httpMethod: 'GET', path: '/library', queryStringParameters: query },
    headers: { Authorization: `Bearer ${token}` },
  };
  const { result } = await cloud.call('library', event, { source });
  const { statusCode, body } = result as { statusCode: number; body: string };
  return { statusCode, ...(JSON.parse(body) as { rows?: LibraryRow[]; next?: number }) };
}
const pull = async (after: number) => (await ask({ query: { after: String(after) } })).rows ?? [];
const all = async () => pull(0);
const idOf = async (openid: string) =>
  (await cloud.phone(openid).does('membership', 'me', {})).memberId ?? '';

/** Anna joins, and Bert lets her. */
async function joined(): Promise<string> {
  await cloud.phone(ANNA).does('union', 'apply', application(town.street.id));
  const memberId = await idOf(ANNA);
  await cloud.phone(BERT).does('union', 'admit', { memberId });
  await cloud.tick('clock');
  return memberId;
}

describe('The library of members', () => {
  test('is told who joined and who left, in numbers without a gap, and from any number on', async () => {
    const member = await joined();
    expect(await all()).toMatchObject([
      { number: 1, member, card: { unionId: town.street.id, name: LEGAL_NAME, phone: PHONES[ANNA] } },
    ]);
    await cloud.phone(ANNA).does('union', 'leave', { why: '搬走了' });
    await cloud.tick('clock');
    expect(await all()).toMatchObject([
      { number: 1, member, card: null },
      { number: 2, member, card: null },
    ]);
    expect((await pull(1)).map(({ number }) => number)).toEqual([2]);
    expect(await ask({ query: { after: '2' } })).toEqual({ statusCode: 200, rows: [], next: 2 });
    await cloud.tick('clock');
    expect(await all()).toHaveLength(2);
  });

  test('is not told who merely asked to join, and never of an ID number', async () => {
    await cloud.phone(ANNA).does('union', 'apply', application(town.street.id));
    await cloud.tick('clock');
    expect(await all()).toEqual([]);
    await joined().catch(() => undefined);
    expect(JSON.stringify(await all())).not.toMatch(/idNumber|\d{17}/);
  });

  test('is told when somebody takes the consent back, and has nothing more of that person, earlier numbers neither', async () => {
    const member = await joined();
    await cloud.phone(ANNA).does('membership', 'withdrawConsent', {});
    await cloud.tick('clock');
    const rows = await all();
    expect(rows).toMatchObject([
      { number: 1, member, card: null },
      { number: 2, member, card: null },
    ]);
    expect(JSON.stringify(rows)).not.toContain(LEGAL_NAME);
    await cloud.phone(ANNA).does('membership', 'enter', { agreed: 1 });
    await cloud.tick('clock');
    expect((await pull(2))[0]).toMatchObject({ number: 3, card: { name: LEGAL_NAME } });
  });

  test('is told when somebody goes for good', async () => {
    const member = await joined();
    await cloud.phone(ANNA).does('membership', 'erase', { sure: true });
    for (let minute = 0; minute < 3; minute += 1) {
      cloud.clock.move(MINUTE);
      await cloud.tick('clock');
    }
    const rows = await all();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => [row.member, row.card])).toEqual(rows.map(() => [member, null]));
  });

  test.each([
    ['without a token', { token: '' }],
    ['with another token', { token: OTHER }],
    ['with a short one', { token: 'a' }],
    ['from the console', { source: 'wx_console' }],
  ])('answers nobody %s', async (_, asked) => {
    expect(await ask(asked)).toEqual({ statusCode: 401, error: 'unknown receiver' });
  });

  test('is not called by a phone', async () => {
    const { error } = await cloud.call('library', {}, { source: 'wx_client' });
    expect(error?.code).toBe('PERMISSION_DENIED');
  });

  test.each(['-1', '1.5', 'x', '9'.repeat(13)])('does not understand %s', async (after) => {
    expect((await ask({ query: { after } })).statusCode).toBe(401);
  });

  test('sends at most two hundred at a time', async () => {
    const changes = Array.from({ length: LIBRARY_PAGE + 5 }, (_, place) =>
      numbered(newChange(`membership-x-${place}`, 'nobody', MONDAY_NINE), place + 1),
    );
    cloud.seed({ library_changes: changes.map((change) => ({ ...change, version: 1, schema: 1 })) });
    expect((await all()).map(({ number }) => number)).toEqual(
      Array.from({ length: LIBRARY_PAGE }, (_, place) => place + 1),
    );
    expect(await pull(LIBRARY_PAGE)).toHaveLength(5);
  });

  test('gives each change one number and leaves none out, though two clocks give them at the same moment', async () => {
    const changes = Array.from({ length: 20 }, (_, place) =>
      newChange(`membership-x-${place}`, 'nobody', MONDAY_NINE),
    );
    cloud.seed({ library_changes: changes.map((change) => ({ ...change, version: 1, schema: 1 })) });
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')]);
    cloud.clock.move(2 * MINUTE);
    await cloud.tick('clock');
    const given = stored<LibraryChange>(cloud, 'library_changes').map(({ number }) => number);
    expect(given.sort((a, b) => a - b)).toEqual(changes.map((_, place) => place + 1));
  });
});

describe('A receiver', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongdaojia-library-'));

  /** Pulls, and dies at random: before it asks, with the answer in hand, or with the new file beside the old one. */
  async function mortal(file: string, chance: number): Promise<void> {
    const dies = () => Math.random() < chance;
    await catchUp(file, async (after) => {
      if (dies()) throw new Error('died before asking');
      const rows = await pull(after);
      if (dies()) throw new Error('died with the answer in hand');
      if (dies()) {
        keep(`${file}.half`, taken(readKnown(file), rows));
        throw new Error('died before the file was replaced');
      }
      return rows.slice(0, 1 + Math.floor(Math.random() * rows.length));
    }).catch(() => undefined);
  }

  test('that is killed at random and started again holds in the end who is a member, and nobody else', async () => {
    const file = join(folder, 'members.json');
    const quick = await cloud.phone('wx-staff').does('union', 'found', {
      ...{ name: '新就业形态工会联合会', kind: 'federation', parentId: town.root.id },
      ...{ area: [], admits: 'at-once', open: true },
    });
    for (let step = 0; step < (IN_FULL ? 60 : 8); step += 1) {
      const phone = cloud.phone([ANNA, BERT][step % 2] ?? ANNA);
      const { membership } = await phone.does('union', 'mine', {});
      if (membership?.can.includes('leave') && Math.random() < 0.6)
        await phone.does('union', 'leave', { why: '换了单位' });
      else if (membership?.can.includes('apply') ?? true)
        await phone.does('union', 'apply', application(quick.id, { name: `安小满${step % 2}` }));
      if (step % 3 === 0) await cloud.tick('clock');
      // Nobody joins more often than a few times a day.
      cloud.clock.move(8 * HOUR);
      await mortal(file, 0.4);
    }
    await cloud.tick('clock');
    await catchUp(file, pull);
    const living = stored<Membership>(cloud, 'memberships').filter(isMember);
    expect(Object.keys(readKnown(file).members).sort()).toEqual(living.map(({ _id }) => _id).sort());
    const numbers = Object.values(readKnown(file).members).map((card) => (card as { number: string }).number);
    expect(numbers.sort()).toEqual(living.map(({ card }) => card?.number).sort());
    expect(readKnown(file).upTo).toBe(stored<LibraryChange>(cloud, 'library_changes').length);
  });

  test('takes a page twice, and refuses one with a gap', () => {
    const row = (number: number, card: object | null) => ({ number, member: 'a', card });
    const once = taken({ upTo: 0, members: {} }, [row(1, { name: '甲' }), row(2, null)]);
    expect(once).toEqual({ upTo: 2, members: {} });
    expect(taken(once, [row(1, { name: '甲' }), row(2, null)])).toEqual(once);
    expect(() => taken(once, [row(4, null)])).toThrow('row 3 is missing before 4');
  });
});
