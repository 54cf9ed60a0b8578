import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { DAY, MINUTE } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { ONE_PLACE, placeOf, storedSlot, THREE_PLACES, WISH } from '../kit/asking';
import { openCloud, type TestCloud } from '../kit/cloud';
import { anIdentity, aResident, LIU, MONDAY_NINE, STAFF, smallDistrict } from '../kit/district';
import { effort } from '../kit/effort';
import { stored } from '../kit/once';
import { CROWD } from '../kit/races';
import { aStudio, withStudios } from '../kit/studios';
import { aUnion } from '../kit/unions';
import { buildWithout } from '../kit/without';

const SEEDS = effort(1, 20);
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);

const crowdedDistrict = () => {
  const district = withStudios(smallDistrict());
  const people = Array.from({ length: CROWD }, (_, i) => `crowd-${i}`);
  return {
    ...district,
    members: [...(district.members ?? []), ...people.map((id, i) => aResident(id, `138${10000000 + i}`))],
    identities: [
      ...(district.identities ?? []),
      ...people.map((id) => anIdentity(`wx-${id}`, id, ['resident'])),
    ],
  };
};

const open = async (functions?: string): Promise<TestCloud> => {
  const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
  cloud.seed(crowdedDistrict());
  await crowd(() => cloud.phone(LIU).ask('appointment', 'mine', {}));
  return cloud;
};

const crowd = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, index) => one(index)));

const few = <T>(one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 8 }, (_, index) => one(index)));

const yeses = (answers: readonly Answer[]) => answers.filter((answer) => answer.ok);
const codes = (answers: readonly Answer[]) =>
  answers.flatMap((answer) =>
    'refusal' in answer ? [answer.refusal.code] : 'fault' in answer ? ['fault'] : [],
  );

/** The same time of day, on another working day for each interleaving. */
const WORKING_DAYS = 7;
const dayOf = (seed: number) => [1, 2, 3, 4, 7, 8, 9][seed % WORKING_DAYS] ?? 1;

async function clean(cloud: TestCloud): Promise<void> {
  const live = stored<Appointment>(cloud, 'appointments').filter(({ state }) => state === 'requested');
  for (const { _id, residentId } of live) {
    await cloud.phone(`wx-${residentId}`).ask('appointment', 'withdraw', { requestId: _id });
  }
}

/** Many people ask for the same time at the same moment. */
async function rush(cloud: TestCloud, from: number, places: number, seed: number): Promise<void> {
  cloud.reseed(seed);
  const answers = await crowd((i) =>
    cloud.phone(`wx-crowd-${i}`).ask('appointment', 'ask', { ...WISH, place: placeOf(from) }),
  );
  cloud.reseed(undefined);
  expect(yeses(answers)).toHaveLength(places);
  expect(codes(answers)).toEqual(Array(CROWD - places).fill('SLOT_FULL'));
  const slot = storedSlot(cloud, from);
  expect(slot?.taken).toHaveLength(places);
  const holding = stored<Appointment>(cloud, 'appointments').filter((one) => one.slot?.id === slot?._id);
  expect(holding.map(({ _id }) => _id).sort()).toEqual(slot?.taken.map(({ requestId }) => requestId).sort());
}

describe('Many people take the last places of a slot at the same moment', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await open();
  });
  afterAll(() => cloud.stop());

  test.each(seeds)(
    'one place goes to one, the others are offered the wait-list, interleaving %i',
    async (seed) => {
      await rush(cloud, ONE_PLACE + (dayOf(seed) - 1) * DAY, 1, seed);
      await clean(cloud);
    },
  );

  test.each(seeds)('three places go to exactly three, interleaving %i', async (seed) => {
    await rush(cloud, THREE_PLACES + (dayOf(seed) - 1) * DAY, 3, seed);
    await clean(cloud);
  });
});

