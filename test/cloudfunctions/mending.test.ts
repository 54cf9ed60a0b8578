import { afterAll, beforeEach, expect, test } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { Breakage } from '#domain/station/breakage';
import { refused } from '../kit/answers';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { A_STATION, aStation } from '../kit/stations';

// 驿站报修 on the local cloud: one task however many report it, counted, due by the working clock, told to whom it concerns.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());
beforeEach(async () => {
  await cloud.renew(MONDAY_NINE);
  cloud.seed(smallDistrict());
  cloud.seed({ stations: [aStation('s1', 1)] });
});

const BROKEN = { stationId: 's1', part: 'microwave' as const, words: '按了不转', photo: null };
const report = (openid = LIU, part: object = {}, requestId?: string) =>
  cloud.phone(openid).ask('station', 'report', { ...BROKEN, ...part }, requestId);
const one = () => stored<Breakage>(cloud, 'breakages')[0];
const told = (memberId: string) =>
  stored<Notice>(cloud, 'notices')
    .filter((notice) => notice.memberId === memberId && notice.noun === 'station')
    .map(({ about }) => about)
    .sort();

test('is one task however often it is sent and however many report it, and five a day are heard of one person', async () => {
  const requestId = newRequestId();
  const first = await report(LIU, {}, requestId);
  expect(first).toMatchObject({ ok: true, value: { part: 'microwave', state: 'open' } });
  expect(await report(LIU, {}, requestId)).toEqual(first);
  expect(await report()).toEqual(refused('BROKEN_SAID_ALREADY'));
  expect(await report(STRANGER)).toMatchObject({ ok: true });
  expect(stored<Breakage>(cloud, 'breakages')).toHaveLength(1);
  expect(one()?.reports.map(({ memberId }) => memberId)).toEqual(['liu', 'stranger']);
  expect(await report(LIU, { part: 'books' })).toMatchObject({ refusal: { code: 'PART_NOT_THERE' } });
  expect(await report(LIU, { stationId: 'nowhere' })).toEqual(refused('NOT_FOUND'));
  cloud.seed({ stations: Array.from({ length: 5 }, (_, n) => aStation(`more-${n}`, n + 2)) });
  for (let n = 0; n < 4; n += 1)
    expect(await report(LIU, { stationId: `more-${n}` })).toMatchObject({ ok: true });
  expect(await report(LIU, { stationId: 'more-4' })).toEqual(refused('TOO_MANY_BREAKAGES'));
});

test('takes a photo for who keeps the station, and for nobody else', async () => {
  const photo = cloud.uploaded(LIU, 'broken-photo');
  expect(await report(LIU, { photo })).toMatchObject({ ok: true });
  const { rows } = await cloud.phone(STAFF).does('station', 'desk', { unionId: null, list: 'open' });
  expect(rows[0]?.photos).toHaveLength(1);
  expect((await cloud.phone(STRANGER).does('station', 'desk', { unionId: null, list: 'open' })).rows).toEqual(
    [],
  );
  const shown = await cloud.phone(STRANGER).does('station', 'station', { stationId: 's1' });
  expect(shown.broken).toMatchObject([{ part: 'microwave', taken: false }]);
});

test('is taken, mended and told to everybody who reported it; the station says so until then', async () => {
  await report();
  await report(STRANGER);
  const breakageId = one()?._id ?? '';
  const staff = cloud.phone(STAFF);
  const broken = async () =>
    (await cloud.phone(LIU).does('station', 'station', { stationId: 's1' })).broken.map(({ taken }) => taken);
  expect(await broken()).toEqual([false]);
  expect(await staff.ask('station', 'endBreakage', { breakageId, mended: true, words: '' })).toEqual(
    refused('NOT_NOW'),
  );
  await staff.does('station', 'take', { breakageId });
  expect(await broken()).toEqual([true]);
  expect(await cloud.phone(LIU).ask('station', 'release', { breakageId })).toEqual(refused('NOT_FOUND'));
  await staff.does('station', 'release', { breakageId });
  await staff.does('station', 'take', { breakageId });
  await staff.does('station', 'endBreakage', { breakageId, mended: true, words: '换了保险丝' });
  expect(await broken()).toEqual([]);
  await cloud.tick('clock');
  for (const who of ['liu', 'stranger']) expect(told(who)).toEqual(['broken-mended']);
  const { rows } = await cloud.phone(LIU).does('station', 'ownReports', { stationId: 's1' });
  expect(rows).toMatchObject([{ part: 'microwave', state: 'mended', outcome: '换了保险丝' }]);
  const over = await staff.does('station', 'desk', { unionId: null, list: 'over' });
  expect(over.rows).toMatchObject([{ id: breakageId, reporters: 2, state: 'mended' }]);
});

