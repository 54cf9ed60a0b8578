import { describe, expect, test, vi } from 'vitest';
import type { Effect } from '#domain/effects';
import type { Provider } from '#domain/firm/firm';
import type { Decision } from '#domain/kernel/entity';
import { DAY, dayOf } from '#domain/kernel/time';
import { agree, erase, withdraw } from '#domain/membership/consent';
import type { Identity, Member } from '#domain/membership/member';
import type { Grants } from '#domain/notice/notice';
import type { Notify } from '#domain/notice/owed';
import type { RepairOrder } from '#domain/repair/order';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import type { CountPrice } from '#domain/standing/owed';
import { clockRoom } from '../kit/clock-room';
import { done, LIU, moment, NOW } from '../kit/given';
import { ofEach } from '../kit/grants';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';

// What the clock carries out of what nouns owe, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/outbox/settle')),
  ...(await import('../../cloudfunctions/outbox/notify')),
  ...(await import('../../cloudfunctions/clock/every-firm')),
  ...(await import('../../cloudfunctions/clock/every-rank')),
  ...(await import('../../cloudfunctions/store/unit-of-work')),
}));
const { huimin, liu, notices, only, order } = room;

describe('What a noun owes', () => {
  const notify = (to: string): Notify => ({
    ...{
      kind: 'notify',
      cause: `told-${to}`,
      to,
      about: 'repair-closed',
      noun: 'repair-order',
      id: 'order-1',
    },
  });
  const course = { kind: 'count-course', providerId: 'huimin', workerId: 'ma', ruledBy: null } as const;
  const whose = { orderId: 'order-1', residentId: 'liu', at: NOW };
  const ended = { ...course, ...whose, cause: 'course-order-1', outcome: 'closed' } as const;
  const upheld = { ...course, ...whose, cause: 'course-of-complaint', outcome: 'upheld' } as const;
  const price: CountPrice = {
    ...{ kind: 'count-price', cause: 'price-order-1', providerId: 'huimin' },
    ...{ chargedFen: 9_000, listMaxFen: 12_000, at: NOW },
  };
  const owing = (...effects: readonly Effect[]) => {
    const keyed = Object.fromEntries(effects.map((effect, place) => [`e${place}`, effect]));
    room.cloud.seed({
      ...rows('repair_orders', [order({ effects: keyed, owed: effects.length })]),
      ...rows('providers', [huimin()]),
    });
  };
  const left = () => Object.keys(only<RepairOrder>('repair_orders')?.effects ?? {});
  const lines = (collection: string) => stored<{ _id: string }>(room.cloud, collection).map(({ _id }) => _id);

  test('is carried out and struck off, and the version is nobody’s race', async () => {
    owing(notify('liu'), notify('daughter'));
    await room.clock.settle('repair-order', 'order-1');
    expect(
      notices()
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['daughter', 'liu']);
    expect(only<RepairOrder>('repair_orders')).toMatchObject({ effects: {}, owed: 0, version: 1 });
  });

  test('of an order that was closed stands in one line, with what was charged', async () => {
    owing(ended, price);
    await room.clock.settle('repair-order', 'order-1');
    expect(only('outcomes')).toMatchObject({ _id: 'course-order-1', charge: { chargedFen: 9_000 } });
    expect([lines('charges'), left()]).toEqual([[], []]);
  });

  test('of an order stands apart where only one of the two is owed, or somebody was blamed', async () => {
    owing(ended);
    await room.clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges')]).toEqual([['course-order-1'], []]);
    await room.cloud.renew(NOW);
    owing(price);
    await room.clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges'), left()]).toEqual([[], ['price-order-1'], []]);
    await room.cloud.renew(NOW);
    owing(upheld, price);
    await room.clock.settle('repair-order', 'order-1');
    expect([lines('outcomes'), lines('charges')]).toEqual([['course-of-complaint'], ['price-order-1']]);
    await room.cloud.renew(NOW);
    owing(ended, { ...ended, cause: 'course-other' }, price);
    await room.clock.settle('repair-order', 'order-1');
    expect([lines('outcomes').sort(), lines('charges')]).toEqual([
      ['course-order-1', 'course-other'],
      ['price-order-1'],
    ]);
  });

  test('stays owed where it cannot be done, which is said; everything else is done', async () => {
    owing(notify('liu'), upheld);
    room.cloud.faults.add({ when: { collection: 'outcomes' }, kind: 'timeout', times: 1_000 });
    await expect(room.clock.settle('repair-order', 'order-1')).rejects.toThrow(
      'still owed by repair-order order-1',
    );
    room.cloud.faults.clear();
    expect([left(), notices().length, only<RepairOrder>('repair_orders')?.owed]).toEqual([['e1'], 1, 1]);
    await room.clock.settle('repair-order', 'order-1');
    expect([left(), lines('outcomes')]).toEqual([[], ['course-of-complaint']]);
  });

  test('by a ladder moves the firm to where staff have put it', async () => {
    const effects = { e0: { kind: 'follow-ladder', cause: 'c' } } as const;
    room.cloud.seed({
      ...rows('providers', [huimin()]),
      ...rows('standings', [{ ...newLadder('huimin', 'warned'), effects, owed: 1 }]),
    });
    await room.clock.settle('standing', 'huimin');
    expect([only<Provider>('providers')?.standing, only<Ladder>('standings')?.owed]).toEqual(['warned', 0]);
  });
});

