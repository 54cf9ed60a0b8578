import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { forgetAllowances } from '../kit/allowances';
import { saying } from '../kit/answers';
import { ONE_PLACE, placeOf, storedRequest, THREE_PLACES, WISH } from '../kit/asking';
import type { TestCloud } from '../kit/cloud';
import { ABOUT, EVERYBODY, HE, LIN, openWithCounsellors, PHONES } from '../kit/counsellors';
import { LIU, STAFF, STRANGER } from '../kit/district';
import { effort, seedOf } from '../kit/effort';
import { ABOVE, CHAIR, QIAN, YUNNAN, ZHENG, ZHONGSHAN } from '../kit/studios';

let cloud: TestCloud;
const say = saying(() => cloud);
const tick = async () => {
  for (let again = 0; again < 3; again += 1) await cloud.tick('clock');
};
const appoint = (memberId: string, cares: boolean) =>
  say(STAFF, 'appointment', 'appoint', {
    studioId: YUNNAN,
    phone: PHONES[memberId] ?? '',
    name: memberId,
    title: '干事',
    cares,
    why: '值班要人',
  });
const dismiss = (officerId: string) =>
  say(STAFF, 'appointment', 'dismiss', { studioId: YUNNAN, officerId, why: '调离岗位' });

const RUNS = effort(1, 30);
const SEED = seedOf(20261128);

/** All of it happens in each course, in an order of its own; what is random besides is who, where and when. */
const BAG = [
  ...['cover', 'cover', 'cover', 'swap', 'swap', 'rebook', 'rebook', 'transfer', 'reassign', 'reassign'],
  ...['counsellor no longer', 'counsellor no longer', 'counsellor', 'counsellor', 'dismiss', 'shared number'],
  ...['ask', 'ask', 'cancel', 'accept', 'time', 'tick', 'tick'],
] as const;
type Kind = (typeof BAG)[number] | string;

const COURSE = fc
  .tuple(
    fc.shuffledSubarray([...BAG], { minLength: BAG.length }),
    fc.array(fc.nat({ max: 999 }), { minLength: 40 }),
  )
  .map(([kinds, dice]) => kinds.map((kind, place) => ({ kind, die: dice[place % dice.length] ?? 0 })));

const OPENID: Readonly<Record<string, string>> = {
  liu: LIU,
  lin: LIN,
  he: HE,
  zheng: ZHENG,
  chair: CHAIR,
  qian: QIAN,
  above: ABOVE,
};
const HOUSE_OF: Readonly<Record<string, string>> = { lin: YUNNAN, he: YUNNAN, zheng: YUNNAN, chair: YUNNAN };

