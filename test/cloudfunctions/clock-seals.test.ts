import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nothingSealed, type Sealed, withSeals } from '#domain/kernel/sealed';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { SEALED } from '../../cloudfunctions/store/declared';
import { clockRoom } from '../kit/clock-room';
import { HER_CONTACT, NOW } from '../kit/given';
import { stored } from '../kit/once';
import { rewrite } from '../kit/rewrite';
import { rows } from '../kit/stores';

// What the clock does when a new key seals, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/clock/reseal')),
  ...(await import('../../cloudfunctions/clock/turns')),
  ...(await import('../../cloudfunctions/store/unit-of-work')),
  ...(await import('../../cloudfunctions/store/withheld')),
}));

let no = 0;
const newKey = () => `key${++no}:${randomBytes(32).toString('base64')}`;
const nameOf = (key: string) => key.split(':')[0] ?? '';
/** The key of before, and the one that comes in front of it. Each test has its own, for an instance remembers them. */
let [old, now] = ['', ''];
beforeEach(() => {
  [old, now] = [newKey(), newKey()];
  vi.stubEnv('SEAL_KEYS', old);
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.unstubAllEnvs());
const rotate = () => vi.stubEnv('SEAL_KEYS', `${now},${old}`);
const passes = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** All that the clock finds to do at one instant; answers what it was. */
async function visit(): Promise<string[]> {
  const job = room.clock.reseal();
  const done: string[] = [];
  for (;;) {
    const due = (await job.due(50, null)).filter(({ id }) => !done.includes(id));
    if (due.length === 0) return done;
    for (const { id } of due) {
      await job.work(id);
      done.push(id);
    }
  }
}

/** From the first sight of the key to the end: whoever wrote anything looks again. */
async function reseals(): Promise<void> {
  await visit();
  for (const _ of ['writes', 'finds nothing']) {
    passes(10 * MINUTE);
    await visit();
  }
}

const member = (id: string): Member => ({
  ...room.liu({ _id: id }),
  addresses: [
    {
      ...{ id: 'home', street: '云南路街道', community: '寿张路社区', homeKey: 'h' },
      contact: room.clock.sealContact(HER_CONTACT),
    },
  ],
});
const members = (many: number) =>
  room.cloud.seed(
    rows(
      'members',
      Array.from({ length: many }, (_, at) => member(`m-${1000 + at}`)),
    ),
  );
const theMembers = () => stored<Member>(room.cloud, 'members');
const cursor = (id = 'seals') =>
  stored<{ _id: string; key: string; from: number; doneAt: number | null; left?: number }>(
    room.cloud,
    'cursors',
  ).find(({ _id }) => _id === id);

function keysIn(value: unknown): string[] {
  const keys = new Set<string>();
  withSeals(value, (sealed: Sealed) => {
    keys.add(sealed.key);
    return sealed;
  });
  return [...keys].sort();
}

describe('When a new key comes in front', () => {
  test('the clock waits until whoever sealed with the old one has ended, and then seals everything anew', async () => {
    members(150);
    rotate();
    expect(await visit()).toEqual(['begin']);
    expect(await visit()).toEqual([]);
    passes(10 * MINUTE - 1);
    expect(await visit()).toEqual([]);
    expect(keysIn(theMembers())).toEqual([nameOf(old)]);
    passes(1);
    const done = await visit();
    expect(done.filter((place) => place.startsWith('members '))).toHaveLength(6);
    for (const collection of SEALED)
      expect(done.some((place) => place.startsWith(`${collection} `))).toBe(true);
    expect(done.at(-1)).toBe('end');
    expect(keysIn(theMembers())).toEqual([nameOf(now)]);
    expect(cursor()).toMatchObject({ key: nameOf(now), doneAt: null, from: NOW + 20 * MINUTE });
    expect(await visit()).toEqual([]);
    passes(10 * MINUTE);
    expect((await visit()).filter((place) => place.startsWith('members '))).toHaveLength(2);
    expect(cursor()).toMatchObject({ key: nameOf(now), doneAt: NOW + 20 * MINUTE });
    vi.stubEnv('SEAL_KEYS', now);
    for (const { version, phone, addresses } of theMembers()) {
      expect(version).toBe(2);
      expect(phone && room.clock.open.phone(phone)).toBe(HER_CONTACT.phone);
      expect(addresses.map(({ contact }) => room.clock.open.contact(contact))).toEqual([HER_CONTACT]);
    }
  });

  test('it is said in the log, with what could not be opened', async () => {
    rotate();
    await reseals();
    const said = vi.mocked(console.info).mock.calls.map(([line]) => JSON.parse(String(line)) as object);
    expect(said).toContainEqual(
      expect.objectContaining({ sealed: nameOf(now), collections: SEALED.length, left: 0, found: 0 }),
    );
    const to = `${nameOf(now)}@${NOW + 10 * MINUTE}`;
    expect(said).toContainEqual(expect.objectContaining({ resealed: 'members', to, left: 0 }));
  });

  test('an instance that knows it to be done asks nothing more, and another one asks once', async () => {
    rotate();
    await reseals();
    const asked = () => room.cloud.operationsFromOutside().length;
    await visit();
    const before = asked();
    expect(await visit()).toEqual([]);
    expect(asked()).toBe(before);
  });

  test('what lies under it already, and a seal over nothing, are not written', async () => {
    rotate();
    room.cloud.seed(
      rows('members', [
        { ...member('new') },
        { ...member('gone'), phone: nothingSealed('已注销'), addresses: [] },
        { ...member('never'), phone: null, addresses: [] },
      ]),
    );
    await reseals();
    expect(theMembers().map(({ version }) => version)).toEqual([1, 1, 1]);
  });

  test('the rows of a list that is being written stay readable', async () => {
    const box = room.clock.seal(deflateRawSync('[1,2]').toString('base64'));
    room.cloud.seed(rows('imports', [{ _id: 'list', box, lane: 'x', writesAt: null }]));
    rotate();
    await reseals();
    vi.stubEnv('SEAL_KEYS', now);
    const [list] = stored<{ box: Sealed }>(room.cloud, 'imports');
    expect(list?.box.key).toBe(nameOf(now));
    expect(list && room.clock.unseal(list.box)).toBe(deflateRawSync('[1,2]').toString('base64'));
  });

  test('what was put away is sealed anew with everything that lies sealed in it', async () => {
    const put = (id: string) =>
      room.clock.withheld.put('liu', 'repair_orders', {
        document: { _id: id, version: 1 },
        taken: [{ spot: ['contact'], was: room.clock.sealContact(HER_CONTACT), is: null }],
        files: [],
      });
    await put('before');
    const inside = room.clock.sealContact(HER_CONTACT);
    rotate();
    await reseals();
    // Of an order that the clock had not come to.
    await room.clock.withheld.put('liu', 'repair_orders', {
      document: { _id: 'after', version: 1 },
      taken: [{ spot: ['contact'], was: inside, is: null }],
      files: [],
    });
    vi.stubEnv('SEAL_KEYS', now);
    const boxes = stored<{ box: Sealed }>(room.cloud, 'withheld');
    expect(boxes).toHaveLength(2);
    for (const { box } of boxes) {
      const [taken] = JSON.parse(room.clock.unseal(box)) as { was: Sealed }[];
      expect(taken && room.clock.open.contact(taken.was)).toEqual(HER_CONTACT);
    }
  });

  test('a further one makes it begin anew, and so does the old one when it comes back', async () => {
    members(3);
    rotate();
    await reseals();
    const third = newKey();
    vi.stubEnv('SEAL_KEYS', `${third},${now}`);
    await reseals();
    expect(keysIn(theMembers())).toEqual([nameOf(third)]);
    vi.stubEnv('SEAL_KEYS', `${now},${third}`);
    await reseals();
    expect([keysIn(theMembers()), cursor()?.key]).toEqual([[nameOf(now)], nameOf(now)]);
  });
});

describe('It is done', () => {
  const pageOf = async (collection: string) =>
    (await room.clock.reseal().due(50, null)).find(({ id }) => id.startsWith(`${collection} `))?.id ?? '';
  const work = (place: string) => room.clock.reseal().work(place);

  test('only once nothing was found, for whoever books copies a seal to where all was gone through', async () => {
    members(60);
    rotate();
    await visit();
    passes(10 * MINUTE);
    await work(await pageOf('repair_orders'));
    await work(await pageOf('members'));
    const contact = theMembers().at(-1)?.addresses[0]?.contact;
    expect(contact?.key).toBe(nameOf(old));
    const after = withSeals(room.order({ _id: 'booked', version: 0 }), (other) => contact ?? other);
    await room.clock.commitOnce({ collection: 'repair_orders', before: null, after });
    await visit();
    expect(keysIn(room.cloud.dump())).toContain(nameOf(old));
    expect(cursor()?.doneAt).toBeNull();
    for (let at = 0; at < 9 && cursor()?.doneAt === null; at += 1) {
      passes(10 * MINUTE);
      await visit();
    }
    expect(cursor()?.doneAt).toBe(NOW + 30 * MINUTE);
    expect(keysIn(room.cloud.dump())).toEqual([nameOf(now)]);
  });

  test('not where somebody wrote and died before the page had its end', async () => {
    members(3);
    rotate();
    await visit();
    passes(10 * MINUTE);
    room.cloud.faults.add({ when: { collection: 'cursors', op: 'update' }, kind: 'timeout' });
    await expect(work(await pageOf('members'))).rejects.toThrow();
    room.cloud.faults.clear();
    expect(keysIn(theMembers())).toEqual([nameOf(now)]);
    await visit();
    expect(cursor()).toMatchObject({ doneAt: null, from: NOW + 20 * MINUTE });
  });

  test('at once where nothing lies there', async () => {
    rotate();
    await visit();
    passes(10 * MINUTE);
    await visit();
    expect(cursor()?.doneAt).toBe(NOW + 10 * MINUTE);
  });

  test('page by page, and a page has time also where each write takes a tenth of a second', async () => {
    members(150);
    rotate();
    await visit();
    passes(10 * MINUTE);
    const before = room.cloud.operationsFromOutside().length;
    await work(await pageOf('members'));
    const calls = room.cloud.operationsFromOutside().length - before;
    expect(calls).toBeGreaterThan(20);
    expect(calls * 100).toBeLessThan(room.clock.ITEM);
  });
});

describe('Sealing anew', () => {
  test('twice at once writes each document once', async () => {
    members(60);
    rotate();
    await visit();
    passes(10 * MINUTE);
    await Promise.all([visit(), visit(), visit()]);
    expect(keysIn(theMembers())).toEqual([nameOf(now)]);
    expect(new Set(theMembers().map(({ version }) => version))).toEqual(new Set([2]));
    passes(10 * MINUTE);
    await Promise.all([visit(), visit(), visit()]);
    expect(new Set(theMembers().map(({ version }) => version))).toEqual(new Set([2]));
    expect(cursor()?.doneAt).not.toBeNull();
  });

  test('does not go back where a page that somebody was late with ends after others', async () => {
    members(250);
    rotate();
    await visit();
    passes(10 * MINUTE);
    const job = room.clock.reseal();
    const page = async () => (await job.due(50, null)).find(({ id }) => id.startsWith('members '))?.id ?? '';
    const first = await page();
    await job.work(first);
    await job.work(await page());
    const come = cursor('resealed-members');
    expect(come).toMatchObject({ after: 'm-1049', left: 0 });
    await job.work(first);
    expect(cursor('resealed-members')).toEqual(come);
  });

  test('goes on where it was cut off, at whichever write', async () => {
    for (const write of [1, 2, 3, 4, 5, 6, 9, 14, 20, 25]) {
      await room.cloud.renew(NOW);
      vi.setSystemTime(NOW);
      [old, now] = [newKey(), newKey()];
      vi.stubEnv('SEAL_KEYS', old);
      members(3);
      rotate();
      await visit();
      passes(10 * MINUTE);
      room.cloud.faults.clear();
      room.cloud.faults.add({ when: { write }, kind: 'timeout' });
      await visit().catch(() => undefined);
      room.cloud.faults.clear();
      await visit();
      // What the cut-off left under the old key is tried again a day later.
      for (let at = 0; at < 3 && cursor()?.doneAt === null; at += 1) {
        passes(DAY);
        await visit();
      }
      expect([write, keysIn(theMembers()), cursor()?.doneAt]).toEqual([write, [nameOf(now)], Date.now()]);
    }
  });

  test('begins again with a document that somebody else has just written', async () => {
    members(1);
    rotate();
    await visit();
    passes(10 * MINUTE);
    const { faults } = room.cloud;
    faults.add({ when: { collection: 'members', op: 'update' }, kind: 'conflict' });
    await visit();
    passes(10 * MINUTE);
    await visit();
    expect([keysIn(theMembers()), cursor()?.doneAt]).toEqual([[nameOf(now)], Date.now()]);
  });

  test('holds up nothing for what cannot be opened, does not say that all is done, and comes again a day later', async () => {
    members(3);
    const [broken] = theMembers();
    const whole = broken?.phone;
    const phone = { ...whole, box: Buffer.alloc(32).toString('base64') };
    await rewrite(room.cloud, 'members', 'm-1000', { phone });
    rotate();
    await visit();
    passes(10 * MINUTE);
    await visit();
    expect(keysIn(theMembers())).toEqual([nameOf(old), nameOf(now)].sort());
    expect(keysIn(theMembers().slice(1))).toEqual([nameOf(now)]);
    expect(cursor()).toMatchObject({ doneAt: null, from: Date.now() + DAY });
    expect(cursor('resealed-members')).toMatchObject({ after: null, left: 1 });
    const said = vi.mocked(console.error).mock.calls.map(([line]) => String(line));
    expect(said.some((line) => line.includes('"id":"m-1000"'))).toBe(true);
    expect(said.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ sealed: nameOf(now), collections: SEALED.length, left: 1 }),
    );
    expect(await visit()).toEqual([]);
    await rewrite(room.cloud, 'members', 'm-1000', { phone: whole });
    passes(DAY);
    await visit();
    passes(10 * MINUTE);
    await visit();
    expect(keysIn(theMembers())).toEqual([nameOf(now)]);
    expect(cursor()?.doneAt).toBe(Date.now());
  });
});
