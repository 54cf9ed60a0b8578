import { describe, expect, test } from 'vitest';
import {
  ANNOUNCEMENTS_MAX,
  type AnnouncementText,
  type Board,
  PUBLISH_AHEAD,
} from '#domain/announcement/board';
import { announcementContract } from '#domain/announcement/contract';
import { ANNOUNCEMENT_TABLE, newBoard, publish, withdraw, write } from '#domain/announcement/decide';
import { boardView, deskView } from '#domain/announcement/view';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';

// 公告栏: what staff write, when it can be read and by whom, and what is sent as a message.

const TEXT: AnnouncementText = {
  ...{ kind: 'news', title: '周六开放日', words: '九点到十一点半，云南路驿站。', link: '', audience: 'all' },
};
const by = (now = NOW, who = STAFF) => moment({ actor: who, now });
const written = (board: Board = newBoard(), of: Partial<AnnouncementText> = {}) => {
  const after = done(write(board, null, { ...TEXT, ...of }, by()));
  return { board: after, id: after.announcements.at(-1)?.id ?? '' };
};
const published = (of: Partial<AnnouncementText> = {}, at: number | null = null, known = newBoard()) => {
  const { board, id } = written(known, of);
  return { board: done(publish(board, { id, at }, by())), id };
};
const titles = (board: Board, roles = LIU.roles, now = NOW) =>
  boardView(board, roles, now).map(({ title }) => title);