describe('A wait-list moves up by itself', () => {
  let cloud: TestCloud;
  const ids = new Map<string, string>();
  const who = (memberId: string) => cloud.phone(`wx-${memberId}`);
  const ask = async (memberId: string, orWait: boolean) => {
    const answer = await who(memberId).does('appointment', 'ask', {
      ...WISH,
      place: placeOf(ONE_PLACE, orWait),
    });
    ids.set(memberId, answer.id);
    return answer;
  };
  beforeAll(async () => {
    cloud = await open();
  });
  afterAll(() => cloud.stop());

  test('a withdrawal moves up exactly one, who is told and has a time to say yes', async () => {
    await ask('crowd-0', false);
    for (const one of ['crowd-1', 'crowd-2', 'crowd-3'])
      expect((await ask(one, true)).waitsFor).not.toBeNull();
    await who('crowd-0').does('appointment', 'withdraw', { requestId: ids.get('crowd-0') ?? '' });
    await cloud.tick('clock');
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({
      taken: [],
      offers: [{ memberId: 'crowd-1' }],
      waiting: [{ memberId: 'crowd-2' }, { memberId: 'crowd-3' }],
    });
    const told = stored<{ memberId: string; about: string }>(cloud, 'notices').filter(
      ({ about }) => about === 'appointment-place-offered',
    );
    expect(told.map(({ memberId }) => memberId)).toEqual(['crowd-1']);
    const view = await who('crowd-1').does('appointment', 'request', { requestId: ids.get('crowd-1') ?? '' });
    const until = (view.offeredUntil ?? 0) - MONDAY_NINE - 4 * 60 * MINUTE;
    expect(until).toBeGreaterThanOrEqual(0);
    expect(until).toBeLessThan(10 * MINUTE);
  });

  test('nobody else gets the place meanwhile', async () => {
    const answer = await who('crowd-5').ask('appointment', 'ask', { ...WISH, place: placeOf(ONE_PLACE) });
    expect(codes([answer])).toEqual(['SLOT_FULL']);
  });

  test('who lets the time pass is told, and the place goes to the next one', async () => {
    cloud.clock.move(4 * 60 * MINUTE + 10 * MINUTE);
    await cloud.tick('clock');
    await cloud.tick('clock');
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({
      taken: [],
      offers: [{ memberId: 'crowd-2' }],
      waiting: [{ memberId: 'crowd-3' }],
    });
    expect(
      stored<{ memberId: string; about: string }>(cloud, 'notices').filter(
        ({ about }) => about === 'appointment-place-lapsed',
      ),
    ).toHaveLength(1);
    const view = await who('crowd-1').does('appointment', 'request', { requestId: ids.get('crowd-1') ?? '' });
    expect(view).toMatchObject({ state: 'requested', waitsFor: null, offeredUntil: null });
  });

  test('who says yes has it, and the last one goes on waiting', async () => {
    const requestId = ids.get('crowd-2') ?? '';
    const view = await who('crowd-2').does('appointment', 'rebook', { requestId, place: placeOf(ONE_PLACE) });
    expect(view).toMatchObject({ slot: { from: ONE_PLACE }, waitsFor: null });
    expect(storedSlot(cloud, ONE_PLACE)).toMatchObject({
      taken: [{ requestId, memberId: 'crowd-2' }],
      offers: [],
      waiting: [{ memberId: 'crowd-3' }],
    });
  });

  test.each(seeds.slice(0, 5))(
    'rivals who wait and give up at once leave nobody twice, interleaving %i',
    async (seed) => {
      const from = THREE_PLACES + (dayOf(seed) - 1) * DAY;
      const place = placeOf(from, true);
      cloud.reseed(seed);
      const all = await few((i) => who(`crowd-${i}`).ask('appointment', 'ask', { ...WISH, place }));
      const asked = all.flatMap((answer, i) => (answer.ok ? [{ i, id: answer.value.id }] : []));
      await Promise.all(
        asked
          .slice(0, 4)
          .map(({ i, id }) => who(`crowd-${i}`).ask('appointment', 'withdraw', { requestId: id })),
      );
      cloud.reseed(undefined);
      const slot = storedSlot(cloud, from);
      const holders = [...(slot?.taken ?? []), ...(slot?.offers ?? []), ...(slot?.waiting ?? [])];
      const everybody = holders.map(({ requestId }) => requestId).sort();
      const live = stored<Appointment>(cloud, 'appointments').filter(
        (one) => one.state === 'requested' && (one.slot ?? one.waitsFor)?.id === slot?._id,
      );
      expect(everybody).toEqual(live.map(({ _id }) => _id).sort());
      expect((slot?.taken.length ?? 0) + (slot?.offers.length ?? 0)).toBe(3);
      await clean(cloud);
    },
  );
});

/** Four studios, each two above each other; both pairs are put under the other pair at the same moment. */
async function closed(cloud: TestCloud, seed: number): Promise<{ refused: string[]; ring: boolean }> {
  const ids = ['a', 'b', 'c', 'd'].map((id) => `${id}-${seed}`);
  const [a = '', b = '', c = '', d = ''] = ids;
  const above: Readonly<Record<string, string>> = { [a]: b, [c]: d };
  cloud.seed({
    studios: ids.map((id) => aStudio(id, `${id} 工作室`, above[id] ?? null)),
  });
  const put = (id: string, aboveId: string) =>
    cloud.phone(STAFF).ask('appointment', 'saveStudio', {
      studioId: id,
      name: `${id} 工作室`,
      unionId: 'district',
      aboveId,
      street: '云南路街道',
      address: '云南路 88 号',
      open: true,
    });
  cloud.reseed(seed);
  const answers = await Promise.all([put(b, c), put(d, a)]);
  cloud.reseed(undefined);
  const ups = new Map(stored<Studio>(cloud, 'studios').map(({ _id, aboveId }) => [_id, aboveId]));
  let [next, steps] = [ups.get(a), 0];
  while (next && steps < 9) [next, steps] = [ups.get(next), steps + 1];
  return { refused: codes(answers), ring: steps === 9 };
}

describe('Two studios that are put above each other at the same moment', () => {
  const overSeeds = async (functions?: string) => {
    const cloud = await openCloud({ now: MONDAY_NINE, ...(functions ? { functions } : {}) });
    cloud.seed({ ...smallDistrict(), unions: [aUnion()] });
    const outcomes: Awaited<ReturnType<typeof closed>>[] = [];
    for (let seed = 1; seed <= RINGS; seed += 1) outcomes.push(await closed(cloud, seed));
    await cloud.stop();
    return outcomes;
  };
  const RINGS = effort(6, 40);

  test('never close a ring, however long it would be', async () => {
    for (const outcome of await overSeeds())
      expect(outcome).toEqual({ refused: ['ABOVE_NOT_POSSIBLE'], ring: false });
  });

  test('close one where nobody announces it', async () => {
    const outcomes = await overSeeds(await buildWithout('the announcement of moves'));
    expect(outcomes.filter(({ ring }) => ring).length).toBeGreaterThan(0);
  });
});

describe('Without the version condition', () => {
  test('the last place goes to many', async () => {
    const cloud = await open(await buildWithout('the version condition'));
    await expect(rush(cloud, ONE_PLACE, 1, 1)).rejects.toThrow(/to have a length of 1 but got \d/);
    await cloud.stop();
  });
});
