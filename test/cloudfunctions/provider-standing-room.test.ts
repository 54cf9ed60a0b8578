import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { complaintRow } from '#domain/complaint/view';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { LocalCloud } from '../../local-cloud';
import { actor, HUIMIN, LIU, MA, managerOf, NEIGHBOUR, NOW, STAFF, workerActor } from '../kit/given';
import { anOrder } from '../kit/given-orders';
import { aStep, blamed } from '../kit/given-standing';
import { called, codeOf, granted } from '../kit/in-room';
import { stored } from '../kit/once';
import { sealedFirm } from '../kit/sealed-firm';
import { cloudForStores, rows } from '../kit/stores';

// Where a firm stands, and what may be complained of, asked in the test's own process.

let cloud: LocalCloud;
let room: Awaited<ReturnType<typeof theRoom>>;
const theRoom = async () => ({
  ...(await import('../../cloudfunctions/provider/standing')),
  ...(await import('../../cloudfunctions/provider/standing-lists')),
  ...(await import('../../cloudfunctions/provider/suspending')),
  ...(await import('../../cloudfunctions/provider/complaints')),
  ...(await import('../../cloudfunctions/provider/complaint-lists')),
  ...(await import('../../cloudfunctions/runtime/seal')),
});
const BOSS = managerOf(HUIMIN);
beforeAll(async () => {
  cloud = await cloudForStores();
  room = await theRoom();
});
beforeEach(() => cloud.renew(NOW));
/** What waits for an answer, and until which day. */
const appealed = async () => {
  const answer = granted(await room.appealedFirms({}, called(STAFF)));
  return answer.rows.map(({ of, name, dueAt }) => `${of} ${name} ${dayOf(dueAt)}`);
};

describe('The standing of a firm', () => {
  const ladder = (over: Partial<Ladder> = {}): Ladder => ({
    ...newLadder('huimin', 'suspended'),
    version: 1,
    ...over,
  });
  const given = (...ladders: Ladder[]) =>
    cloud.seed({
      ...rows('providers', [sealedFirm(room.seal, { standing: 'suspended' })]),
      ...rows('standings', ladders),
    });
  const firm = () => stored<typeof HUIMIN>(cloud, 'providers')[0];
  const step = aStep({ id: 'step', from: 'good', to: 'suspended', at: NOW - HOUR });

  test('is appealed against by its manager, and staff answer, whom the firm follows at once', async () => {
    given(ladder({ steps: [step] }));
    const appeal = (who: typeof BOSS) => room.appealStep({ stepId: 'step', why: '不是这样' }, called(who));
    for (const who of [LIU, actor('x', ['manager'], 'huimin')])
      expect(codeOf(await appeal(who))).toBe('NOT_FOUND');
    // Friday evening is two working days after Wednesday.
    expect(await appeal(BOSS)).toMatchObject({
      value: { steps: [{ appeal: { state: 'filed', why: '不是这样' } }] },
    });
    expect(codeOf(await appeal(BOSS))).toBe('NOT_NOW');
    expect(await appealed()).toEqual(['firm huimin服务部 2026-03-20']);
    const decide = (who = STAFF) =>
      room.decideAppeal({ providerId: 'huimin', stepId: 'step', overturned: true, why: '查过' }, called(who));
    expect(codeOf(await decide(actor('member-ma', ['staff'])))).toBe('OWN_CASE');
    expect(await decide()).toMatchObject({ value: { standing: 'good' } });
    expect(firm()?.standing).toBe('good');
  });

  test('that does not move leaves the firm as it is', async () => {
    given(
      ladder({
        steps: [
          {
            ...step,
            appeal: { state: 'filed', at: NOW, why: '', dueAt: NOW + DAY, decidedAt: null, decision: null },
          },
        ],
      }),
    );
    const kept = { providerId: 'huimin', stepId: 'step', overturned: false, why: '查过' };
    expect(await room.decideAppeal(kept, called(STAFF))).toMatchObject({ value: { standing: 'suspended' } });
    expect(firm()).toMatchObject({ standing: 'suspended', version: HUIMIN.version });
    const { effects } = stored<Ladder>(cloud, 'standings')[0] ?? ladder();
    expect(Object.values(effects).map(({ kind }) => kind)).not.toContain('follow-ladder');
    expect(codeOf(await room.decideAppeal({ ...kept, providerId: 'nobody' }, called(STAFF)))).toBe(
      'NOT_FOUND',
    );
  });

  test('is counted again from what was written down, over more than a page of it', async () => {
    const outcome = (no: number, over: object = {}) => ({
      ...{
        _id: `o${no}`,
        version: 1,
        providerId: 'huimin',
        workerId: 'ma',
        orderId: `order-${no}`,
        residentId: `r${no}`,
      },
      ...{ outcome: 'closed', at: NOW - HOUR + no, ruledBy: null },
      ...over,
    });
    const closed = Array.from({ length: 201 }, (_, no) => outcome(no));
    given(ladder({ days: [{ on: '2026-03-18', closed: 201 }], blamed: blamed('no-show', 1) }));
    cloud.seed(rows('outcomes', closed));
    const counted = async () => granted(await room.recount({ providerId: 'huimin' }, called(STAFF)));
    expect(await counted()).toMatchObject({
      agrees: false,
      kept: { closed: 201, noShow: 1 },
      recounted: { closed: 201, noShow: 0 },
    });
    cloud.seed(
      rows('outcomes', [
        outcome(900, { outcome: 'no-show' }),
        outcome(901, { outcome: 'no-show', struckAt: NOW }),
      ]),
    );
    expect((await counted()).agrees).toBe(true);
    expect(codeOf(await room.recount({ providerId: 'nobody' }, called(STAFF)))).toBe('NOT_FOUND');
  });

  test('that is proposed waits for staff, the one that falls first before the others', async () => {
    given(ladder({ confirmBy: NOW + DAY }), { ...ladder({ confirmBy: NOW + HOUR }), _id: 'gone' });
    expect(await room.proposedSuspensions({}, called(STAFF))).toEqual({
      ok: true,
      value: {
        more: false,
        rows: [
          { providerId: 'gone', name: '', dueAt: NOW + HOUR, what: 'no-shows', may: true },
          { providerId: 'huimin', name: 'huimin服务部', dueAt: NOW + DAY, what: 'no-shows', may: true },
        ],
      },
    });
    const colleague = { ...STAFF, everOf: ['huimin'] };
    const seen = granted(await room.proposedSuspensions({}, called(colleague))).rows;
    expect(seen.map(({ providerId, may }) => [providerId, may])).toEqual([
      ['gone', true],
      ['huimin', false],
    ]);
  });
});

