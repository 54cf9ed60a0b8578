import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { ticketPath, type UploadPurpose } from '#domain/kernel/upload';
import type { Notice } from '#domain/notice/notice';
import { type Account, type Entry, newAccount } from '#domain/points/ledger';
import { earn } from '#domain/points/moves';
import { FIRST_TERMS } from '#domain/points/terms';
import { EMPTY, gathered } from '#domain/rating/batch';
import { newScore, type Score } from '#domain/rating/score';
import type { Upload } from '../../cloudfunctions/store/uploads';
import { clockRoom } from '../kit/clock-room';
import { HUIMIN, NOW } from '../kit/given';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock does with files, with the books and with a batch of ratings, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/outbox/keep-upload')),
  ...(await import('../../cloudfunctions/clock/prove')),
  ...(await import('../../cloudfunctions/clock/publish-batch')),
  ...(await import('../../cloudfunctions/clock/sweep-upload')),
  ...(await import('../../cloudfunctions/runtime/wechat-world')),
  ...(await import('../../cloudfunctions/store/uploads')),
}));

describe('A file that was handed in', () => {
  const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
  const OTHER = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 9, 9, 9, 9]);
  const secret = '0b'.repeat(16);
  const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const put = (purpose: UploadPurpose, bytes: Buffer) =>
    room.clock.keepFile(ticketPath(purpose, secret), bytes);
  const ticket = () => stored<Upload>(room.cloud, 'uploads')[0];
  const isThere = async (fileId: string) => (await room.clock.contentOf(fileId)) !== null;
  const given = (purpose: UploadPurpose, over: Partial<Upload> = {}) => {
    const upload = { _id: `${purpose}-${secret}`, memberId: 'liu', purpose, expiresAt: 0, sweepsAt: null };
    room.cloud.seed({
      ...rows('uploads', [{ ...upload, ...over }]),
      ...rows('identities', [{ _id: 'wx-liu', memberId: 'liu', roles: [] }]),
    });
    return { kind: 'keep-upload', cause: upload._id, fileId: '' } as const;
  };

  test('is copied by the server, which notes the bytes first, and the one that was put there is gone', async () => {
    const wish = given('order-photo');
    const fileId = await put('order-photo', JPG);
    await room.clock.keepUpload({ ...wish, fileId });
    expect(ticket()).toMatchObject({ digest: digestOf(JPG), keptAt: NOW, traceId: null });
    expect(ticket()?.refused).toBeUndefined();
    expect(await room.clock.contentOf(room.clock.keptFile(fileId))).toEqual(JPG);
    expect(await isThere(fileId)).toBe(false);
    expect(room.cloud.outbox()).toEqual([]);
  });

  test('and is a table was read then: nothing of it is kept', async () => {
    const fileId = await put('table', Buffer.from('姓名,手机号'));
    await room.clock.keepUpload({ ...given('table'), fileId });
    expect(ticket()).toMatchObject({ keptAt: NOW });
    expect(ticket()?.digest).toBeUndefined();
    expect([await isThere(fileId), await isThere(room.clock.keptFile(fileId))]).toEqual([false, false]);
  });

  test('is looked at by WeChat, in the name of its author, where it is of a kind that others may see', async () => {
    const fileId = await put('evidence', JPG);
    await room.clock.keepUpload({ ...given('evidence'), fileId });
    expect(room.cloud.outbox()).toMatchObject([
      { api: 'security.mediaCheckAsync', request: { openid: 'wx-liu' } },
    ]);
    expect(typeof ticket()?.traceId).toBe('string');
  });

  test('of another kind than was said, or empty, or not there, is refused, and why is kept', async () => {
    const refused = async (bytes: Buffer | null) => {
      await room.cloud.renew(NOW);
      const wish = given('order-photo');
      const fileId = await put('order-photo', bytes ?? JPG);
      if (!bytes) await room.clock.removeFiles([fileId]);
      await room.clock.keepUpload({ ...wish, fileId });
      expect([await isThere(fileId), await isThere(room.clock.keptFile(fileId))]).toEqual([false, false]);
      expect([ticket()?.keptAt, ticket()?.digest]).toEqual([undefined, undefined]);
      return ticket()?.refused;
    };
    expect(await refused(Buffer.from('GIF89a'))).toBe('wrong-type');
    expect(await refused(Buffer.from(''))).toBe('empty');
    expect(await refused(null)).toBe('missing');
  });

  test('that was replaced since its bytes were noted is taken from the copy, or refused where there is none', async () => {
    const wish = given('order-photo', { digest: digestOf(JPG) });
    const fileId = await put('order-photo', OTHER);
    await room.clock.keepFile(room.clock.keptPath({ id: wish.cause, purpose: 'order-photo' }), JPG);
    await room.clock.keepUpload({ ...wish, fileId });
    expect(await room.clock.contentOf(room.clock.keptFile(fileId))).toEqual(JPG);
    expect(ticket()).toMatchObject({ digest: digestOf(JPG), keptAt: expect.any(Number) });
    await room.cloud.renew(NOW);
    const again = given('order-photo', { digest: digestOf(JPG) });
    await put('order-photo', OTHER);
    await room.clock.keepUpload({ ...again, fileId });
    expect([ticket()?.refused, ticket()?.keptAt]).toEqual(['replaced', undefined]);
    expect(await isThere(room.clock.keptFile(fileId))).toBe(false);
  });

  test('by nobody is swept with its ticket, a day later', async () => {
    const { cause } = given('order-photo', { expiresAt: NOW - DAY, sweepsAt: NOW - 1 });
    const fileId = await put('order-photo', JPG);
    await room.clock.sweepUpload(cause);
    expect([await isThere(fileId), ticket()]).toEqual([false, undefined]);
  });

  test('of which it was decided already is only cleared up', async () => {
    for (const over of [{ keptAt: 5 }, { refused: 'empty' }] as const) {
      await room.cloud.renew(NOW);
      const wish = given('order-photo', over);
      const fileId = await put('order-photo', JPG);
      await room.clock.keepUpload({ ...wish, fileId });
      expect([await isThere(fileId), await isThere(room.clock.keptFile(fileId))]).toEqual([false, false]);
      expect(ticket()).toMatchObject({ ...over, version: 1 });
    }
  });
});

