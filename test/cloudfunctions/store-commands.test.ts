import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Effect } from '#domain/effects';
import type { LocalCloud } from '../../local-cloud';
import { LIU, moment, NOW } from '../kit/given';
import { stored } from '../kit/once';
import { cloudForStores, rows } from '../kit/stores';

// A command that is sent again or meets another one, wrong codes that are counted, and what the clock goes through.

let cloud: LocalCloud;
let store: Awaited<ReturnType<typeof theStores>>;
beforeAll(async () => {
  cloud = await cloudForStores();
  store = await theStores();
});
beforeEach(() => cloud.renew(Date.now()));

const theStores = async () => ({
  ...(await import('../../cloudfunctions/store/nouns')),
  ...(await import('../../cloudfunctions/store/unit-of-work')),
  ...(await import('../../cloudfunctions/store/commit')),
  ...(await import('../../cloudfunctions/store/tries')),
  ...(await import('../../cloudfunctions/store/queue')),
});

type Any = Record<string, unknown> & { _id: string; version: number };
const one = (collection: string, id: string) => stored<Any>(cloud, collection).find(({ _id }) => _id === id);
const tell = (to: string): Effect => ({
  kind: 'notify',
  cause: '1-1',
  to,
  about: 'repair-closed',
  noun: 'repair-order',
  id: '1',
});
describe('A command', () => {
  const by = (requestId: string, digest = 'd') => moment({ actor: LIU, now: NOW, requestId, digest });
  const event = (requestId: string, digest = 'd') => ({ memberId: 'liu', requestId, digest });
  const wish = (requestId: string, digest?: string) => ({
    noun: 'reward' as const,
    id: 'mug',
    moment: by(requestId, digest),
  });
  const write = (points: number) => (found: Any) => ({ ok: true, after: { ...found, points } }) as const;
  const change = (requestId: string, points: number, digest?: string) =>
    store.changeNoun<never, string>({ ...wish(requestId, digest), decide: write(points) as never });

  test('that was sent before is answered and not done again; another one under its name is refused', async () => {
    cloud.seed(rows('rewards', [{ _id: 'mug', points: 1, events: [event('sent')] }]));
    expect(await change('sent', 9)).toMatchObject({ ok: true, value: { points: 1 } });
    expect(await change('sent', 9, 'other')).toMatchObject({
      ok: false,
      refusal: { code: 'REQUEST_REUSED' },
    });
    expect(one('rewards', 'mug')).toMatchObject({ points: 1, version: 1 });
    expect(await change('new', 9)).toMatchObject({ ok: true, value: { points: 9 } });
    expect(one('rewards', 'mug')).toMatchObject({ points: 9, version: 2 });
  });

  test('by who has changed it forty times today is refused, and changes nothing', async () => {
    const event = {
      memberId: 'liu',
      requestId: 'x',
      digest: 'd',
      at: NOW - 1,
      by: 'resident',
      action: 'edit',
    };
    cloud.seed(rows('rewards', [{ _id: 'mug', points: 1, events: Array(40).fill(event) }]));
    const edit = (found: Any) => ({
      ok: true,
      after: {
        ...found,
        points: 9,
        events: [...(found.events as object[]), { ...event, requestId: 'more' }],
      },
    });
    const changed = await store.changeNoun<never, string>({ ...wish('more'), decide: edit as never });
    expect(changed).toEqual({ ok: false, refusal: { code: 'TOO_MANY_CHANGES' } });
    expect(one('rewards', 'mug')).toMatchObject({ points: 1, version: 1 });
  });

  test('on what there is not is answered so', async () => {
    expect(await change('new', 9)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } });
  });

  test('decides again on what somebody else has made of it and of what is read beside it, and says what has to follow', async () => {
    cloud.seed(rows('rewards', [{ _id: 'mug', points: 1 }]));
    const { database } = await import('../../cloudfunctions/runtime/wechat-world');
    const seen: unknown[] = [];
    let beside = 100;
    const answered = await store.changeNoun<never, string, number>({
      ...wish('new'),
      beside: async () => ++beside,
      decide: (async (found: Any, known: number, round: number) => {
        seen.push([round, found.points, known]);
        const elsewhere = { points: 7, version: 2 };
        if (round === 1)
          await database.collection('rewards').where({ _id: 'mug' }).update({ data: elsewhere });
        const after = { ...found, points: Number(found.points) + 1, effects: { a: tell('liu') } };
        return { ok: true, after };
      }) as never,
    });
    expect(seen).toEqual([
      [1, 1, 101],
      [2, 7, 102],
    ]);
    expect(answered).toMatchObject({ ok: true, value: { points: 8 }, follow: { noun: 'reward', id: 'mug' } });
    expect(await change('quiet', 3)).toMatchObject({ follow: { noun: 'reward', id: 'mug' } });
  });

  test('that changes nothing commits nothing, and has nothing to follow where nothing is owed', async () => {
    cloud.seed(rows('rewards', [{ _id: 'mug', points: 1 }]));
    const same = await store.changeNoun<never, string>({
      ...wish('new'),
      decide: ((found: Any) => ({ ok: true, after: found })) as never,
    });
    expect(same).toEqual({ ok: true, value: expect.objectContaining({ points: 1 }) });
    expect(one('rewards', 'mug')).toMatchObject({ version: 1 });
  });
});

