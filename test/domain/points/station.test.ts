import { describe, expect, it } from 'vitest';
import { newAccount } from '#domain/points/ledger';
import { redeem } from '#domain/points/redeem';
import { handsOutAt } from '#domain/points/redemption';
import { newStation, saveStation } from '#domain/points/station';
import { staffStationView } from '#domain/points/view';
import { done, LIU, moment, STAFF } from '../../kit/given';

const WISH = {
  name: '云南路驿站',
  address: '云南路 8 号',
  hours: '每天 8:00–20:00',
  studioId: null,
  open: true,
};
const now = () => moment({ actor: STAFF });
const station = newStation({ id: 'yunnan', order: 1 }, WISH, now());
const officer = { ...LIU, roles: ['visitor', 'resident', 'officer'] as const };
const seated = (studioId: string) => ({ ...officer, seat: { studioId, name: '郑干事', cares: false } });

describe('A station', () => {
  it('has a name, a place, hours and a keeper, as staff wrote them', () => {
    const changed = done(saveStation(station, { ...WISH, hours: '周末不开' }, now()));
    expect(staffStationView(changed)).toEqual({ id: 'yunnan', ...WISH, hours: '周末不开' });
    expect(changed.events.map(({ action, by, to }) => [action, by, to])).toEqual([
      ['saveStation', 'staff', 'open'],
      ['saveStation', 'staff', 'open'],
    ]);
  });

  it('is kept by staff everywhere, and by the officers of its studio', () => {
    const kept = done(saveStation(station, { ...WISH, studioId: 'studio-1' }, now()));
    expect([handsOutAt(station, STAFF), handsOutAt(station, seated('studio-1'))]).toEqual([true, false]);
    expect([handsOutAt(kept, seated('studio-1')), handsOutAt(kept, seated('studio-2'))]).toEqual([
      true,
      false,
    ]);
    expect(handsOutAt(station, officer)).toBe(false);
  });

  it('that is closed takes nothing new', () => {
    const closed = done(saveStation(station, { ...WISH, open: false }, now()));
    const wish = { items: [], stationId: 'yunnan', totalPoints: 0 };
    const known = { account: newAccount('liu'), rewards: [], station: closed, had: {} };
    expect(redeem('r', wish, known, moment({ actor: LIU }))).toMatchObject({
      refusal: { code: 'STATION_NOT_FOUND' },
    });
  });
});
