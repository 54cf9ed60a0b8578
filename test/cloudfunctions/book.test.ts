import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Book, LENT_FOR, LOST_AFTER, REMIND_BEFORE } from '#domain/book/book';
import { DAY, HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { crowdOf } from '../kit/points-room';
import { aStation } from '../kit/stations';

// 漂流书吧 on the local cloud: one borrower however many come, two books a person, a book that drifts, and what a station came to.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
  cloud.seed({ stations: ['s1', 's2', 's3'].map((id, nth) => aStation(id, nth + 1)) });
});

const GIFT = {
  stationId: 's1',
  isbn: '9787506365437',
  title: '活着',
  author: '余华',
  cover: null,
  unionId: null,
};

const gives = (openid = LIU, part: object = {}, requestId?: string) =>
  cloud.phone(openid).ask('book', 'give', { ...GIFT, ...part }, requestId);
const given = async (part: object = {}) =>
  (await cloud.phone(STAFF).does('book', 'give', { ...GIFT, ...part })).id;
const borrows = (openid: string, bookId: string, requestId?: string) =>
  cloud.phone(openid).ask('book', 'borrow', { bookId }, requestId);
const brings = (openid: string, bookId: string, stationId: string, requestId?: string) =>
  cloud.phone(openid).ask('book', 'bringBack', { bookId, stationId }, requestId);