describe('An announcement', () => {
  test('is written by staff, changed as long as it is a draft, and read by nobody before it is published', () => {
    const { board, id } = written();
    expect(titles(board)).toEqual([]);
    const again = done(write(board, id, { ...TEXT, title: '周日开放日' }, by()));
    expect(deskView(again, () => 0)).toMatchObject([
      { title: '周日开放日', state: 'draft', can: ['rewrite', 'publish', 'withdraw'] },
    ]);
    const shown = done(publish(again, { id, at: null }, by()));
    expect(titles(shown)).toEqual(['周日开放日']);
    expect(write(shown, id, TEXT, by())).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(publish(shown, { id, at: null }, by())).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(publish(shown, { id: 'another', at: null }, by())).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  test('is changed, published and taken down by staff alone', () => {
    const { board, id } = written();
    for (const who of [LIU, actor('zheng', ['officer', 'manager', 'worker'])]) {
      const refused = { refusal: { code: 'NOT_FOUND' } };
      expect(write(board, id, TEXT, by(NOW, who))).toMatchObject(refused);
      expect(publish(board, { id, at: null }, by(NOW, who))).toMatchObject(refused);
      expect(withdraw(board, { id, why: '写错了' }, by(NOW, who))).toMatchObject(refused);
    }
  });

  test('can be read from the instant on that staff have said, at most sixty days ahead and never before now', () => {
    const { board } = published({}, NOW + DAY);
    expect(titles(board, LIU.roles, NOW + DAY - 1)).toEqual([]);
    expect(titles(board, LIU.roles, NOW + DAY)).toEqual(['周六开放日']);
    const draft = written();
    for (const at of [NOW - HOUR, NOW + PUBLISH_AHEAD + 1]) {
      expect(publish(draft.board, { id: draft.id, at }, by())).toMatchObject({
        refusal: { code: 'PUBLISH_TIME_NOT_POSSIBLE' },
      });
    }
    expect(publish(draft.board, { id: draft.id, at: NOW + PUBLISH_AHEAD }, by()).ok).toBe(true);
  });

  test('is read by nobody once it was taken down, for a reason that stays on record', () => {
    const { board, id } = published();
    const down = done(withdraw(board, { id, why: '改期了' }, by()));
    expect(titles(down)).toEqual([]);
    expect(down.events.at(-1)).toMatchObject({ action: 'withdraw', from: 'published', why: '改期了' });
    expect(withdraw(down, { id, why: '再撤一次' }, by())).toMatchObject({ refusal: { code: 'NOT_NOW' } });
    expect(deskView(down, () => 3)).toMatchObject([{ state: 'withdrawn', reads: 3, can: [] }]);
  });

  test('to one role is read by whoever has that role, and by nobody else', () => {
    const { board } = published({ audience: 'worker' });
    expect(titles(board)).toEqual([]);
    expect(titles(board, ['visitor'])).toEqual([]);
    expect(titles(board, actor('ma', ['worker']).roles)).toEqual(['周六开放日']);
    expect(titles(published().board, ['visitor'])).toEqual(['周六开放日']);
  });
});

describe('The board', () => {
  test('shows the newest first, but a warning stands above everything for three days', () => {
    let board = published({ title: '停电通知', kind: 'danger' }, NOW).board;
    board = published({ title: '开放日' }, NOW + HOUR, board).board;
    board = published({ title: '加班工资怎么算', kind: 'law' }, NOW + 2 * HOUR, board).board;
    const at = (now: number) => titles(board, LIU.roles, now);
    expect(at(NOW + 3 * HOUR)).toEqual(['停电通知', '加班工资怎么算', '开放日']);
    expect(at(NOW + 3 * DAY - 1)[0]).toBe('停电通知');
    expect(at(NOW + 3 * DAY)).toEqual(['加班工资怎么算', '开放日', '停电通知']);
  });

  test('has forty at most, and makes room by what was taken down first', () => {
    let board = newBoard();
    for (let no = 0; no < ANNOUNCEMENTS_MAX; no += 1) board = written(board, { title: `第 ${no} 条` }).board;
    expect(write(board, null, TEXT, by())).toMatchObject({ refusal: { code: 'BOARD_FULL' } });
    const third = board.announcements[2]?.id ?? '';
    const room = done(withdraw(board, { id: third, why: '过期了' }, by()));
    const after = written(room, { title: '新的' }).board;
    expect(after.announcements).toHaveLength(ANNOUNCEMENTS_MAX);
    expect(after.announcements.some(({ id }) => id === third)).toBe(false);
    expect(after.announcements.at(-1)?.title).toBe('新的');
    expect(after.events.length).toBeLessThanOrEqual(50);
  });

  test('sends a message to everybody only where it warns of a danger, from the instant on at which it can be read', () => {
    const kinds = (board: Board) => Object.values(board.effects);
    expect(kinds(published().board)).toEqual([]);
    expect(kinds(published({ kind: 'law' }).board)).toEqual([]);
    const { board, id } = published({ kind: 'danger', audience: 'worker' }, NOW + DAY);
    expect(kinds(board)).toEqual([
      {
        ...{ kind: 'call-everybody', cause: `danger-${id}`, announcementId: id },
        ...{ audience: 'worker', at: NOW + DAY },
      },
    ]);
  });

  test('keeps the last fifty of what was done and the first of them, and what was taken down while there is room', () => {
    let { board, id } = written();
    for (let no = 0; no < 60; no += 1)
      board = done(write(board, id, { ...TEXT, title: `第 ${no} 稿` }, by(NOW + no * DAY)));
    expect(board.events).toHaveLength(51);
    board = done(withdraw(board, { id, why: '过期了' }, by()));
    ({ board, id } = written(board));
    expect(board.announcements.map(({ state }) => state)).toEqual(['withdrawn', 'draft']);
  });

  test('is hung up by staff alone', () => {
    for (const { by: who } of Object.values(ANNOUNCEMENT_TABLE)) expect(who).toEqual(['staff']);
  });
});

describe('What the phone may send', () => {
  const { write: writing } = announcementContract;
  const fits = (of: object) => writing.input.safeParse({ announcementId: null, ...TEXT, ...of }).success;

  test.each([
    ['title', 2, 30],
    ['words', 2, 600],
    ['link', 0, 200],
  ])('has a %s of so many signs', (name, least, most) => {
    for (const [length, does] of [
      [least - 1, false],
      [least, true],
      [most, true],
      [most + 1, false],
    ] as const)
      if (length >= 0) expect([length, fits({ [name]: '字'.repeat(length) })]).toEqual([length, does]);
  });

  test('is of a kind, to everybody or to a role', () => {
    for (const kind of ['news', 'law', 'danger']) expect(fits({ kind })).toBe(true);
    for (const audience of ['all', 'worker', 'manager', 'officer', 'staff'])
      expect(fits({ audience })).toBe(true);
    expect([fits({ kind: 'other' }), fits({ audience: 'visitor' })]).toEqual([false, false]);
  });

  test('is shown with its state, a withdrawn one too', () => {
    const { board, id } = published();
    const down = done(withdraw(board, { id, why: '改期了' }, by()));
    expect(
      announcementContract.desk.output.safeParse({ announcements: deskView(down, () => 0) }).success,
    ).toBe(true);
  });
});

test('Forty hang there, at most sixty days ahead', () => {
  expect([ANNOUNCEMENTS_MAX, PUBLISH_AHEAD]).toEqual([40, 60 * DAY]);
});