describe('A worker who is stopped at once', () => {
  test('appeals against it, which is answered within two working days', async () => {
    cloud.seed(rows('providers', [sealedFirm(room.seal)]));
    const him = { providerId: 'huimin', workerId: 'ma' };
    const grounds = { kind: 'charges', happenedOn: dayOf(NOW - DAY), why: '上门加价' } as const;
    expect(codeOf(await room.suspendWorker({ ...him, grounds }, called(STAFF)))).toBe('ok');
    const appeal = { ...him, why: '不是我' };
    expect(codeOf(await room.appealSuspension(appeal, called(workerActor(HUIMIN, MA))))).toBe('ok');
    expect(await appealed()).toEqual(['worker huimin服务部 2026-03-20']);
  });
});

describe('What may be complained of', () => {
  const closed = anOrder({ state: 'closed' });
  const END = closed.events.at(-1)?.at ?? 0;
  const ALL = ['subcontracting', 'work', 'price', 'attitude', 'other'];
  beforeEach(() => cloud.seed(rows('repair_orders', [closed])));
  const file = (kind: 'price' | 'not-repaired', who = LIU, now = END + DAY) =>
    room.fileComplaint(
      { orderId: 'order-1', kind, words: '多收了钱', photos: [], firmSeesPhotos: false },
      called(who, { now }),
    );
  const list = (who = LIU, now = END + DAY) =>
    room.complaintsOfOrder({ orderId: 'order-1' }, called(who, { now }));

  test('is everything but what she did not send back, once each, until thirty days after the end', async () => {
    expect(granted(await list()).open).toEqual({
      firmName: 'huimin服务部',
      kinds: ALL,
      until: END + 30 * DAY,
    });
    expect(codeOf(await file('not-repaired'))).toBe('NOT_SENT_BACK_YET');
    expect(await file('price')).toMatchObject({ value: { kind: 'price', state: 'filed' } });
    expect(codeOf(await file('price'))).toBe('ALREADY_COMPLAINED');
    const after = granted(await list());
    expect(after.rows.map(({ kind }) => kind)).toEqual(['price']);
    expect(after.open?.kinds).toEqual(ALL.filter((kind) => kind !== 'price'));
    expect(granted(await list(LIU, END + 30 * DAY)).open).not.toBeNull();
    expect(granted(await list(LIU, END + 30 * DAY + 1)).open).toBeNull();
    expect(codeOf(await file('price', LIU, END + 30 * DAY + 1))).not.toBe('ok');
  });

  test('is hers, or staff’s who file it for her, and nobody else’s', async () => {
    await file('price');
    for (const who of [NEIGHBOUR, BOSS]) expect(codeOf(await list(who))).toBe('NOT_FOUND');
    const seen = granted(await list(STAFF));
    expect([seen.rows.length, seen.open?.kinds]).toEqual([1, ALL.filter((kind) => kind !== 'price')]);
    expect(codeOf(await file('price', NEIGHBOUR))).toBe('NOT_FOUND');
    expect(codeOf(await room.complaintsOfOrder({ orderId: 'none' }, called(STAFF)))).toBe('NOT_FOUND');
    const [complaint] = stored<Parameters<typeof complaintRow>[0]>(cloud, 'complaints');
    const complaintId = complaint?._id ?? '';
    expect(await room.complaint({ complaintId }, called(LIU))).toMatchObject({ value: { kind: 'price' } });
    expect(codeOf(await room.complaint({ complaintId }, called(NEIGHBOUR)))).toBe('NOT_FOUND');
    expect(granted(await room.ownComplaints({ list: 'due' }, called(BOSS))).rows).toHaveLength(1);
    expect(codeOf(await room.ownComplaints({ list: 'due' }, called(LIU)))).toBe('NOT_FOUND');
    expect(granted(await room.complaintDesk({ list: 'answer' }, called(STAFF))).rows).toHaveLength(1);
    expect(granted(await room.complaintDesk({ list: 'ruling' }, called(STAFF))).rows).toEqual([]);
  });

  test('counts against the measure of five open ones', async () => {
    const held = Array.from({ length: 5 }, (_, no) => ({ id: `made-${no}`, at: END + DAY }));
    cloud.seed(rows('allowances', [{ _id: 'liu', held: { 'open-complaints': held }, days: {} }]));
    expect(codeOf(await file('price'))).toBe('TOO_MANY_COMPLAINTS');
    expect(stored(cloud, 'complaints')).toEqual([]);
  });
});