test('staff hear that something is broken, that the time is nearly over, and that it is: two working days', async () => {
  await report();
  await cloud.tick('clock');
  expect(told('staff-zhou')).toEqual(['broken-reported']);
  const { actsAt = 0, dueAt = 0 } = one() ?? {};
  expect(Math.round(((dueAt ?? 0) - MONDAY_NINE) / HOUR)).toBe(48);
  cloud.clock.set((actsAt ?? 0) + HOUR / 2);
  await cloud.tick('clock');
  expect(told('staff-zhou')).toContain('broken-due');
  cloud.clock.set((dueAt ?? 0) + 2 * HOUR);
  await cloud.tick('clock');
  expect(told('staff-zhou')).toContain('broken-overdue');
  expect(one()).toMatchObject({ state: 'open', actsAt: null, owed: 0 });
});

test('is on a page of the desk once, also where many are due at the same instant', async () => {
  await report();
  const first = one();
  if (!first) throw new Error('nothing is broken');
  const { dueAt } = first;
  const more = Array.from({ length: 45 }, (_, n) => ({ ...first, _id: `b${n}`, dueAt }));
  cloud.seed({ breakages: more });
  const pages = async (list: 'open' | 'over') => {
    const ids: string[] = [];
    for (let after: { at: number; id: string } | undefined; ; ) {
      const page = await cloud
        .phone(STAFF)
        .does('station', 'desk', { unionId: null, list, ...(after && { after }) });
      ids.push(...page.rows.map(({ id }) => id));
      const last = page.rows[page.rows.length - 1];
      if (!page.more || !last) return ids;
      after = { at: last.dueAt ?? last.endedAt ?? 0, id: last.id };
    }
  };
  const all = [...more.map(({ _id }) => _id), first._id].sort();
  expect((await pages('open')).sort()).toEqual(all);
  cloud.seed({
    breakages: more.map((breakage) => ({
      ...breakage,
      ...{ _id: `over-${breakage._id}`, state: 'mended', dueAt: null, endedAt: MONDAY_NINE },
    })),
  });
  expect((await pages('over')).sort()).toEqual(more.map(({ _id }) => `over-${_id}`).sort());
});

test('goes with its station, under its new name', async () => {
  await report();
  await cloud.phone(STAFF).does('station', 'saveStation', { ...A_STATION, stationId: 's1', name: '新名字' });
  await cloud.tick('clock');
  expect(one()).toMatchObject({ stationName: '新名字', state: 'open' });
});

test('whose taker has no post any more goes back to all who may mend it', async () => {
  await report();
  const breakageId = one()?._id ?? '';
  await cloud.phone(STAFF).does('station', 'take', { breakageId });
  const taken = one();
  if (!taken) throw new Error('nothing is broken');
  cloud.seed({ breakages: [{ ...taken, _id: 's1-toilet', part: 'toilet', takenById: 'gone' }] });
  cloud.clock.set((taken.actsAt ?? 0) + HOUR / 2);
  await cloud.tick('clock');
  const now = Object.fromEntries(stored<Breakage>(cloud, 'breakages').map((each) => [each.part, each]));
  expect(now.toilet).toMatchObject({ state: 'open', takenById: null });
  expect(now.microwave).toMatchObject({ state: 'taken', takenById: 'staff-zhou' });
});
