import { describe, expect, it } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { follow } from '#domain/appointment/decide/following';
import type { Appointment } from '#domain/appointment/request';
import type { Studio } from '#domain/appointment/studio';
import { CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE } from '#domain/kernel/time';
import { done, moment } from '../../kit/given';
import { asked, inState, MONDAY, placeAt, studioOf, TEN } from '../../kit/given-requests';
import { refusal, withLin } from '../../kit/given-talks';
import { DISTRICT, YUNNAN } from '../../kit/studios';
import { settled, toldBy } from '../../kit/what-follows';

describe('Once officers or rosters have changed', () => {
  const slotAt = MONDAY + DAY + 5 * HOUR;
  const looked = (
    request: Appointment,
    studio: Studio | null,
    { seat = false, now = TEN + 3 * MINUTE } = {},
  ) =>
    follow(
      {
        request: settled(request),
        studio,
        above: studioOf(DISTRICT),
        seat,
      },
      USUAL,
      moment({ actor: CLOCK, now }),
    );
  const without = (memberId: string): Studio => ({
    ...studioOf(YUNNAN),
    officers: studioOf(YUNNAN).officers.filter((one) => one.memberId !== memberId),
  });

  it('a request stays with whoever took it up while he is there, else it lies before his colleagues', () => {
    const { request } = inState('accepted');
    expect(looked(request, studioOf(YUNNAN))).toMatchObject(refusal('NOT_NOW'));
    const left = done(looked(request, without('chair')));
    expect(left).toMatchObject({
      officer: null,
      desk: `studio/${YUNNAN}`,
      aboveDesk: null,
      state: 'accepted',
    });
    expect(toldBy(left)).toEqual(['liu: appointment-officer-changed', 'zheng: appointment-asked']);
    expect(left.events.at(-1)).toMatchObject({ action: 'changeOfficer', by: 'clock', why: YUNNAN });
  });

  it('where nobody is left the level above sees it and is told; at the top staff are', () => {
    const { request } = inState('accepted');
    const empty = { ...studioOf(YUNNAN), officers: [] };
    const left = done(looked(request, empty));
    expect(left.aboveDesk).toBe(`above/${DISTRICT}`);
    expect(toldBy(left)).toEqual(['above: appointment-nobody-has-it', 'liu: appointment-officer-changed']);
    const top = { ...request, studio: { ...request.studio, aboveId: null } };
    const staffs = done(looked(top, empty));
    expect(staffs.aboveDesk).toBe('staff');
    expect(toldBy(staffs)).toEqual(['liu: appointment-officer-changed', 'staff: appointment-nobody-has-it']);
  });

  it('a need goes to the next counsellor, with the time only where he sits in it', () => {
    const place = placeAt(slotAt);
    const { request } = asked({ topic: 'psychological', place });
    const lins = { ...withLin, officers: withLin.officers.filter(({ memberId }) => memberId !== 'zheng') };
    const lost = done(looked(request, lins));
    expect(lost).toMatchObject({
      officer: { memberId: 'lin' },
      desk: 'officer/lin',
      slot: null,
      meetingAt: null,
    });
    expect(toldBy(lost)).toEqual(['lin: appointment-reassigned', 'liu: appointment-time-lost']);
    const seated = { ...withLin, exceptions: [{ at: slotAt, officerId: 'lin' }] };
    const taken = done(looked(request, seated));
    expect(taken).toMatchObject({ officer: { memberId: 'lin' }, slot: { from: slotAt } });
    expect(toldBy(taken)).toEqual(['lin: appointment-reassigned', 'liu: appointment-officer-changed']);
    expect(looked(request, { ...studioOf(YUNNAN), officers: [] })).toMatchObject({
      ok: true,
      after: { officer: null, desk: `care/${YUNNAN}` },
    });
  });

  it('a dispute follows whoever covers its slot, and only him who does', () => {
    const place = placeAt(slotAt);
    const { request } = asked({ place });
    const covered = { ...studioOf(YUNNAN), exceptions: [{ at: slotAt, officerId: 'chair' }] };
    expect(looked(request, covered)).toMatchObject(refusal('NOT_NOW'));
    expect(done(looked(request, covered, { seat: true })).officer).toMatchObject({
      memberId: 'chair',
    });
    expect(looked(request, covered, { seat: true, now: slotAt })).toMatchObject(refusal('NOT_NOW'));
  });

  it('nothing moves that is over', () => {
    expect(looked(inState('answered').request, null)).toMatchObject(refusal('NOT_NOW'));
  });
});
