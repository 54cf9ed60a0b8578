import { describe, expect, test } from 'vitest';
import { USUAL } from '#domain/appointment/calendar';
import { addOpenDay } from '#domain/appointment/decide/planning';
import { setDay } from '#domain/appointment/decide/working-days';
import { DAY, dayOf, HOUR } from '#domain/kernel/time';
import { actor, moment, NOW } from '../../kit/given';
import { aStudio } from '../../kit/studios';

const STAFF = actor('zhou', ['staff']);
const by = () => moment({ actor: STAFF });

describe('What staff arrange', () => {
  const named = (at: number) => setDay(USUAL, { on: dayOf(at), hours: [], name: '停水' }, by());

  test('lies within two years of today: a wrong year is told beside the day', () => {
    for (const days of [-700, -1, 0, 1, 700]) expect(named(NOW + days * DAY).ok).toBe(true);
    for (const days of [-800, 800, 20_000]) {
      expect(named(NOW + days * DAY)).toMatchObject({
        ok: false,
        refusal: { code: 'DAY_NOT_POSSIBLE', fields: [{ path: 'on' }] },
      });
    }
  });

  test('may always be taken out of the calendar again, however far it lies', () => {
    const on = '2099-01-01';
    const wrong = { ...USUAL, exceptions: [{ on, hours: [], name: '写错了' }] };
    const decision = setDay(wrong, { on, name: null }, by());
    expect(decision).toMatchObject({ ok: true, after: { exceptions: [] } });
  });

  test('an open day is planned for the coming year, and for no instant of the past', () => {
    const chair = { memberId: 'chair', name: '周主席', title: '主席', cares: false };
    const studio = aStudio('yunnan', '云南路工会有约', null, { officers: [chair] });
    const on = (from: number) =>
      addOpenDay(
        studio,
        { id: 'day', title: '主席接待日', from, to: from + HOUR, officerId: chair.memberId, capacity: 5 },
        by(),
      ).ok;
    expect([NOW + HOUR, NOW + 300 * DAY].map(on)).toEqual([true, true]);
    expect([NOW - HOUR, NOW, NOW + 400 * DAY, 4_102_444_000_000].map(on)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
