import { describe, expect, test } from 'vitest';
import type { Announcement } from '#domain/announcement/board';
import { clockRoom } from '../kit/clock-room';
import { NOW } from '../kit/given';
import { rows } from '../kit/stores';

// How the clock calls everybody, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/outbox/call-everybody')),
}));
const { notices } = room;

describe('A warning to everybody', () => {
  const warning = (over: Partial<Announcement> = {}): Announcement => ({
    ...{ id: 'storm', kind: 'danger', title: '台风', words: '', link: '', audience: 'all' },
    ...{ state: 'published', publishAt: NOW },
    ...over,
  });
  const given = async (many: number, over: Partial<Announcement> = {}, at = NOW) => {
    room.cloud.seed({
      ...rows('announcements', [{ _id: 'board', announcements: [warning(over)] }]),
      ...rows(
        'identities',
        Array.from({ length: many }, (_, place) => ({
          ...{ _id: `wx-${String(place).padStart(5, '0')}`, memberId: `m-${place}` },
          roles: place === 0 ? ['staff'] : [],
        })),
      ),
    });
    await room.clock.callEverybody({
      kind: 'call-everybody',
      cause: 'c',
      announcementId: 'storm',
      audience: 'all',
      at,
    });
  };
  const call = () =>
    notices().find(({ _id }) => _id === 'call-storm') as Parameters<typeof room.clock.callNext>[0];
  const warned = () => notices().filter(({ _id }) => _id.startsWith('danger-')).length;

  test('is in nobody’s list, and waits for its instant', async () => {
    await given(2, {}, NOW + 1);
    expect(call()).toMatchObject({ memberId: 'nobody', message: 'due', sendAt: NOW + 1, tries: 0 });
    await room.clock.callNext(call());
    expect([warned(), call().version]).toEqual([0, 1]);
  });

  test('reaches each once, and ends', async () => {
    await given(2);
    await room.clock.callNext(call());
    expect([warned(), call().message, call().sendAt]).toEqual([2, 'sent', null]);
    await room.clock.callNext(call());
    expect([warned(), call().version]).toEqual([2, 2]);
  });

  test('reaches those whom it concerns; of who was taken down nobody hears', async () => {
    await given(2, { audience: 'staff' });
    await room.clock.callNext(call());
    expect([warned(), call().message]).toEqual([1, 'sent']);
    await room.cloud.renew(NOW);
    await given(2, { state: 'withdrawn' });
    await room.clock.callNext(call());
    expect([warned(), call().message]).toEqual([0, 'sent']);
  });

  test('goes on by the next tick behind the thousandth', async () => {
    await given(1_001);
    await room.clock.callNext(call());
    expect([warned(), call().message, call().calledUpTo]).toEqual([1_000, 'due', 'wx-00999']);
    await room.clock.callNext(call());
    expect([warned(), call().message]).toEqual([1_001, 'sent']);
  });
});