const one = (id: string) => stored<Book>(cloud, 'books').find(({ _id }) => _id === id);
const lent = () => stored<Book>(cloud, 'books').filter(({ state }) => state === 'lent');
const told = (memberId: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((notice) => notice.memberId === memberId && notice.noun === 'book')
    .map(({ about }) => about)
    .sort();

describe('A book is given', () => {
  test('once however often that is sent, with a number of its own, five a day by one person', async () => {
    const requestId = newRequestId();
    const first = await gives(LIU, {}, requestId);
    expect(first).toMatchObject({
      ok: true,
      value: { title: '活着', state: 'here', stationId: 's1', givenBy: null },
    });
    expect(await gives(LIU, {}, requestId)).toEqual(first);
    expect(await gives(LIU, { title: '别的' }, requestId)).toEqual(refused('REQUEST_REUSED'));
    for (let n = 0; n < 4; n += 1) expect(await gives()).toMatchObject({ ok: true });
    expect(await gives()).toEqual(refused('TOO_MANY_BOOKS'));
    expect(await gives(LIU, {}, requestId)).toEqual(first);
    const all = stored<Book>(cloud, 'books');
    expect(all).toHaveLength(5);
    expect(new Set(all.map(({ number }) => number)).size).toBe(5);
    const number = all[0]?.number ?? '';
    expect(await cloud.phone(STRANGER).does('book', 'find', { number })).toEqual({ id: all[0]?._id });
    const none = ['000000', '999999'].find((one) => all.every((book) => book.number !== one)) ?? '';
    expect(await cloud.phone(STRANGER).ask('book', 'find', { number: none })).toMatchObject({
      refusal: { code: 'BOOK_NOT_FOUND' },
    });
  });

  test('with a refusal that names the field, where something is wrong with it', async () => {
    const field = async (part: object, code: string, path: string) =>
      expect(await gives(LIU, part)).toMatchObject({ refusal: { code, fields: [{ path }] } });
    await field({ stationId: 'nowhere' }, 'BOOK_STATION_NOT_FOUND', 'stationId');
    await field({ isbn: '9787506365436' }, 'ISBN_WRONG', 'isbn');
    await field({ unionId: 'nowhere' }, 'UNION_NOT_FOUND', 'unionId');
    cloud.faults.add({ when: { op: 'security.msgSecCheck' }, kind: 'errcode', errcode: -1, times: 1 });
    expect(await gives()).toMatchObject({ ok: false });
    expect(stored<Book>(cloud, 'books')).toEqual([]);
    await cloud.phone(STAFF).does('station', 'close', { stationId: 's1', why: '装修', until: null });
    await field({}, 'BOOK_STATION_NOT_FOUND', 'stationId');
  });

  test('with a photo that others see once it was looked at; its ISBN tells what the next copy is called', async () => {
    const cover = cloud.uploaded(LIU, 'book-photo');
    const gave = await gives(LIU, { cover });
    const bookId = gave.ok ? gave.value.id : '';
    const { cover: hers } = await cloud.phone(LIU).does('book', 'book', { bookId });
    const { cover: others } = await cloud.phone(STRANGER).does('book', 'book', { bookId });
    expect(hers).toMatchObject({ verdict: 'waiting' });
    expect(others).toMatchObject({ url: null, ownFile: null });
    const known = await cloud.phone(STRANGER).does('book', 'lookUp', { isbn: '978-7-5063-6543-7' });
    expect(known).toEqual({ isbn: '9787506365437', title: '活着', author: '余华' });
    expect(await cloud.phone(STRANGER).ask('book', 'lookUp', { isbn: '123' })).toMatchObject({
      refusal: { code: 'ISBN_WRONG' },
    });
  });
});

describe('Of fifty who want one book', () => {
  test('one has it, and the others are told; once more it is hers, once', async () => {
    const bookId = await given();
    cloud.seed(crowdOf(50));
    const rivals = Array.from({ length: 50 }, (_, n) => ({
      openid: `wx-member-${n}`,
      requestId: newRequestId(),
    }));
    const answers = await Promise.all(
      rivals.map(({ openid, requestId }) => borrows(openid, bookId, requestId)),
    );
    const won = rivals.filter((_, n) => answers[n]?.ok);
    expect(won).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer).toEqual(refused('BOOK_LENT'));
    const again = await borrows(won[0]?.openid ?? '', bookId, won[0]?.requestId);
    expect(again).toMatchObject({ ok: true, value: { state: 'lent', mine: true } });
    expect(one(bookId)?.uses).toMatchObject([{ loans: 1, gifts: 1 }]);
  });

  test('and who wants six at the same moment has two', async () => {
    const ids: string[] = [];
    for (const who of [STAFF, STAFF, STAFF, STRANGER, STRANGER, STRANGER])
      ids.push((await cloud.phone(who).does('book', 'give', GIFT)).id);
    const answers = await Promise.all(ids.map((id) => borrows(LIU, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toEqual(refused('TOO_MANY_BORROWED'));
    expect(lent().map(({ borrowerId }) => borrowerId)).toEqual(['liu', 'liu']);
    expect(new Set(lent().map(({ borrowedAs }) => borrowedAs)).size).toBe(2);
    await brings(LIU, lent()[0]?._id ?? '', 's2');
    const left = stored<Book>(cloud, 'books').find(({ state }) => state === 'here')?._id ?? '';
    // Six were asked for today; the day’s measure is counted before anything is lent.
    expect(await borrows(LIU, left)).toMatchObject({ ok: false });
    cloud.clock.move(DAY);
    expect(await borrows(LIU, left)).toMatchObject({ ok: true });
  });
});

describe('Whoever answers dies', () => {
  const COMMANDS = {
    give: () => gives(LIU, {}, 'request-give-00000001'),
    borrow: (id: string) => borrows(LIU, id, 'request-borrow-000001'),
    bringBack: (id: string) => brings(LIU, id, 's2', 'request-bring-0000001'),
    note: (id: string) =>
      cloud.phone(LIU).ask('book', 'note', { bookId: id, words: '好看' }, 'request-note-00000001'),
  } as const;
  const before: Readonly<Record<keyof typeof COMMANDS, (id: string) => Promise<unknown>>> = {
    give: async () => undefined,
    borrow: async () => undefined,
    bringBack: (id) => borrows(LIU, id),
    note: (id) => borrows(LIU, id),
  };

  test.each(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])(
    'at any write of %s: sent again under its requestId it is done once',
    async (name) => {
      for (const phase of ['before', 'after'] as const)
        for (let write = 1; write <= 3; write += 1) {
          await cloud.renew(MONDAY_NINE);
          cloud.seed(smallDistrict());
          cloud.seed({ stations: ['s1', 's2'].map((id, nth) => aStation(id, nth + 1)) });
          const id = await given();
          await before[name](id);
          await dyingAt(cloud, { write, phase }, () => COMMANDS[name](id));
          expect(await COMMANDS[name](id)).toMatchObject({ ok: true });
          expect(await COMMANDS[name](id)).toMatchObject({ ok: true });
          const gifts = stored<Book>(cloud, 'books').length;
          const uses = one(id)?.uses.reduce((all, { loans, returns }) => all + loans + returns, 0);
          const expected = { give: [2, 0, 0], borrow: [1, 1, 0], bringBack: [1, 2, 0], note: [1, 1, 1] }[
            name
          ];
          expect([name, gifts, uses, one(id)?.notes.length]).toEqual([name, ...expected]);
        }
    },
  );
});

describe('A book drifts', () => {
  test('from station to station, and stands where it was brought last; nobody learns who has it', async () => {
    const bookId = await given();
    const shelf = async (stationId: string) =>
      (await cloud.phone(STRANGER).does('book', 'shelf', { stationId })).rows.map(({ id }) => id);
    expect(await shelf('s1')).toEqual([bookId]);
    await borrows(LIU, bookId);
    expect(await shelf('s1')).toEqual([]);
    expect(await brings(STRANGER, bookId, 's2')).toEqual(refused('NOT_FOUND'));
    const seen = JSON.stringify([
      await cloud.phone(STRANGER).does('book', 'book', { bookId }),
      await cloud.phone(STAFF).does('book', 'kept', { stationId: 's1' }),
    ]);
    expect(seen).not.toContain('liu');
    expect(await brings(LIU, bookId, 'nowhere')).toMatchObject({
      refusal: { code: 'BOOK_STATION_NOT_FOUND' },
    });
    const requestId = newRequestId();
    const back = await brings(LIU, bookId, 's2', requestId);
    expect(back).toMatchObject({ ok: true, value: { stationId: 's2', mine: false } });
    expect(await brings(LIU, bookId, 's2', requestId)).toEqual(back);
    expect([await shelf('s1'), await shelf('s2')]).toEqual([[], [bookId]]);
    await borrows(STRANGER, bookId);
    await brings(STRANGER, bookId, 's3');
    expect(
      (await cloud.phone(LIU).does('book', 'book', { bookId })).stops.map(({ stationId }) => stationId),
    ).toEqual([...['s1', 's2', 's3']]);
    cloud.clock.move(DAY + 2 * HOUR);
    await cloud.tick('clock');
    const left = JSON.stringify(one(bookId));
    for (const reader of ['liu', 'stranger']) expect(left).not.toContain(reader);
  });

  test('she is told once, three days before; sixty days after the day it is lost, and whoever finds it brings it back', async () => {
    const bookId = await given();
    await borrows(LIU, bookId);
    const due = MONDAY_NINE + LENT_FOR;
    for (const at of [due - REMIND_BEFORE + HOUR, due + HOUR, due + LOST_AFTER - HOUR]) {
      cloud.clock.set(at);
      await cloud.tick('clock');
      expect(told('liu')).toEqual(['book-due']);
    }
    cloud.clock.set(due + LOST_AFTER + 2 * HOUR);
    await cloud.tick('clock');
    await cloud.tick('clock');
    expect(told('liu')).toEqual(['book-due', 'book-lost']);
    expect(one(bookId)).toMatchObject({ state: 'lost', borrowerId: null, owed: 0 });
    expect(await brings(STRANGER, bookId, 's3')).toMatchObject({ ok: true, value: { state: 'here' } });
  });
});

describe('What readers say', () => {
  test('is looked at by WeChat, written once, and removed by its author or by who keeps the station', async () => {
    const bookId = await given();
    const says = (openid: string, words: string) =>
      cloud.phone(openid).ask('book', 'note', { bookId, words });
    expect(await says(LIU, '没借就写')).toEqual(refused('NOT_FOUND'));
    await borrows(LIU, bookId);
    expect(await says(LIU, '好看')).toMatchObject({
      ok: true,
      value: { said: [{ words: '好看', mine: true }] },
    });
    expect(await says(LIU, '真好看')).toEqual(refused('NOTED_ALREADY'));
    const noteId = one(bookId)?.notes[0]?.id ?? '';
    const removes = (openid: string) => cloud.phone(openid).ask('book', 'removeNote', { bookId, noteId });
    expect(await removes(STRANGER)).toEqual(refused('NOT_FOUND'));
    expect(await removes(STAFF)).toMatchObject({ ok: true, value: { said: [] } });
    const checked = cloud.outbox().filter(({ api }) => api === 'security.msgSecCheck').length;
    expect(checked).toBeGreaterThanOrEqual(2);
  });
});

describe('Who keeps a station', () => {
  test('sees its books and why its score is what it is; staff see all stations by their scores', async () => {
    const ids = [await given(), await given(), await given({ stationId: 's2' })];
    for (const id of ids) {
      await borrows(LIU, id);
      await brings(LIU, id, 's2');
    }
    expect(await cloud.phone(LIU).ask('book', 'kept', { stationId: 's2' })).toEqual(refused('NOT_FOUND'));
    const { rows, score } = await cloud.phone(STAFF).does('book', 'kept', { stationId: 's2' });
    expect(rows).toHaveLength(3);
    const points = ({ lines }: typeof score) =>
      Object.fromEntries(lines.map((one) => [one.what, one.points]));
    expect(points(score)).toEqual({
      visits: 0,
      loans: 2,
      returns: 3,
      sessions: 0,
      gifts: 2,
      mended: 0,
      overdue: 0,
    });
    const month = { month: '2026-11', unionId: 'district', kind: 'workers', days: {}, forgetsAt: null };
    const came = { ...month, uses: 25, today: { on: '', marks: [] }, version: 1 };
    cloud.seed({ station_months: [{ _id: 's1-2026-11', ...came }] });
    const broken = { stationId: 's2', part: 'microwave' as const, words: '', photo: null };
    await cloud.phone(LIU).does('station', 'report', broken);
    cloud.clock.move(10 * DAY);
    const list = await cloud.phone(STAFF).does('book', 'scores', {});
    expect(list.rows.map(({ id, score: { total } }) => [id, total])).toEqual([
      ['s1', 10],
      ['s2', 0],
    ]);
    const breakageId = 's2-microwave';
    await cloud.phone(STAFF).does('station', 'take', { breakageId });
    await cloud.phone(STAFF).does('station', 'endBreakage', { breakageId, mended: true, words: '' });
    const mended = await cloud.phone(STAFF).does('book', 'scores', {});
    expect(mended.rows.map(({ id, score: { total } }) => [id, total])).toEqual([
      ['s1', 10],
      ['s2', 9],
    ]);
    expect(await cloud.phone(LIU).ask('book', 'scores', {})).toEqual(refused('FORBIDDEN'));
  });

  test('takes a book off the shelf, for good', async () => {
    const bookId = await given();
    const withdraws = (openid: string) =>
      cloud.phone(openid).ask('book', 'withdraw', { bookId, why: '破损' });
    expect(await withdraws(LIU)).toEqual(refused('NOT_FOUND'));
    expect(await withdraws(STAFF)).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
    expect(await borrows(LIU, bookId)).toEqual(refused('NOT_NOW'));
    expect((await cloud.phone(LIU).does('book', 'shelf', { stationId: 's1' })).rows).toEqual([]);
  });
});

test('Who wants to leave is told which books to bring back first', async () => {
  const bookId = await given();
  await borrows(LIU, bookId);
  const own = () => cloud.phone(LIU).does('membership', 'privacy', {});
  expect((await own()).waiting).toEqual([{ what: 'book', count: 1 }]);
  expect(await cloud.phone(LIU).ask('membership', 'erase', { sure: true })).toMatchObject({
    refusal: { code: 'SOMEBODY_DEPENDS', fields: [{ path: 'book' }] },
  });
  await brings(LIU, bookId, 's3');
  expect((await own()).waiting).toEqual([]);
});
