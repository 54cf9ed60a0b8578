import { describe, expect, test, vi } from 'vitest';
import { CALENDAR_ID } from '#domain/appointment/calendar';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import type { CollectionName } from '../../cloudfunctions/store/indexes';
import { clockRoom } from '../kit/clock-room';
import { NOW } from '../kit/given';
import { rows } from '../kit/stores';

// What each job finds to do, asked in the test's own process: by its instant, what is owed, and by the earlier calendar.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/clock/jobs')),
  ...(await import('../../cloudfunctions/clock')),
  ...(await import('../../cloudfunctions/runtime/wechat-world')),
}));

const dueOf = async (name: string): Promise<readonly string[] | undefined> =>
  (
    await room.clock
      .jobs()
      .find((job) => job.name === name)
      ?.due(9, null)
  )?.map(({ id }) => id);

/** What a unique index takes for one of a kind. */
const own = (id: string) => ({
  ...{ urgentHolder: `free:${id}`, officerId: id, from: 1, studioId: id, lane: id, pickup: id },
  ...{ creditCode: id, personKey: id, code: id, numberKey: id, memberId: id, providerId: id, orderId: id },
  ...{ holds: id, place: id },
});

describe('By its instant', () => {
  const BY: Readonly<Record<string, readonly [CollectionName, string]>> = {
    deadlines: ['repair_orders', 'actsAt'],
    contacts: ['repair_orders', 'contactGoesAt'],
    'ratings to publish': ['scores', 'closesAt'],
    sweeps: ['providers', 'sweepsAt'],
    suspensions: ['providers', 'confirmBy'],
    confirmations: ['standings', 'confirmBy'],
    'no-shows': ['no_shows', 'actsAt'],
    complaints: ['complaints', 'actsAt'],
    requests: ['appointments', 'actsAt'],
    places: ['appointment_slots', 'actsAt'],
    messages: ['notices', 'sendAt'],
    uploads: ['uploads', 'sweepsAt'],
    exports: ['exports', 'removeAt'],
    redemptions: ['redemptions', 'actsAt'],
    'points expiring': ['points_accounts', 'expiresAt'],
    library: ['library_changes', 'waitsAt'],
    callbacks: ['callbacks', 'actsAt'],
    callers: ['callbacks', 'goesAt'],
    breakages: ['breakages', 'actsAt'],
    'who-came': ['station_months', 'forgetsAt'],
  };

  test.each(Object.entries(BY))('%s', async (name, [collection, field]) => {
    const at = (_id: string, instant: number | null) => ({ _id, ...own(_id), [field]: instant });
    room.cloud.seed(
      rows(collection, [at('by-now', NOW), at('earlier', NOW - DAY), at('later', NOW + 1), at('none', null)]),
    );
    expect(await dueOf(name)).toEqual(['earlier', 'by-now']);
  });
});

describe('What is owed', () => {
  const BY: Readonly<Record<string, CollectionName>> = {
    'repair-order': 'repair_orders',
    rating: 'ratings',
    provider: 'providers',
    application: 'applications',
    standing: 'standings',
    'no-show': 'no_shows',
    complaint: 'complaints',
    appointment: 'appointments',
    slot: 'appointment_slots',
    studio: 'studios',
    'code-tries': 'code_tries',
    redemption: 'redemptions',
    reward: 'rewards',
    membership: 'memberships',
    union: 'unions',
    member: 'members',
    station: 'stations',
    breakage: 'breakages',
    announcement: 'announcements',
  };

  test.each(Object.entries(BY))('by %s', async (noun, collection) => {
    const owing = (_id: string, owed: number) => ({ _id, ...own(_id), owed });
    room.cloud.seed(rows(collection, [owing('much', 7), owing('one', 1), owing('nothing', 0)]));
    expect(await dueOf(`owed by ${noun}`)).toEqual(['one', 'much']);
  });
});

test('By an earlier calendar than the one that holds', async () => {
  const reckoned = (_id: string, calendarVersion: number) => ({ _id, ...own(_id), calendarVersion });
  room.cloud.seed({
    ...rows('working_calendars', [
      { _id: CALENDAR_ID, version: 3, hours: [], exceptions: [], enteredYears: [] },
    ]),
    ...rows('appointments', [reckoned('one-before', 2), reckoned('now', 3), reckoned('long-before', 1)]),
  });
  expect(await dueOf('calendar')).toEqual(['long-before', 'one-before']);
});

describe('The minute', () => {
  const minute = async (event = 'every-minute') => {
    vi.setSystemTime(Date.now() + MINUTE);
    await room.clock.main({ TriggerName: event });
  };
  const anExport = async () => {
    const fileId = await room.clock.keepFile('exports/one.xlsx', Buffer.from('one'));
    room.cloud.seed(rows('exports', [{ _id: 'one', fileId, removeAt: NOW }]));
  };
  const isThere = () => room.only<{ removeAt: number | null }>('exports')?.removeAt !== null;

  test('asks an hourly job once an hour, and every one where somebody says so', async () => {
    vi.setSystemTime(NOW + 100 * DAY);
    for (let minutes = 0; minutes < 10; minutes += 1) await minute();
    await anExport();
    await minute();
    expect(isThere()).toBe(true);
    await minute('everything');
    expect(isThere()).toBe(false);
  });

  test('asks again in the next minute what could not be asked', async () => {
    vi.setSystemTime(NOW + 200 * DAY);
    for (let minutes = 0; minutes < 10; minutes += 1) await minute();
    vi.setSystemTime(Date.now() + HOUR);
    await anExport();
    room.cloud.faults.add({ when: { collection: 'exports' }, kind: 'timeout', times: 1_000 });
    for (let minutes = 0; minutes < 10; minutes += 1) await minute();
    expect(isThere()).toBe(true);
    room.cloud.faults.clear();
    await minute();
    expect(isThere()).toBe(false);
  });
});