describe('Who takes back the consent', () => {
  const wish = () => moment({ actor: LIU });
  const decided = async (decide: (member: Member) => Decision<Member, string>) => {
    const before = only<Member>('members');
    if (!before) throw new Error('she has gone');
    await room.clock.commitOnce({ collection: 'members', before, after: done(decide(before)) });
    await room.clock.settle('member', 'liu');
    return [only<Identity>('identities')?.roles, only<Member>('members')?.name];
  };

  test('comes as nobody, and is named nowhere; who gives it again is who she was', async () => {
    room.cloud.seed({
      ...rows('members', [liu()]),
      ...rows('identities', [{ _id: 'wx-liu', memberId: 'liu', roles: ['resident'] }]),
    });
    expect(await decided((member) => withdraw(member, [], wish()))).toEqual([[], '本人未公开']);
    expect(await decided((member) => agree(member, 1, wish()))).toEqual([['resident'], '刘女士']);
    expect(only<Member>('members')?.effects).toEqual({});
  });

  test('or goes for good is nobody here from then on', async () => {
    room.cloud.seed({
      ...rows('members', [liu()]),
      ...rows('identities', [{ _id: 'wx-liu', memberId: 'liu', roles: ['resident'] }]),
    });
    const before = liu();
    const after = done(erase(before, [], wish()));
    await room.clock.commitOnce({ collection: 'members', before, after });
    await room.clock.settle('member', 'liu');
    expect(stored(room.cloud, 'identities')).toEqual([]);
    expect(JSON.stringify(room.cloud.dump().members ?? [])).not.toContain('刘女士');
  });
});

describe('Every firm, once a day', () => {
  const firm = () => {
    const [paper] = huimin().certificates;
    if (!paper) throw new Error('惠民 has a paper');
    return huimin({ certificates: [{ ...paper, validToOn: dayOf(NOW + 7 * DAY) }] });
  };

  test('is told which of its papers run out, and not looked at again before tomorrow', async () => {
    room.cloud.seed(rows('providers', [firm()]));
    const job = room.clock.everyFirm();
    const due = await job.due(9, null);
    expect(due.map(({ id }) => id)).toEqual(['huimin']);
    await job.work('huimin');
    expect(notices().map(({ about }) => about)).toContain('paper-7');
    expect(await job.due(9, null)).toEqual([]);
    vi.setSystemTime(NOW + DAY);
    expect((await job.due(9, null)).map(({ id }) => id)).toEqual(['huimin']);
  });
});

describe('Messages', () => {
  const notify = (cause: string, to = 'liu'): Notify => ({
    ...{ kind: 'notify', cause, to, about: 'repair-closed', noun: 'repair-order', id: 'order-1' },
  });
  const people = (left: number) =>
    room.cloud.seed({
      ...rows('identities', [
        { _id: 'wx-liu', memberId: 'liu', roles: [] },
        { _id: 'wx-zhou', memberId: 'zhou', roles: ['staff'] },
        { _id: 'wx-qian', memberId: 'qian', roles: ['staff'] },
      ]),
      ...rows('providers', [huimin()]),
      ...rows('notice_grants', [{ _id: 'liu', left: ofEach(left) }]),
    });
  const told = () => notices().map(({ memberId, message }) => `${memberId} ${message}`);

  test('go out as far as was allowed; another one waits its minute, and who allowed none reads it in the app', async () => {
    people(1);
    await room.clock.tell([notify('a'), notify('b'), notify('a', 'daughter')]);
    expect(told().sort()).toEqual(['daughter none', 'liu due', 'liu sent']);
    expect([room.cloud.outbox().length, only<Grants>('notice_grants')?.left.result]).toEqual([1, 0]);
    expect(notices().every(({ tries, version }) => tries === 0 && version > 0)).toBe(true);
  });

  test('are told once to who has it in two capacities, and not again when it is told again', async () => {
    people(2);
    await room.clock.tell([notify('a'), notify('a')]);
    await room.clock.tell([notify('a')]);
    expect([told(), room.cloud.outbox().length]).toEqual([['liu sent'], 1]);
  });

  test('that nobody was told of with these are not sent with them', async () => {
    people(2);
    await room.clock.tell([notify('a', 'daughter')]);
    expect([told(), room.cloud.outbox().length]).toEqual([['daughter none'], 0]);
  });

  test('to staff reach all of them, to a firm its managers, and of no firm nobody', async () => {
    people(0);
    const about = { about: 'repair-case', noun: 'repair-order', id: 'order-1' } as const;
    await room.clock.tell([
      { kind: 'tell-staff', cause: 's', ...about },
      { kind: 'tell-firm', cause: 'f', providerId: 'huimin', ...about },
      { kind: 'tell-firm', cause: 'n', providerId: 'nobody', ...about },
    ]);
    expect(
      notices()
        .map(({ memberId }) => memberId)
        .sort(),
    ).toEqual(['manager-huimin', 'qian', 'zhou']);
  });
});

describe('A day’s walk through the firms', () => {
  const firms = () =>
    room.cloud.seed(rows('providers', [huimin({ _id: 'a' }), huimin({ _id: 'b', creditCode: 'other' })]));
  const due = async (behind: { at: number; id: string } | null = null) =>
    (await room.clock.everyRank().due(9, behind)).map(({ id }) => id);

  test('goes firm by firm, once a day, and on from where it was', async () => {
    firms();
    expect([await due(), await due({ at: 0, id: 'a' })]).toEqual([['a', 'b'], ['b']]);
    await room.clock.everyRank().work('a');
    expect([await due(), only('cursors')]).toMatchObject([
      ['b'],
      { _id: 'every-rank', on: '2026-03-18', after: 'a', version: 1 },
    ]);
    await room.clock.everyRank().work('nobody');
    vi.setSystemTime(NOW + DAY);
    expect(await due()).toEqual(['a', 'b']);
  });
});
