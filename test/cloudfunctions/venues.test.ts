import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY, dayOf, MINUTE } from '#domain/kernel/time';
import type { Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import type { Venue } from '#domain/session/venue';
import { anOpening, aVenue } from '../kit/a-venue';
import { granted, refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { dice } from '../kit/dice';
import { LIU, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { BERT, unionTown } from '../kit/joining';
import { stored } from '../kit/once';

// 场地 on the local cloud: hours published by a union, its buffer kept whoever publishes, and lent to one at a time.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

let unionId = '';
let venueId = '';
beforeEach(async () => {
  unionId = (await unionTown(cloud)).street.id;
  venueId = (await cloud.phone(BERT).does('session', 'makeVenue', { unionId, ...aVenue() })).id;
});

const opening = (of: Parameters<typeof anOpening>[1] = {}) => ({ venueId, ...anOpening(MONDAY_NINE, of) });
const publishes = (openid: string, of: Parameters<typeof anOpening>[1] = {}) =>
  cloud.phone(openid).ask('session', 'publishHours', opening(of));
const theVenue = () => {
  const [venue] = stored<Venue>(cloud, 'venues');
  if (!venue) throw new Error('there is one');
  return venue;
};
const sessions = () => stored<Session>(cloud, 'sessions').sort((one, other) => one.from - other.from);
const spans = () =>
  sessions().flatMap(({ _id, from, to, cancelled }) => (cancelled ? [] : [{ id: _id, from, to }]));

/** What stands in the venue is what can be signed up for, and its buffer is kept. */
function holds(): void {
  expect(spans()).toEqual(theVenue().hours);
  for (const [nth, { to }] of theVenue().hours.entries()) {
    const next = theVenue().hours[nth + 1];
    if (next) expect(next.from - to).toBeGreaterThanOrEqual(15 * MINUTE);
  }
}

test('officers of its union and staff keep it, nobody else; residents find it, and its hours there alone', async () => {
  expect(await publishes(LIU)).toEqual(refused('NOT_FOUND'));
  expect(await cloud.phone(LIU).ask('session', 'keptVenues', { unionId })).toEqual(refused('NOT_FOUND'));
  expect(await cloud.phone(LIU).ask('session', 'makeVenue', { unionId, ...aVenue() })).toEqual(
    refused('NOT_FOUND'),
  );
  expect(await cloud.phone(LIU).ask('session', 'changeVenue', { venueId, ...aVenue() })).toEqual(
    refused('NOT_FOUND'),
  );
  expect(await publishes(BERT)).toEqual(granted());
  expect(await publishes(STAFF, { fromMinutes: 10 * 60, toMinutes: 11 * 60 })).toEqual(granted());
  holds();
  const { rows } = await cloud.phone(LIU).does('session', 'venues', {});
  expect(rows).toMatchObject([{ id: venueId, nextFrom: spans()[0]?.from }]);
  const one = await cloud.phone(LIU).does('session', 'venue', { venueId });
  expect(one.rows.map(({ id, free }) => [id, free])).toEqual(spans().map(({ id }) => [id, 1]));
  expect((await cloud.phone(LIU).does('session', 'soon', {})).rows).toEqual([]);
  expect((await cloud.phone(BERT).does('session', 'desk', { unionId, list: 'coming' })).rows).toHaveLength(4);
});

test('what clashes, is not possible or comes from a closed one is refused by its field, and nothing changes', async () => {
  await publishes(BERT);
  const before = JSON.stringify([theVenue(), sessions()]);
  expect(await publishes(STAFF, { fromMinutes: 17 * 60, toMinutes: 18 * 60 })).toMatchObject({
    refusal: { code: 'VENUE_HOURS_CLASH', fields: [{ path: 'fromMinutes' }] },
  });
  expect(await publishes(STAFF, { toMinutes: 14 * 60 })).toMatchObject({
    refusal: { code: 'VENUE_TIME_NOT_POSSIBLE', fields: [{ path: 'toMinutes' }] },
  });
  expect(JSON.stringify([theVenue(), sessions()])).toBe(before);
  await cloud.phone(BERT).does('session', 'changeVenue', { venueId, ...aVenue({ open: false }) });
  expect(await publishes(BERT, { fromMinutes: 600, toMinutes: 660 })).toEqual(refused('VENUE_CLOSED'));
  expect((await cloud.phone(LIU).does('session', 'venues', {})).rows).toEqual([]);
  holds();
});

test('sent again, the hours are there once', async () => {
  const requestId = newRequestId();
  for (let times = 0; times < 3; times += 1)
    expect(await cloud.phone(BERT).ask('session', 'publishHours', opening(), requestId)).toEqual(granted());
  expect(sessions()).toHaveLength(3);
  holds();
});

test.each([1, 2, 3, 4])(
  'whoever dies at write %i leaves hours that are there once, or none',
  async (write) => {
    const requestId = newRequestId();
    const ask = () => cloud.phone(BERT).ask('session', 'publishHours', opening(), requestId);
    expect(await dyingAt(cloud, { write, phase: 'after' }, ask)).toBe(true);
    for (let ticks = 0; ticks < 2; ticks += 1) await cloud.tick('clock');
    holds();
    expect([theVenue().owed, sessions().length]).toEqual([0, write === 1 ? 0 : 3]);
    expect(await ask()).toEqual(granted());
    expect(sessions()).toHaveLength(3);
    holds();
  },
);

test('an hour that was called off is free in its venue, and published anew', async () => {
  await publishes(BERT, { toMinutes: 15 * 60 });
  const sessionId = spans()[0]?.id ?? '';
  await cloud.phone(BERT).does('session', 'callOff', { sessionId, why: '停电', andLater: false });
  for (let ticks = 0; ticks < 2; ticks += 1) await cloud.tick('clock');
  expect(theVenue().hours).toEqual([]);
  expect(await publishes(STAFF, { toMinutes: 15 * 60 })).toEqual(granted());
  holds();
});

test('all later ones called off are all free', async () => {
  await publishes(BERT, { times: 2 });
  const sessionId = spans()[1]?.id ?? '';
  await cloud.phone(BERT).does('session', 'callOff', { sessionId, why: '停电', andLater: true });
  for (let ticks = 0; ticks < 4; ticks += 1) await cloud.tick('clock');
  expect(theVenue().hours).toHaveLength(1);
  holds();
});

describe('At the same moment', () => {
  test.each([1, 2, 3, 4, 5, 6])('two keepers, and the buffer is kept, seed %i', async (seed) => {
    const roll = dice(seed);
    for (let round = 0; round < 3; round += 1) {
      const day = dayOf(MONDAY_NINE + (2 + round) * DAY);
      const first = 14 * 60 + roll(60);
      // They overlap, or the second one begins before the buffer behind the first one is over.
      const second = first + (roll(2) === 0 ? roll(60) : 60 + roll(15));
      const wishes = [first, second].map((fromMinutes) => ({
        day,
        fromMinutes,
        toMinutes: fromMinutes + 60,
      }));
      const keepers = roll(2) === 0 ? [BERT, STAFF] : [STAFF, BERT];
      const answers = await Promise.all(keepers.map((openid, nth) => publishes(openid, wishes[nth])));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject(refused('VENUE_HOURS_CLASH'));
      holds();
    }
  });

  test('of two residents who want one hour, one has it', async () => {
    await publishes(BERT, { toMinutes: 15 * 60 });
    const sessionId = spans()[0]?.id ?? '';
    const wish = { sessionId, size: 1, orWait: false };
    const answers = await Promise.all(
      [LIU, STRANGER].map((openid) => cloud.phone(openid).ask('session', 'signUp', wish)),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'SESSION_FULL' } });
    expect(sessions()[0]?.taken).toHaveLength(1);
    expect(stored<SignUp>(cloud, 'sign_ups').filter(({ state }) => state === 'placed')).toHaveLength(1);
  });
});