describe('The books are proven by night', () => {
  const earned = (memberId: string): { account: Account; entries: readonly Entry[] } => {
    const now = NOW - DAY;
    const terms = FIRST_TERMS.rating;
    return earn(newAccount(memberId), { cause: `rating-${memberId}`, rule: 'rating', terms, at: now, now });
  };
  const given = (
    people: readonly string[],
    over: Partial<Account> = {},
    bookedAt: Readonly<Record<string, number>> = {},
  ) => {
    const all = people.map(earned);
    room.cloud.seed({
      ...rows(
        'points_accounts',
        all.map(({ account }) => ({ ...account, ...over, version: 1 })),
      ),
      ...rows(
        'points_entries',
        all.flatMap(({ entries }) =>
          entries.map((entry) => ({ ...entry, at: bookedAt[entry.memberId] ?? entry.at })),
        ),
      ),
      ...rows('identities', [{ _id: 'wx-zhou', memberId: 'zhou', roles: ['staff'] }]),
    });
  };
  const proof = (id: 'running' | 'proven') =>
    stored<{
      _id: string;
      version: number;
      accounts: number;
      entries: number;
      sums: object;
      wrong: object[];
      cut: number;
      startedAt: number;
    }>(room.cloud, 'points_proofs').find(({ _id }) => _id === id);
  const alarms = () =>
    stored<Notice>(room.cloud, 'notices').filter(({ about }) => about === 'books-disagree');
  async function night() {
    const job = room.clock.proveBooks();
    for (let due = await job.due(2, null); due.length > 0; due = await job.due(2, null))
      for (const { id } of due) await job.work(id);
  }

  test('account by account, once; what agrees alarms nobody', async () => {
    given(['a', 'b', 'c']);
    await night();
    expect(proof('proven')).toMatchObject({
      accounts: 3,
      entries: 3,
      sums: { '2026-03': { earned: 15 } },
      wrong: [],
    });
    expect(proof('proven')).toMatchObject({ on: '2026-03-18', startedAt: NOW, cut: NOW - 10 * MINUTE });
    expect(await room.clock.proveBooks().due(2, null)).toEqual([]);
    expect(proof('proven')?.version).toBe(1);
    expect(alarms()).toEqual([]);
  });

  test('and what was booked at the cut or after it is for the next night to sum up', async () => {
    const cut = NOW - 10 * MINUTE;
    given(['a', 'b', 'c'], {}, { b: cut, c: cut - 1 });
    await night();
    expect(proof('proven')).toMatchObject({
      cut,
      entries: 3,
      sums: { '2026-03': { earned: 10 } },
      wrong: [],
    });
  });

  test('and an account that was met twice counts once', async () => {
    given(['a', 'b']);
    const job = room.clock.proveBooks();
    for (const id of ['a', 'a']) await job.work(id);
    expect(proof('running')).toMatchObject({ accounts: 1, entries: 1 });
    expect((await job.due(9, null)).map(({ id }) => id)).toEqual(['b']);
  });

  test('and says in the log whether they agree: an error where they do not', async () => {
    const logged = async (over: Partial<Account>) => {
      await room.cloud.renew(NOW);
      given(['a'], over);
      const said = { error: 0, info: 0 };
      for (const level of ['error', 'info'] as const)
        vi.spyOn(console, level).mockImplementation((line) => {
          if (String(line).includes('"proof"')) said[level] += 1;
        });
      await night();
      return said;
    };
    expect(await logged({})).toEqual({ error: 0, info: 1 });
    expect(await logged({ balance: 6 })).toEqual({ error: 1, info: 0 });
  });

  test('and staff are told of an account that says otherwise than its entries, or lacks one', async () => {
    given(['a'], { balance: 6 });
    await night();
    expect(proof('proven')?.wrong).toEqual([{ memberId: 'a', what: ['balance'] }]);
    expect(alarms()).toMatchObject([{ memberId: 'zhou', noun: 'books' }]);
    await room.cloud.renew(NOW);
    given(['a'], { entries: 2 });
    await night();
    expect(proof('proven')?.wrong).toEqual([{ memberId: 'a', what: ['entry-missing'] }]);
  });

  test('and an account that could not be read is not passed over', async () => {
    given(['a', 'b']);
    const job = room.clock.proveBooks();
    const [first, second] = await job.due(2, null);
    room.cloud.faults.add({
      when: { collection: 'points_entries', op: 'get' },
      kind: 'timeout',
      times: 1_000,
    });
    await expect(job.work(first?.id ?? '')).rejects.toThrow(/socket hang up|ECONNRESET/);
    room.cloud.faults.clear();
    await job.work(second?.id ?? '');
    expect(await job.due(2, null)).toEqual([]);
    expect(proof('running')).toBeUndefined();
    await night();
    expect(proof('proven')).toMatchObject({ accounts: 2 });
  });
});

