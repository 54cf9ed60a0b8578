import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { instantOf } from '#domain/kernel/time';
import type { Grants, Notice } from '#domain/notice/notice';
import type { Rank } from '#domain/repair/rank';
import type { Ladder } from '#domain/standing/ladder';
import type { LocalCloud } from '../../local-cloud';
import { jobLabel } from '../../src/text/jobs';
import { HUIMIN, MA, NOW } from '../kit/given';
import { ofEach } from '../kit/grants';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// What the clock does, and how late it may come to each: written by hand.

let cloud: LocalCloud;
let clock: Awaited<ReturnType<typeof theClock>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  clock = await theClock();
});
beforeEach(() => cloud.renew(Date.now()));

const theClock = async () => ({
  ...(await import('../../cloudfunctions/clock')),
  ...(await import('../../cloudfunctions/clock/jobs')),
  ...(await import('../../cloudfunctions/clock/tick')),
  ...(await import('../../cloudfunctions/outbox/count-course')),
  ...(await import('../../cloudfunctions/outbox/deliver')),
  ...(await import('../../cloudfunctions/clock/lease')),
  ...(await import('../../cloudfunctions/outbox/refresh-rank')),
  ...(await import('../../cloudfunctions/clock/sweep-upload')),
});
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('The clock', () => {
  test('has these jobs, in this order, each of them so many minutes late at most', () => {
    expect(clock.jobs().map(({ name, lateness }) => `${name}: ${lateness}`)).toEqual([
      'migrations: 60',
      'seals: 60',
      'deadlines: 1',
      'owed by repair-order: 1',
      'contacts: 60',
      'owed by rating: 60',
      'ratings to publish: 60',
      'owed by provider: 15',
      'owed by application: 60',
      'sweeps: 5',
      'suspensions: 60',
      'every-rank: 60',
      'confirmations: 60',
      'owed by standing: 60',
      'every-firm: 60',
      'no-shows: 60',
      'owed by no-show: 60',
      'complaints: 60',
      'owed by complaint: 60',
      'roles: 60',
      'requests: 5',
      'places: 5',
      'calendar: 60',
      'owed by appointment: 15',
      'owed by slot: 15',
      'owed by studio: 60',
      'messages: 5',
      'owed by code-tries: 60',
      'uploads: 60',
      'imports: 60',
      'exports: 60',
      'redemptions: 60',
      'points expiring: 60',
      'owed by redemption: 60',
      'owed by reward: 60',
      'points proof: 60',
      'owed by membership: 60',
      'owed by union: 60',
      'owed by member: 60',
      'library: 60',
      'owed by announcement: 60',
      'callbacks: 15',
      'owed by callback: 60',
      'callers: 60',
      'owed by station: 60',
      'breakages: 60',
      'owed by breakage: 60',
      'who-came: 60',
      'books: 60',
      'owed by book: 60',
      'sessions: 15',
      'sign-ups: 15',
      'owed by session: 60',
      'owed by sign-up: 60',
      'owed by venue: 60',
      'owed by course-request: 60',
    ]);
  });

  test('has a name on the screen for each of them', () => {
    expect(
      clock
        .jobs()
        .map(({ name }) => name)
        .filter((name) => jobLabel(name) === null),
    ).toEqual([]);
  });

  test('finds what is due by now, and what is owed, and nothing that is not', async () => {
    const due = (name: string) =>
      clock
        .jobs()
        .find((job) => job.name === name)
        ?.due(9, null);
    const at = Date.now();
    const order = (_id: string, of: object) => ({ _id, urgentHolder: `free:${_id}`, ...of });
    cloud.seed({
      ...rows('repair_orders', [
        order('late', { actsAt: at - MINUTE }),
        order('later', { actsAt: at + DAY }),
        order('owes', { owed: 1, actsAt: null }),
      ]),
      ...rows('standings', [
        { _id: 'waits', confirmBy: at - 1 },
        { _id: 'has-time', confirmBy: at + DAY },
        { _id: 'none', confirmBy: null },
      ]),
      ...rows('notices', [
        { _id: 'n1', sendAt: at - 1 },
        { _id: 'n2', sendAt: null },
      ]),
    });
    const ids = async (name: string) => (await due(name))?.map(({ id }) => id);
    expect(await ids('deadlines')).toEqual(['late']);
    expect(await ids('owed by repair-order')).toEqual(['owes']);
    expect(await ids('confirmations')).toEqual(['waits']);
    expect(await ids('messages')).toEqual(['n1']);
    expect(await ids('uploads')).toEqual([]);
    const newest = await clock
      .jobs()
      .find(({ name }) => name === 'deadlines')
      ?.newest?.(9);
    expect(newest?.map(({ id }) => id)).toEqual(['late']);
  });

  test('is wound by the platform alone, and by nothing but a timer', async () => {
    const heard = async (event: unknown) => await clock.main(event);
    const refused = { ok: false, refusal: { code: 'FORBIDDEN' } };
    expect(await heard({ TriggerName: 'every-minute' })).toBeUndefined();
    for (const event of [null, 'TriggerName', {}]) expect(await heard(event)).toMatchObject(refused);
    vi.stubEnv('WX_CONTEXT_KEYS', 'WX_OPENID').stubEnv('WX_OPENID', 'wx-liu');
    try {
      for (const event of [{ TriggerName: 'everything' }, null])
        expect(await heard(event)).toMatchObject(refused);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('works once at a time, goes on where it stopped, and gives back what it took, also after a fault', async () => {
    const lease = () => stored<{ until: number; holder: string; turn: string | null }>(cloud, 'leases')[0];
    const seen: unknown[] = [];
    await clock.withLease('one', async (from) => {
      seen.push(from.turn);
      expect(lease()?.until).toBeGreaterThan(Date.now());
      await clock.withLease('two', async (other) => {
        seen.push('two at once');
        return other;
      });
      return { turn: 'uploads', places: { uploads: { at: 5, id: 'u5' } } };
    });
    expect(lease()).toMatchObject({ until: 0, turn: 'uploads' });
    const fails = clock.withLease('three', async (from) => {
      seen.push([from.turn, from.places]);
      throw new Error('broken');
    });
    await expect(fails).rejects.toThrow('broken');
    expect(seen).toEqual([null, ['uploads', { uploads: { at: 5, id: 'u5' } }]]);
    expect(lease()).toMatchObject({ until: 0, turn: 'uploads' });
  });
});

describe('A message', () => {
  const notice = (of: Partial<Notice> = {}) => ({
    _id: 'n',
    memberId: 'liu',
    about: 'repair-offered',
    // Whatever the hour at which the test runs.
    anyHour: true,
    noun: 'repair-order',
    subject: 'o1',
    at: 1,
    readAt: null,
    message: 'due',
    tries: 0,
    sendAt: 1,
    ...of,
  });
  const people = (left: number | null) => ({
    ...rows('identities', [{ _id: 'openid-liu', memberId: 'liu', roles: [] }]),
    ...(left === null ? {} : rows('notice_grants', [{ _id: 'liu', left: ofEach(left) }])),
    ...rows('ranks', [{ _id: 'w', memberId: 'liu', reachable: true }]),
  });
  const delivered = async (of: Partial<Notice>, left: number | null) => {
    await cloud.renew(Date.now());
    cloud.seed({ ...rows('notices', [notice(of)]), ...people(left) });
    await clock.deliver(stored<Notice>(cloud, 'notices')[0] as Notice);
    const [after] = stored<Notice>(cloud, 'notices');
    const [grant] = stored<Grants>(cloud, 'notice_grants');
    const [rank] = stored<Rank>(cloud, 'ranks');
    return {
      message: after?.message,
      sendAt: after?.sendAt,
      left: grant?.left.task,
      reachable: rank?.reachable,
    };
  };

  test('goes out where it was allowed, which is used up by it; with the last one nobody is reached any more', async () => {
    expect(await delivered({}, 2)).toEqual({ message: 'sent', sendAt: null, left: 1, reachable: true });
    expect(cloud.outbox()).toHaveLength(1);
    expect(cloud.outbox()[0]).toMatchObject({ request: { touser: 'openid-liu' } });
    expect(await delivered({}, 1)).toEqual({ message: 'sent', sendAt: null, left: 0, reachable: false });
  });

  test('is claimed for a minute by whoever sends it, and is due again should that one die', async () => {
    cloud.seed({ ...rows('notices', [notice({})]), ...people(2) });
    cloud.faults.add({ when: { collection: 'notice_grants', op: 'get' }, kind: 'timeout', times: 1_000 });
    const at = Date.now();
    await expect(clock.deliver(stored<Notice>(cloud, 'notices')[0] as Notice)).rejects.toThrow();
    cloud.faults.clear();
    const [claimed] = stored<Notice>(cloud, 'notices');
    expect(claimed).toMatchObject({ message: 'due', tries: 0 });
    expect(claimed?.sendAt).toBeGreaterThanOrEqual(at + clock.CLAIMED_FOR);
    expect(claimed?.sendAt).toBeLessThanOrEqual(Date.now() + clock.CLAIMED_FOR);
  });

  test('stays in the app alone where it was not allowed', async () => {
    expect(await delivered({}, 0)).toEqual({ message: 'none', sendAt: null, left: 0, reachable: false });
    expect(await delivered({}, null)).toMatchObject({ message: 'none', sendAt: null, reachable: false });
    expect(cloud.outbox()).toEqual([]);
  });

  test('is not sent to who has read it in the app meanwhile', async () => {
    expect(await delivered({ readAt: 5 }, 2)).toMatchObject({ message: 'none', sendAt: null, left: 2 });
    expect(cloud.outbox()).toEqual([]);
  });

  test('wakes nobody at night though it comes late, and goes out in the morning', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: instantOf('2026-11-30', '23:30') });
    try {
      const seven = instantOf('2026-12-01', '07:00');
      const { anyHour: _, ...calm } = notice({});
      await cloud.renew(Date.now());
      cloud.seed({ ...rows('notices', [calm]), ...people(2) });
      await clock.deliver(stored<Notice>(cloud, 'notices')[0] as Notice);
      expect(stored<Notice>(cloud, 'notices')[0]).toMatchObject({ message: 'due', sendAt: seven, tries: 0 });
      expect(cloud.outbox()).toEqual([]);
      vi.setSystemTime(seven);
      await clock.deliver(stored<Notice>(cloud, 'notices')[0] as Notice);
      expect(cloud.outbox()).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('uses up what was granted before there were purposes, too', async () => {
    await cloud.renew(Date.now());
    cloud.seed({
      ...rows('notices', [notice({ about: 'repair-accepted' })]),
      ...people(null),
      notice_grants: [{ _id: 'liu', version: 1, left: 3 }],
    });
    await clock.deliver(stored<Notice>(cloud, 'notices')[0] as Notice);
    expect(cloud.outbox()).toHaveLength(1);
    expect(stored<Grants>(cloud, 'notice_grants')[0]?.left).toEqual({ order: 2 });
  });

  test('is left alone where it was sent, where it is not due yet, and where nothing is to be sent', async () => {
    const later = Date.now() + DAY;
    expect(await delivered({ message: 'sent' }, 2)).toMatchObject({ message: 'sent', sendAt: 1, left: 2 });
    expect(await delivered({ sendAt: later }, 2)).toMatchObject({ message: 'due', sendAt: later, left: 2 });
    expect(await delivered({ sendAt: null }, 2)).toMatchObject({ message: 'due', sendAt: null, left: 2 });
    expect(cloud.outbox()).toEqual([]);
  });
});

describe('A ruling that was overturned', () => {
  const ruling = (cause: string) => ({
    ...{ cause, providerId: 'huimin', workerId: 'ma', orderId: cause, residentId: 'liu' },
    ...{ outcome: 'upheld' as const, at: Date.now(), ruledBy: 'zhou' },
  });
  const [known, unknown] = [ruling('known'), ruling('unknown')];
  const count = (what: typeof known) => clock.countCourse({ kind: 'count-course', ...what });
  const strike = (what: typeof known) => clock.strikeCourse({ kind: 'strike-course', ...what });
  const written = (id: string) => stored<{ _id: string }>(cloud, 'outcomes').find(({ _id }) => _id === id);
  const blamed = () => stored<Ladder>(cloud, 'standings')[0]?.blamed.map(({ orderId }) => orderId);

  test('is struck once, however often the clock comes to it', async () => {
    cloud.seed(rows('providers', [{ ...HUIMIN, version: 1 }]));
    await count(known);
    expect(blamed()).toEqual(['known']);
    await strike(known);
    const struck = written('known');
    expect([blamed(), struck]).toMatchObject([[], { struckAt: expect.any(Number) }]);
    await strike(known);
    expect(written('known')).toEqual(struck);
  });

  test('before it was counted never will be', async () => {
    cloud.seed(rows('providers', [{ ...HUIMIN, version: 1 }]));
    await strike(unknown);
    await count(unknown);
    expect([blamed() ?? [], written('unknown')]).toMatchObject([[], { struckAt: expect.any(Number) }]);
  });
});

describe('The place of a worker in the queue', () => {
  const firm = { ...HUIMIN, version: 1 };
  const rank = () => stored<Rank>(cloud, 'ranks').find(({ _id }) => _id === 'ma');
  const whose = { providerId: 'huimin', workerId: 'ma' };

  test('is found from what he did last, whether he can be reached, and whether he holds an urgent order', async () => {
    cloud.seed(rows('providers', [firm]));
    await clock.refreshRank(whose);
    expect(rank()).toMatchObject({
      providerId: 'huimin',
      reachable: false,
      servedAt: MA.onDutySince,
      version: 1,
    });
    await clock.refreshRank(whose);
    expect(rank()?.version).toBe(1);
    cloud.seed({
      ...rows('notice_grants', [{ _id: 'member-ma', left: { task: 1 } }]),
      ...rows('repair_orders', [
        { _id: 'o', urgentHolder: 'ma', worker: { memberId: 'member-ma' }, acceptedAt: NOW },
      ]),
    });
    await clock.refreshRank(whose);
    expect(rank()).toMatchObject({ reachable: true, servedAt: NOW, ready: false, version: 2 });
  });

  test('is nobody’s who was never on duty, and is given up by who has left; somebody else’s firm changes nothing', async () => {
    const never = { ...MA, onDutySince: null };
    cloud.seed(rows('providers', [{ ...firm, workers: [never] }]));
    await clock.refreshRank(whose);
    expect(rank()).toBeUndefined();
    await cloud.renew(Date.now());
    const known = { _id: 'ma', memberId: 'member-ma', providerId: 'huimin', pools: ['a/pipes'], ready: true };
    cloud.seed({
      ...rows('providers', [{ ...firm, workers: [{ ...MA, left: true }] }]),
      ...rows('ranks', [known]),
    });
    await clock.refreshRank({ ...whose, providerId: 'haibin' });
    expect(rank()).toMatchObject({ ready: true, pools: ['a/pipes'] });
    await clock.refreshRank(whose);
    expect(rank()).toMatchObject({ ready: false, pools: [], version: 2 });
  });
});

describe('A file that nobody handed in', () => {
  const secret = '0a'.repeat(16);
  const upload = (of: object) => ({
    _id: `evidence-${secret}`,
    memberId: 'liu',
    purpose: 'evidence',
    expiresAt: Date.now() - DAY,
    sweepsAt: 1,
    ...of,
  });
  const swept = async (of: object) => {
    await cloud.renew(Date.now());
    cloud.seed(rows('uploads', [upload(of)]));
    await clock.sweepUpload(`evidence-${secret}`);
    return stored<{ sweepsAt: number | null }>(cloud, 'uploads').map(({ sweepsAt }) => sweepsAt);
  };

  test('goes with its ticket; of what was handed in nothing is waited for once it was copied or refused', async () => {
    expect(await swept({})).toEqual([]);
    expect(await swept({ spentBy: 'r', keptAt: 1 })).toEqual([null]);
    expect(await swept({ spentBy: 'r', refused: 'empty' })).toEqual([null]);
    expect(await swept({ sweepsAt: null })).toEqual([null]);
  });

  test('is waited for while it is being copied, for a week', async () => {
    const [again] = await swept({ spentBy: 'r' });
    expect((again ?? 0) - Date.now()).toBeGreaterThan(DAY - MINUTE);
    expect((again ?? 0) - Date.now()).toBeLessThanOrEqual(DAY);
    expect(await swept({ spentBy: 'r', expiresAt: Date.now() - 7 * DAY + MINUTE })).not.toEqual([null]);
    expect(await swept({ spentBy: 'r', expiresAt: Date.now() - 7 * DAY - MINUTE })).toEqual([null]);
  });
});
