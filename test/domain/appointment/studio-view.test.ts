import { describe, expect, it } from 'vitest';
import { newSlot } from '#domain/appointment/slot';
import { isAhead, type Studio } from '#domain/appointment/studio';
import { slotView, studioView } from '#domain/appointment/view';
import { DAY, instantOf } from '#domain/kernel/time';
import { MONDAY, placeAt, studioOf } from '../../kit/given-requests';
import { YUNNAN } from '../../kit/studios';

describe('What is shown of a studio', () => {
  const studio = studioOf(YUNNAN);
  const views = ([10, 14] as const).map((hour) => {
    const { planned } = placeAt(instantOf('2026-11-17', `${hour}:00`));
    if (!planned) throw new Error('nothing is planned then');
    return slotView(planned, null, studio);
  });

  it('its officers, who of them counsels, and how many places are free today', () => {
    expect(views).toMatchObject([
      {
        officerId: 'chair',
        officerName: '周主席',
        cares: false,
        capacity: 1,
        free: 1,
        waiting: 0,
        cancelled: false,
      },
      { officerId: 'zheng', officerName: '郑干事', cares: true, capacity: 3, free: 3 },
    ]);
    expect(studioView(studio, views, [])).toMatchObject({ cares: true, freeToday: 4, openDays: [] });
    expect(studioView(studio, [], []).freeToday).toBe(0);
    const without = { ...studio, officers: studio.officers.slice(0, 1) };
    expect(studioView(without, [], []).cares).toBe(false);
  });

  it('in a slot what its document knows', () => {
    const { planned } = placeAt(instantOf('2026-11-17', '14:00'));
    const slot = planned && {
      ...newSlot(planned),
      taken: [{ requestId: 'r', memberId: 'liu' }],
      waiting: [{ requestId: 's', memberId: 'sun' }],
    };
    expect(planned && slotView(planned, slot, studio)).toMatchObject({ free: 2, waiting: 1 });
    const nobody: Studio = { ...studio, officers: [] };
    expect(planned && slotView(planned, slot, nobody)).toMatchObject({ officerName: '', cares: false });
  });

  it('the times of today and the next thirteen days', () => {
    const midnight = instantOf('2026-11-16');
    expect([MONDAY, MONDAY + 1].map((from) => isAhead(from, MONDAY))).toEqual([false, true]);
    expect([midnight + 14 * DAY - 1, midnight + 14 * DAY].map((from) => isAhead(from, MONDAY))).toEqual([
      true,
      false,
    ]);
  });
});