describe('A batch of ratings', () => {
  const batch = ['liu', 'chen', 'wang'].reduce(
    (known, residentId) =>
      gathered(known, { residentId, category: 'pipes', overall: 5, tags: [], ratedAt: NOW - 4 * DAY }),
    EMPTY,
  );
  const given = (id: string, closesAt: number | null, open = batch) =>
    room.cloud.seed({
      ...rows('providers', [{ ...HUIMIN, version: 1 }]),
      ...rows('scores', [{ ...newScore(id, NOW - 9 * DAY), open, closesAt, published: 2 }]),
    });
  const score = (id: string) => stored<Score>(room.cloud, 'scores').find(({ _id }) => _id === id);

  test('becomes public once its night has come, moves the trade with the firm, and the night is struck off', async () => {
    given('huimin', NOW - HOUR);
    await room.clock.publishBatch('huimin');
    expect(score('huimin')).toMatchObject({ published: 3, count: 3, open: EMPTY, closesAt: null });
    expect(score('category-pipes')).toMatchObject({ count: 3 });
  });

  test('that brings the score down moves the firm on its ladder', async () => {
    room.cloud.seed({
      ...rows('providers', [{ ...HUIMIN, version: 1 }]),
      ...rows('scores', [
        {
          ...newScore('huimin', NOW - 9 * DAY),
          ...{ open: batch, closesAt: NOW - HOUR, published: 20, count: 20, weight: 20, sum: 20 },
        },
      ]),
    });
    await room.clock.publishBatch('huimin');
    expect(stored<Provider>(room.cloud, 'providers')[0]?.standing).not.toBe('good');
  });

  test('of a worker moves no trade', async () => {
    given('ma', NOW - HOUR);
    await room.clock.publishBatch('ma');
    expect(score('ma')).toMatchObject({ published: 3, count: 3, closesAt: null });
    expect(score('category-pipes')).toBeUndefined();
  });

  test('waits before its night, and where fewer than three have spoken', async () => {
    const later = NOW + HOUR;
    given('huimin', later);
    await room.clock.publishBatch('huimin');
    expect(score('huimin')).toMatchObject({ published: 2, count: 0, closesAt: later });
    await room.cloud.renew(NOW);
    given('huimin', NOW, { ...batch, residents: ['liu', 'chen'] });
    await room.clock.publishBatch('huimin');
    expect(score('huimin')).toMatchObject({ published: 2, count: 0, closesAt: null });
  });
});
