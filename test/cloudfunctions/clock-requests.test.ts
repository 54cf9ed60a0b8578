import { describe, expect, test, vi } from 'vitest';
import { waitingForCare } from '#domain/appointment/desks';
import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { DAY } from '#domain/kernel/time';
import { clockRoom } from '../kit/clock-room';
import { inState, MONDAY, studioOf, TEN } from '../kit/given-requests';
import { stored } from '../kit/once';
import { rows } from '../kit/stores';
import { STUDIOS, YUNNAN } from '../kit/studios';
import { settled, toldBy } from '../kit/what-follows';

// What time, and who comes or goes, does to requests, and what becomes a complaint, asked in the test's own process.

const room = clockRoom(async () => ({
  ...(await import('../../cloudfunctions/outbox/appointments')),
  ...(await import('../../cloudfunctions/outbox/follow-studio')),
  complaints: await import('../../cloudfunctions/outbox/complaints'),
}));

function given(request: Appointment, yunnan: Partial<Studio> = {}): void {
  const studios = STUDIOS.map((one) => (one._id === YUNNAN ? { ...one, ...yunnan } : one));
  room.cloud.seed({
    ...rows('appointments', [{ ...settled(request), version: 1 }]),
    ...rows('studios', studios),
  });
}
function request(): Appointment {
  const found = room.only<Appointment>('appointments');
  if (!found) throw new Error('the request has gone');
  return found;
}

describe('A request that the clock comes to late', () => {
  test('has all of it done at once: her reply was missed, and the answer is overdue by now', async () => {
    const { request: returned } = inState('returned');
    given(returned);
    vi.setSystemTime(MONDAY + 60 * DAY);
    expect(await room.clock.act('request-1')).toBe(true);
    const done = request().events.slice(returned.events.length);
    expect(done.map(({ action }) => action)).toEqual(['remind', 'resume', 'remind', 'escalate']);
    expect(request().actsAt).toBeNull();
  });

  test('owes nothing where nothing was to be done, or it is not there', async () => {
    given(inState('requested').request);
    vi.setSystemTime(MONDAY);
    expect([await room.clock.act('request-1'), await room.clock.act('nobody')]).toEqual([false, false]);
    expect(request().version).toBe(1);
  });
});

describe('Officers come and go', () => {
  const followed = (officerId: string | null) =>
    room.clock.followStudio({ kind: 'follow-studio', cause: 'c', officerId }, YUNNAN);

  test('and who waited for a counsellor is with the one who has come, not with one of another studio', async () => {
    const { request: first } = inState('requested', { topic: 'psychological' });
    given({ ...first, officer: null, desk: waitingForCare(YUNNAN) });
    vi.setSystemTime(TEN);
    await followed(null);
    expect(request()).toMatchObject({ officer: { memberId: 'zheng' }, desk: 'officer/zheng' });
    expect(toldBy(request())).toEqual(['liu: appointment-officer-changed', 'zheng: appointment-reassigned']);
  });

  test('and who stays keeps what lies there, however often it is looked at', async () => {
    given(inState('accepted').request);
    vi.setSystemTime(TEN);
    await followed(request().officer?.memberId ?? null);
    expect(request()).toMatchObject({ state: 'accepted', version: 1 });
  });

  test('and a request that has gone holds up nobody', async () => {
    const gone = { kind: 'change-officer', cause: 'c', requestId: 'nobody', seat: false } as const;
    await room.clock.changeOfficer(gone as Parameters<typeof room.clock.changeOfficer>[0]);
    expect(stored(room.cloud, 'appointments')).toEqual([]);
  });

  test('and where nobody is left, the studio above learns of it and sees the request', async () => {
    given(inState('accepted').request, { officers: [] });
    vi.setSystemTime(TEN);
    await followed('chair');
    expect(request()).toMatchObject({ officer: null, aboveDesk: `above/${studioOf(YUNNAN).aboveId}` });
    expect(toldBy(request())).toContain('above: appointment-nobody-has-it');
  });

  test('and where that was the highest studio, staff learn of it', async () => {
    const { request: accepted } = inState('accepted');
    given({ ...accepted, studio: { ...accepted.studio, aboveId: null } }, { officers: [] });
    vi.setSystemTime(TEN);
    await followed('chair');
    expect(request()).toMatchObject({ officer: null, aboveDesk: 'staff' });
    expect(toldBy(request())).toContain('staff: appointment-nobody-has-it');
  });
});

describe('A request that is counted', () => {
  const tallies = () => stored<{ version: number }>(room.cloud, 'appointment_tallies');

  test('moves the figures by what is new of it, once', async () => {
    given(inState('accepted').request);
    await room.clock.countAppointment('request-1');
    const first = tallies();
    expect(first.length).toBeGreaterThan(0);
    expect(request().counted).toBeDefined();
    await room.clock.countAppointment('request-1');
    expect([tallies(), request().version]).toEqual([first, 2]);
  });

  test('that has gone moves nothing', async () => {
    await room.clock.countAppointment('nobody');
    expect(tallies()).toEqual([]);
  });
});

describe('What happened on an order', () => {
  const file = (orderId: string) =>
    room.clock.complaints.fileComplaint(
      {
        ...{ kind: 'file-complaint', cause: 'c', about: 'not-repaired', saidBy: 'liu' },
        ...{ why: '还在漏', at: MONDAY, firm: { id: 'huimin', name: '惠民' } },
        worker: { workerId: 'ma', memberId: 'member-ma', name: '马' },
      },
      orderId,
    );

  test('is a complaint, once', async () => {
    room.cloud.seed(rows('repair_orders', [room.order()]));
    await file(room.closed._id);
    await file(room.closed._id);
    expect(stored(room.cloud, 'complaints')).toMatchObject([
      { firm: { id: 'huimin' }, order: { id: room.closed._id } },
    ]);
  });

  test('that is not there is no complaint', async () => {
    await file('nobody');
    expect(stored(room.cloud, 'complaints')).toEqual([]);
  });
});
