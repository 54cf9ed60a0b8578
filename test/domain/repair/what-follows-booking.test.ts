import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#domain/kernel/time';
import { book } from '#domain/repair/decide/booking';
import type { RepairOrder } from '#domain/repair/order';
import { CONTACT_BOX, DAUGHTER, done, LIU, NOW } from '../../kit/given';
import { DRAIN } from '../../kit/given-orders';
import { COMMANDS } from './commands';
import { by, finished, followed, say } from './following';
import { effectsOf } from './outcomes';

// Who is told of a booking, and who earns by one that somebody else made.

describe('A booking', () => {
  const booking = {
    id: 'new-order',
    item: DRAIN,
    wrong: '堵了',
    photos: [],
    video: null,
    home: {
      place: { street: '云南路街道', community: '寿张路社区' },
      contact: CONTACT_BOX,
      homeKey: 'key-of-home',
    },
    when: { kind: 'urgent' } as const,
    provider: null,
    queue: [{ workerId: 'ma', memberId: 'member-ma', reachable: true }],
  };
  const born = (over: Partial<Parameters<typeof book>[0]>, who = LIU) => {
    const order = done(book({ ...booking, ...over }, by(who, NOW)));
    return effectsOf(order, { ...order, effects: {} })
      .map(say)
      .sort();
  };
  const consent = { how: 'by-telephone', relation: '女儿', at: NOW } as const;

  it('asks the first round where it is urgent, and nobody where there is time or a firm was chosen', () => {
    expect(born({})).toEqual(['tells member-ma: repair-offered']);
    const from = NOW + DAY;
    expect(born({ when: { kind: 'window', from, to: from + 2 * HOUR } })).toEqual([]);
    expect(born({ provider: { id: 'huimin', name: '惠民', mayServe: true } })).toEqual([]);
  });

  it('for somebody else tells her, if she is a member, and who is none reads no messages', () => {
    expect(born({ queue: [], forHer: { residentId: 'liu', consent } }, DAUGHTER)).toEqual([
      'tells liu: repair-booked-for',
    ]);
    expect(born({ queue: [], forHer: { residentId: 'person-abc', consent } }, DAUGHTER)).toEqual([]);
    expect(born({ queue: [], forHer: { residentId: 'liu', consent } }, LIU)).toEqual([]);
  });

  it('of a person without an account earns nothing, and one by a relative who telephoned her earns for her', () => {
    const earns = (over: Partial<RepairOrder>) => {
      const order = { ...finished, ...over };
      return followed(done(COMMANDS.confirm(order, by(DAUGHTER, NOW + HOUR))), order).filter((line) =>
        line.startsWith('awards'),
      );
    };
    expect(earns({ residentId: 'person-abc', followerIds: ['person-abc', 'daughter'] })).toEqual([]);
    expect(earns({ channel: 'telephone' })).toEqual([]);
    expect(earns({ consent, channel: 'online' })).toEqual([
      'awards liu: repair-closed (repair-closed-order-1)',
    ]);
  });
});
