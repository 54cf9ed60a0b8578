import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import type { Member } from '#domain/membership/member';
import { repairContract } from '#domain/repair/contract';
import { type RepairOrder, wasPunctual } from '#domain/repair/order';
import { orderView } from '#domain/repair/view';
import { open } from '../../cloudfunctions/runtime/seal';
import { homeKey } from '../../cloudfunctions/store/homes';
import { CHANGED, schemaOf, upgrade } from '../../cloudfunctions/store/migrations';
import type { Stored } from '../../cloudfunctions/store/migrations/step';
import { openCloud, type TestCloud } from '../kit/cloud';
import { NOW } from '../kit/demo-district';
import { IN_FULL } from '../kit/effort';
import { OLD_KEYS, oldDemo } from '../kit/old-demo';
import { stored } from '../kit/once';

/** The fingerprints of that time were made with the key of the seal. */
const FINGERPRINT_KEY = OLD_KEYS.replace(/^\w+:/, '');

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await openCloud({ now: NOW, env: { SEAL_KEYS: OLD_KEYS, FINGERPRINT_KEY } });
  cloud.seed(oldDemo());
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await cloud.stop();
});

const older = () =>
  CHANGED.flatMap((name) =>
    stored<Stored>(cloud, name).filter(({ schema }) => (schema ?? 1) < schemaOf(name)),
  );
const changedOnes = () => CHANGED.map((name) => [name, stored<Stored>(cloud, name)]);
const cursorOf = (name: string) =>
  stored<{ _id: string }>(cloud, 'cursors').find(({ _id }) => _id === `migrated-${name}`);
const tick = async () => {
  cloud.clock.move(MINUTE);
  return cloud.tick('clock');
};

describe('Documents of an older shape', () => {
  test('are read in today’s shape before anybody has rewritten them', async () => {
    const identities = stored<{ _id: string }>(cloud, 'identities');
    for (const { _id } of identities) await cloud.phone(_id).does('membership', 'me', {});
    expect(identities.length).toBeGreaterThan(2);
    expect(older().length).toBeGreaterThan(5);
  });

  test('are all rewritten by the clock, and a further tick changes none of them', async () => {
    // A tick does as much as there is time for.
    for (let ticks = 0; ticks < 10 && older().length > 0; ticks += 1)
      expect((await tick()).error).toBeUndefined();
    expect(older()).toEqual([]);
    await tick();
    const written = changedOnes();
    await tick();
    expect(changedOnes()).toEqual(written);
    for (const name of CHANGED)
      expect(cursorOf(name)).toMatchObject({ to: String(schemaOf(name)), after: null, left: 0 });
  });

  test('are left alone where a clock of before has noted, by the shape’s number, that it was done', async () => {
    cloud.seed({
      cursors: CHANGED.map((name) => ({
        ...{ _id: `migrated-${name}`, version: 1, to: schemaOf(name), after: null },
      })),
    });
    const before = older().length;
    await tick();
    expect(older().length).toBeGreaterThan(before / 2);
    for (const name of CHANGED) expect(cursorOf(name)).toMatchObject({ version: 1 });
  });

  test.each(IN_FULL ? [1, 2, 5, 9] : [2])(
    'are all rewritten, too, when the clock is cut off at its write %i and begins again',
    async (write) => {
      cloud.faults.clear();
      cloud.faults.add({ when: { fn: 'clock', write }, kind: 'crash' });
      expect((await tick()).error).toBeDefined();
      cloud.faults.clear();
      await tick();
      await tick();
      expect(older()).toEqual([]);
    },
  );

  test('keep what somebody changes while they are being rewritten', async () => {
    const [{ _id = '' } = {}] = stored<{ _id: string }>(cloud, 'identities');
    await Promise.all([
      tick(),
      cloud.phone(_id).does('membership', 'editProfile', { name: '改了名', elder: true }),
      tick(),
    ]);
    await tick();
    expect(older()).toEqual([]);
    expect((await cloud.phone(_id).does('membership', 'me', {})).name).toBe('改了名');
  });
});

describe('A home of before', () => {
  test('is told by the same mark in the address book and on the orders that were done there', () => {
    vi.stubEnv('SEAL_KEYS', OLD_KEYS);
    const demo = oldDemo();
    const inBooks = (demo.members ?? []).flatMap(
      (member) => (upgrade('members', member as Stored) as unknown as Member).addresses,
    );
    expect(inBooks.length).toBeGreaterThan(2);
    for (const { street, community, contact, homeKey: mark } of inBooks) {
      const door = open.door(contact);
      expect(door).toEqual({ house: expect.any(String), unit: expect.any(String), room: expect.any(String) });
      expect(mark).toBe(homeKey({ street, community }, door ?? ''));
    }
    const [one] = inBooks;
    const order = { ...(demo.repair_orders?.[0] as Stored), place: one, contact: one?.contact };
    expect(upgrade('repair_orders', order)).toMatchObject({ homeKey: one?.homeKey });
  });
});

describe('A step to the next shape', () => {
  test('leaves alone what has that shape already, so that taking it twice is taking it once', () => {
    vi.stubEnv('SEAL_KEYS', OLD_KEYS);
    for (const name of CHANGED) {
      for (const document of oldDemo()[name] ?? []) {
        const once = upgrade(name, document as Stored);
        expect(upgrade(name, once)).toEqual(once);
      }
    }
  });
});

describe('An order of the older shape', () => {
  const old = (oldDemo().repair_orders ?? []) as (Stored & {
    visitFeeDueFen: number;
    visit: object | null;
  })[];
  const now = old.map((order) => upgrade('repair_orders', order) as unknown as RepairOrder);

  test('can be shown to everybody concerned, in the words of today', () => {
    const opened = { contact: () => ({ name: '', phone: '', door: '' }), phone: () => '' };
    for (const order of now) {
      for (const memberId of [order.residentId, order.worker?.memberId ?? 'nobody', 'zhou']) {
        const actor = { memberId, roles: ['worker', 'staff'] as const, providerId: null };
        expect(() => repairContract.payFee.output.parse(orderView(order, actor, NOW, opened))).not.toThrow();
      }
    }
    expect(now.length).toBeGreaterThan(10);
  });

  test('that said a fee was due asks it of nobody any more, and what was punctual stays punctual', () => {
    const due = old.flatMap(({ visitFeeDueFen }, i) => (visitFeeDueFen > 0 ? [now[i]?.visitFee] : []));
    expect(due.length).toBeGreaterThan(0);
    for (const fee of due) expect(fee).toMatchObject({ state: 'waived', why: '规则施行以前的单子' });
    const punctual = (order: Stored) =>
      wasPunctual(upgrade('repair_orders', order) as unknown as RepairOrder);
    const arrived = old.filter(({ arrivedAt, rework }) => arrivedAt !== null && !rework);
    expect(arrived.length).toBeGreaterThan(5);
    // None of those that were kept was late.
    for (const order of arrived) expect(punctual(order)).toBe(true);
    for (const order of arrived)
      expect(punctual({ ...order, arrivedAt: Number.MAX_SAFE_INTEGER })).toBe(false);
  });
});