describe('What a unique index grants once', () => {
  const claim = (code: string) => [
    {
      collection: 'redemptions' as const,
      before: { _id: 'r2', version: 1 },
      after: { _id: 'r2', version: 1, pickup: code },
    },
  ];
  beforeEach(() => {
    cloud.seed(
      rows('redemptions', [
        { _id: 'r1', pickup: 'hall:111111' },
        { _id: 'r2', pickup: 'hall:222222' },
      ]),
    );
  });

  test('and somebody else has, is refused at once in the words of the command', async () => {
    let rounds = 0;
    const attempt = async () => {
      rounds += 1;
      return { ok: true as const, value: null, changes: claim('hall:111111') };
    };
    expect(await store.unitOfWork<null, 'TAKEN'>(attempt, 'TAKEN')).toEqual({
      ok: false,
      refusal: { code: 'TAKEN' },
    });
    expect(rounds).toBe(1);
    await expect(store.unitOfWork(attempt)).rejects.toThrow('redemptions r2');
    expect(rounds).toBe(2);
  });

  test('is drawn again where it was drawn by lot', async () => {
    const drawn = ['hall:111111', 'hall:111111', 'hall:333333'];
    const attempt = async (round: number) => ({
      ok: true as const,
      value: round,
      changes: claim(drawn[round - 1] ?? ''),
    });
    expect(await store.unitOfWork(attempt, store.DRAWN_BY_LOT)).toEqual({ ok: true, value: 3 });
    expect(one('redemptions', 'r2')).toMatchObject({ pickup: 'hall:333333', version: 2 });
  });
});

describe('What the clock carries out', () => {
  test('is tried again as long as others are faster, and left to the next tick after sixteen rounds', async () => {
    // Nobody waits between the rounds.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    cloud.seed(rows('rewards', [{ _id: 'mug', points: 1 }]));
    let rounds = 0;
    const beatenUntil = (last: number) => async (round: number) => {
      rounds = round;
      const version = round < last ? 99 : 1;
      return [
        {
          collection: 'rewards' as const,
          before: { _id: 'mug', version },
          after: { _id: 'mug', version, points: 5 },
        },
      ];
    };
    await store.untilCommitted(beatenUntil(3));
    expect(rounds).toBe(3);
    expect(one('rewards', 'mug')).toMatchObject({ points: 5, version: 2 });
    await expect(store.untilCommitted(beatenUntil(99))).rejects.toThrow('left to the next tick');
    expect(rounds).toBe(16);
    vi.restoreAllMocks();
  });

  test('that changes nothing is done', async () => {
    await store.untilCommitted(async () => []);
    expect(await store.addOnce('rewards', { _id: 'mug', version: 0 })).toBe(true);
    expect(await store.addOnce('rewards', { _id: 'mug', version: 0 })).toBe(false);
  });
});

describe('Wrong codes', () => {
  const by = (requestId: string, now = NOW) => moment({ actor: LIU, now, requestId });
  const at = { noun: 'redemption', id: 'r1' } as const;

  test('are counted where they were typed, and staff are told on the one that fills the measure', async () => {
    for (let nth = 1; nth <= 4; nth += 1)
      await store.codeTries.count('liu', await store.codeTries.findById('liu'), by(`t${nth}`), at);
    expect(one('code_tries', 'liu')).toMatchObject({
      wrong: [1, 2, 3, 4].map((n) => ({ requestId: `t${n}` })),
      effects: {},
    });
    // What was read is older than what lies there: it is read again.
    await store.codeTries.count('liu', null, by('t5'), at);
    const [alarm] = Object.values(one('code_tries', 'liu')?.effects as object);
    expect(alarm).toMatchObject({ kind: 'tell-staff', about: 'codes-tried', ...at });
    expect(one('code_tries', 'liu')).toMatchObject({ owed: 1 });
    expect(store.codeTries.change(await store.codeTries.findById('liu'), 'liu', by('t5'), at)).toEqual([]);
  });

  test('leave a mark for a right one, too, and tell nobody where it is not known where to look', async () => {
    expect(await store.commit(store.codeTries.touch(null, 'liu'))).toBe('done');
    expect(one('code_tries', 'liu')).toMatchObject({ wrong: [], version: 1 });
    for (let nth = 1; nth <= 6; nth += 1)
      await store.codeTries.count('liu', await store.codeTries.findById('liu'), by(`t${nth}`));
    expect(one('code_tries', 'liu')).toMatchObject({ effects: {}, owed: 0 });
    expect(one('code_tries', 'liu')?.wrong).toHaveLength(6);
  });
});

describe('A queue', () => {
  test('is gone through page by page, by instant and then by id, and ends where what is due ends', async () => {
    const due = [1, 1, 1, 2, 3, 9].map((sweepsAt, i) => ({ _id: `u${i}`, sweepsAt }));
    cloud.seed(rows('uploads', [...due, { _id: 'never', sweepsAt: null }]));
    const queue = { collection: 'uploads' as const, field: 'sweepsAt', upTo: 3 };
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    const first = await store.nextIn(queue, 2, null);
    expect(first).toEqual([
      { at: 1, id: 'u0' },
      { at: 1, id: 'u1' },
    ]);
    expect(ids(await store.nextIn(queue, 2, first[1] ?? null))).toEqual(['u2', 'u3']);
    expect(ids(await store.nextIn(queue, 1, { at: 1, id: 'u1' }))).toEqual(['u2']);
    expect(ids(await store.nextIn(queue, 9, { at: 1, id: 'u2' }))).toEqual(['u3', 'u4']);
    expect(ids(await store.nextIn(queue, 9, { at: 3, id: 'u4' }))).toEqual([]);
    expect(ids(await store.nextIn({ ...queue, from: 2 }, 9, null))).toEqual(['u3', 'u4']);
    expect(ids(await store.lastIn(queue, 2))).toEqual(['u4', 'u3']);
  });
});