describe(`However officers, slots, rosters and phones change (seed ${SEED}, ${RUNS} courses)`, () => {
  /** By what people did, and by nothing that is stored: who told it where, and who is a counsellor there. */
  const asked = new Map<string, { readonly who: string | null; studioId: string }>();
  const counsels = new Map<string, string>();
  const happened = new Map<Kind, number>();
  const wish = { ...WISH, topic: 'psychological' as const, about: ABOUT };

  const ok = (answer: object, kind: Kind): boolean => {
    const yes = 'value' in answer;
    if (yes) happened.set(kind, (happened.get(kind) ?? 0) + 1);
    return yes;
  };
  const idsBooked = () =>
    [...asked.keys()].filter((id) => {
      const { slot, state, studio } = storedRequest(cloud, id);
      return slot !== null && state !== 'withdrawn' && studio.id === YUNNAN;
    });
  const pick = <T>(all: readonly T[], die: number): T => all[die % all.length] as T;
  const bookedAt = (die: number): number => {
    const ids = idsBooked();
    // By then nobody may have a place any more.
    return ids.length === 0
      ? THREE_PLACES
      : (storedRequest(cloud, pick(ids, die)).slot?.from ?? THREE_PLACES);
  };

  async function asks(who: string, from: number | null): Promise<void> {
    await forgetAllowances(cloud);
    const place = from === null ? null : placeOf(from, true);
    const answer = await say(OPENID[who] ?? '', 'appointment', 'ask', { ...wish, place });
    if (ok(answer, 'ask'))
      asked.set((answer as { value: { id: string } }).value.id, { who, studioId: YUNNAN });
  }

  async function seats(who: string, cares: boolean, kind: Kind): Promise<void> {
    const has = [...asked.keys()].some((id) => storedRequest(cloud, id).officer?.memberId === who);
    if (!('value' in (await appoint(who, cares)))) return;
    if (cares) counsels.set(who, YUNNAN);
    else counsels.delete(who);
    if (has || cares) ok({ value: true }, kind);
  }

  const counsellorsIn = (studioId: string) =>
    [...counsels].flatMap(([who, house]) => (house === studioId ? [who] : []));

  const MOVES: Readonly<Record<string, (die: number) => Promise<unknown>>> = {
    ask: (die) =>
      asks(pick(['liu', 'he', 'chair'], die), die % 2 === 0 ? null : THREE_PLACES + (die % 3) * DAY),
    cover: async (die) =>
      ok(
        await say(CHAIR, 'appointment', 'cover', {
          from: bookedAt(die),
          officerId: pick(['chair', 'lin', 'zheng'], die),
        }),
        'cover',
      ),
    swap: async (die) =>
      ok(
        await say(CHAIR, 'appointment', 'swap', { from: bookedAt(die), other: ONE_PLACE + DAY * (die % 3) }),
        'swap',
      ),
    cancel: async (die) =>
      ok(await say(ZHENG, 'appointment', 'cancelSlot', { from: bookedAt(die) }), 'cancel'),
    rebook: async (die) => {
      await forgetAllowances(cloud);
      const own = [...asked].flatMap(([id, { who }]) => (who === 'liu' ? [id] : []));
      for (const requestId of own)
        for (const day of [0, 1, 2, 3]) {
          const place = placeOf(THREE_PLACES + ((die + day) % 4) * DAY, true);
          if (ok(await say(LIU, 'appointment', 'rebook', { requestId, place }), 'rebook')) return;
        }
    },
    transfer: async (die) => {
      const id = pick([...asked.keys()], die);
      const by = OPENID[storedRequest(cloud, id).officer?.memberId ?? ''] ?? CHAIR;
      const input = { requestId: id, studioId: ZHONGSHAN, words: '离家近' };
      const told = asked.get(id);
      if (ok(await say(by, 'appointment', 'transfer', input), 'transfer') && told) told.studioId = ZHONGSHAN;
    },
    reassign: async (die) => {
      const inYunnan = [...asked].flatMap(([id, { studioId }]) => (studioId === YUNNAN ? [id] : []));
      const officerId = pick(['lin', 'zheng', 'chair', 'he'], die);
      const input = { requestId: pick(inYunnan, die) ?? '', officerId };
      return ok(await say(ABOVE, 'appointment', 'reassign', input), 'reassign');
    },
    counsellor: (die) => seats(pick(['lin', 'zheng', 'he'], die), true, 'counsellor'),
    'counsellor no longer': (die) => {
      const busy = [...asked.keys()].flatMap((id) => storedRequest(cloud, id).officer?.memberId ?? []);
      const who = pick(
        busy.filter((one) => HOUSE_OF[one] === YUNNAN),
        die,
      );
      return seats(who ?? 'lin', false, 'counsellor no longer');
    },
    dismiss: async (die) => {
      const who = pick(['lin', 'he'], die);
      if (ok(await dismiss(who), 'dismiss')) counsels.delete(who);
    },
    'shared number': async () => {
      for (const openid of [LIU, STRANGER])
        await cloud.phone(openid).does('membership', 'setPhone', { code: 'phone:13905328888' });
      const by = OPENID[pick(counsellorsIn(YUNNAN), 0) ?? ''] ?? ZHENG;
      const entering = {
        ...{ channel: 'walk-in', topic: 'psychological', mode: 'studio', people: 1, about: ABOUT },
        ...{ name: '刘女士', phone: '13905328888', meetingAt: null },
      };
      const answer = await say(by, 'appointment', 'enter', entering);
      const id = (answer as { value?: { request: { id: string } | null } }).value?.request?.id;
      if (ok(answer, 'shared number') && id) asked.set(id, { who: null, studioId: YUNNAN });
    },
    accept: async (die) => {
      const requestId = pick([...asked.keys()], die);
      const by = OPENID[storedRequest(cloud, requestId).officer?.memberId ?? ''] ?? CHAIR;
      return ok(await say(by, 'appointment', 'accept', { requestId, meetingAt: null }), 'accept');
    },
    /** The deadline passes: the level above is told. */
    time: async () => {
      cloud.clock.move(4 * HOUR);
      await tick();
      ok({ value: true }, 'time');
    },
    tick: async () => {
      await tick();
      ok({ value: true }, 'tick');
    },
  };

  const reads = async (openid: string, requestId: string) =>
    JSON.stringify(await say(openid, 'appointment', 'request', { requestId })).includes(ABOUT);

  async function onlyTheTwoRead(atRest: boolean): Promise<void> {
    for (const [requestId, { who, studioId }] of asked) {
      const others = EVERYBODY.filter((openid) => openid !== OPENID[who ?? '']);
      const found = await Promise.all(others.map((openid) => reads(openid, requestId)));
      const readers = others.filter((_, place) => found[place]);
      const able = counsellorsIn(studioId).filter((one) => one !== who);
      expect(readers.length).toBeLessThanOrEqual(1);
      for (const reader of readers) expect(able.map((one) => OPENID[one])).toContain(reader);
      if (atRest) expect([requestId, readers.length]).toEqual([requestId, Math.min(able.length, 1)]);
    }
    if (!atRest) return;
    const lists = await Promise.all(EVERYBODY.map((openid) => readersOfLists(openid)));
    expect(lists.filter(Boolean)).toEqual([]);
  }
  /** No list says a word of it. */
  const readersOfLists = async (openid: string): Promise<boolean> => {
    const lists = (['due', 'above', 'answered'] as const).map((list) =>
      say(openid, 'appointment', 'desk', { list }),
    );
    return JSON.stringify(await Promise.all(lists)).includes(ABOUT);
  };

  test('the real views of everybody show what somebody told in need to one present counsellor and that person alone', async () => {
    for (const course of fc.sample(COURSE, { seed: SEED, numRuns: RUNS })) {
      asked.clear();
      counsels.clear();
      for (const [who, house] of [
        ['zheng', YUNNAN],
        ['qian', ZHONGSHAN],
        ['above', 'district-studio'],
      ] as const)
        counsels.set(who, house);
      cloud = await openWithCounsellors();
      await seats('lin', true, 'counsellor');
      for (const day of [0, 1, 2]) await asks('liu', THREE_PLACES + day * DAY);
      // While everybody is there yet; later there may be nobody left to move to.
      for (const kind of ['rebook', 'accept', 'reassign', 'transfer']) {
        await MOVES[kind]?.(4);
        await onlyTheTwoRead(false);
      }
      for (const { kind, die } of course) {
        await MOVES[kind]?.(die);
        await onlyTheTwoRead(kind === 'tick');
      }
      await tick();
      await onlyTheTwoRead(true);
      await cloud.stop();
    }
    for (const kind of new Set(BAG)) expect([kind, happened.get(kind) ?? 0]).not.toEqual([kind, 0]);
  });
});
