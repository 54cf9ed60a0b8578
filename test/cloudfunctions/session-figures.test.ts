import { afterAll, expect, test } from 'vitest';
import { DAY, HOUR, monthOf } from '#domain/kernel/time';
import { aSession } from '../kit/a-session';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { ANNA, BERT, DORA, EMIL, unionTown } from '../kit/joining';

// 活动的数字 on the local cloud: equal to what is counted by hand, whatever happened.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

const PEOPLE = [LIU, STRANGER, ANNA, DORA, EMIL] as const;
const KINDS = ['lecture', 'check-up'] as const;

/** The same numbers, again and again. */
function dice(seed: number) {
  let state = seed * 7_919 + 1;
  return (sides: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** What somebody who watched wrote down of one session. */
interface Watched {
  readonly id: string;
  readonly unionId: string;
  readonly kind: (typeof KINDS)[number];
  readonly from: number;
  /** By person: how many they are, whether they came, and their stars. */
  readonly people: Map<
    string,
    { readonly signUpId: string; readonly size: number; came: boolean; stars: number }
  >;
}

async function aSessionOf(unionId: string, later: number, roll: (sides: number) => number): Promise<Watched> {
  const kind = KINDS[roll(2)] ?? 'lecture';
  // Some of them in the next month.
  const from = MONDAY_NINE + (roll(2) === 0 ? 2 : 18) * DAY + later * DAY;
  const plan = aSession(MONDAY_NINE, { kind, from, to: from + 2 * HOUR, capacity: 6 });
  const { id } = await cloud.phone(STAFF).does('session', 'make', { unionId, ...plan });
  const watched: Watched = { id, unionId, kind, from, people: new Map() };
  for (const openid of PEOPLE) {
    if (roll(3) === 0) continue;
    const size = 1 + roll(3);
    const signed = await cloud.phone(openid).ask('session', 'signUp', { sessionId: id, size, orWait: false });
    if (!signed.ok) continue;
    const signUpId = signed.value.signUp?.id ?? '';
    watched.people.set(openid, { signUpId, size, came: false, stars: 0 });
    if (roll(5) === 0) {
      await cloud.phone(openid).does('session', 'cancel', { sessionId: id });
      watched.people.delete(openid);
    }
  }
  return watched;
}

async function isHeld({ id, people, from }: Watched, roll: (sides: number) => number) {
  cloud.clock.set(from);
  for (const [openid, one] of people) {
    const { signUpId } = one;
    if (roll(3) === 0) continue;
    await cloud.phone(STAFF).does('session', 'tick', { signUpId, came: true });
    one.came = true;
    if (roll(4) === 0) {
      await cloud.phone(STAFF).does('session', 'tick', { signUpId, came: false });
      one.came = false;
    } else if (roll(2) === 0) {
      one.stars = 1 + roll(5);
      await cloud.phone(openid).does('session', 'evaluate', { sessionId: id, stars: one.stars, words: '' });
    }
  }
  if (roll(2) === 0) await cloud.phone(STAFF).does('session', 'callRoll', { sessionId: id });
  cloud.clock.set(from + 15 * HOUR);
  for (let tick = 0; tick < 3; tick += 1) await cloud.tick('clock');
}

function counted(all: readonly Watched[]) {
  const people = all.flatMap((one) => [...one.people.values()]);
  const sum = (list: readonly { readonly size: number }[]) => list.reduce((so, { size }) => so + size, 0);
  return {
    held: all.length,
    seats: sum(people),
    comers: sum(people.filter(({ came }) => came)),
    rated: people.filter(({ stars }) => stars > 0).length,
    stars: people.reduce((so, { stars }) => so + stars, 0),
  };
}

test('are what a recount comes to, by union, kind and month, whatever happened', async () => {
  const { root, street } = await unionTown(cloud);
  const bare = cloud.dump();
  let comers = 0;
  for (let seed = 1; seed <= 20; seed += 1) {
    await cloud.renew(MONDAY_NINE);
    cloud.seed(bare);
    const roll = dice(seed);
    const all: Watched[] = [];
    for (const [later, { id }] of [root, street].entries()) all.push(await aSessionOf(id, later, roll));
    for (const one of [...all].sort((a, b) => a.from - b.from)) await isHeld(one, roll);
    for (const month of new Set(all.map(({ from }) => monthOf(from)))) {
      const of = all.filter(({ from }) => monthOf(from) === month);
      const span = { from: month, to: month };
      const district = await cloud.phone(STAFF).does('figures', 'unit', { unionId: root.id, ...span });
      const kinds = district.sessionKinds.map(({ name: _, ...one }) => one);
      const expected = KINDS.flatMap((kind) => {
        const alike = of.filter((one) => one.kind === kind);
        return alike.length > 0 ? [{ kind, ...counted(alike) }] : [];
      });
      expect(kinds, `seed ${seed}, ${month}`).toEqual(expected);
      const below = await cloud.phone(BERT).does('figures', 'unit', { unionId: street.id, ...span });
      expect(below.total).toMatchObject(counted(of.filter(({ unionId }) => unionId === street.id)));
      expect(district.months[0]?.figures.comers).toBe(counted(of).comers);
      comers += district.total.comers;
    }
  }
  expect(comers).toBeGreaterThan(50);
}, 300_000);
