import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Board } from '#domain/announcement/board';
import { DAY, HOUR } from '#domain/kernel/time';
import type { LocalCloud } from '../../local-cloud';
import { actor, LIU, NOW, STAFF } from '../kit/given';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { cloudForStores } from '../kit/stores';

// 公告栏, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = () => import('../../cloudfunctions/announcement/board');
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));

const TEXT = {
  ...{ announcementId: null, kind: 'news' as const, title: '周六开放日', words: '九点到十一点半。' },
  ...{ link: 'https://example.cn/a', audience: 'all' as const },
};
const write = (of: object = {}, how = {}) => room.write({ ...TEXT, ...of }, called(STAFF, how));
const publish = (announcementId: string, at: number | null = null, now = NOW) =>
  room.publish({ announcementId, at }, called(STAFF, { now }));
async function published(of: object = {}, at: number | null = null): Promise<string> {
  const { id } = granted(await write(of));
  return granted(await publish(id, at)).id;
}
const hangs = async (who = LIU, now = NOW) =>
  granted(await room.board({}, called(who, { now }))).announcements;
const onDesk = async () => granted(await room.desk({}, called(STAFF))).announcements;
const read = async (announcementId: string, who = LIU) =>
  codeOf(await room.markRead({ announcementId }, called(who)));

describe('The board', () => {
  test('is empty before anything was written, for everybody and on the desk', async () => {
    expect(await hangs()).toEqual([]);
    expect(await onDesk()).toEqual([]);
    expect(await read('none')).toBe('NOT_FOUND');
  });

  test('shows what is published, as it was written, to whom it concerns and from when on', async () => {
    const id = await published();
    const { announcementId, audience, ...shown } = TEXT;
    expect(await hangs()).toEqual([{ ...shown, id, at: NOW }]);
    const coming = await published({ title: '以后' }, NOW + DAY);
    const workers = await published({ title: '师傅', audience: 'worker' });
    expect((await hangs()).map((one) => one.id)).toEqual([id]);
    expect((await hangs(actor('ma', ['worker']))).map((one) => one.id)).toEqual([id, workers]);
    expect((await hangs(LIU, NOW + DAY)).map((one) => one.id)).toEqual([coming, id]);
  });

  test('is kept by staff, the newest first, with what can be done and how many have read it', async () => {
    const id = await published();
    const draft = granted(await write({ title: '草稿' })).id;
    expect(await read(id)).toBe('ok');
    expect(await read(id)).toBe('ok');
    expect(await read(id, actor('anna'))).toBe('ok');
    expect(await onDesk()).toMatchObject([
      { id: draft, state: 'draft', publishAt: null, reads: 0, can: ['rewrite', 'publish', 'withdraw'] },
      { id, state: 'published', publishAt: NOW, reads: 2, can: ['withdraw'] },
    ]);
    expect(await read(draft)).toBe('NOT_FOUND');
    expect(granted(await room.withdraw({ announcementId: id, why: '改期了' }, called(STAFF))).id).toBe(id);
    expect(await hangs()).toEqual([]);
    expect(await read(id)).toBe('NOT_FOUND');
    expect((await onDesk())[1]).toMatchObject({ state: 'withdrawn', reads: 2, can: [] });
  });
});

describe('What is written', () => {
  test('is there once, however often it is sent, and another text under the same name is refused', async () => {
    const one = { requestId: 'request-1', digest: 'a' };
    const { id } = granted(await write({}, one));
    expect(granted(await write({}, one)).id).toBe(id);
    expect(codeOf(await write({ title: '别的' }, { requestId: 'request-1', digest: 'b' }))).toBe(
      'REQUEST_REUSED',
    );
    expect(await onDesk()).toHaveLength(1);
    const rewritten = granted(await write({ announcementId: id, title: '周日开放日' }));
    expect(rewritten.id).toBe(id);
    expect(await onDesk()).toMatchObject([{ id, title: '周日开放日', state: 'draft' }]);
  });

  test('is looked at by WeChat first, the title and the words, and refused at the field', async () => {
    for (const unfit of [{ title: '违规词' }, { words: '这是违规词' }]) {
      expect(await write(unfit)).toEqual({
        ok: false,
        refusal: { code: 'WORDS_NOT_ALLOWED', fields: [{ path: 'words', problem: 'not allowed' }] },
      });
    }
    expect(stored(cloud, 'announcements')).toEqual([]);
    // Where nobody's phone asks there is nobody in whose name WeChat could be asked.
    const own = { ...called(STAFF), openid: null };
    expect(codeOf(await room.write({ ...TEXT, words: '违规词' }, own))).toBe('ok');
  });

  test('is not there where it is not found, or not possible', async () => {
    expect(codeOf(await write({ announcementId: 'none' }))).toBe('NOT_FOUND');
    expect(codeOf(await publish('none'))).toBe('NOT_FOUND');
    const { id } = granted(await write());
    expect(await publish(id, NOW - HOUR)).toEqual({
      ok: false,
      refusal: { code: 'PUBLISH_TIME_NOT_POSSIBLE', fields: [{ path: 'at', problem: 'not possible' }] },
    });
    const [board] = stored<Board>(cloud, 'announcements');
    expect(board?.announcements.map(({ state }) => state)).toEqual(['draft']);
  });
});
