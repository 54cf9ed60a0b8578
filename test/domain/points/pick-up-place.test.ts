import { describe, expect, it } from 'vitest';
import { newAccount } from '#domain/points/ledger';
import type { PickUpPlace } from '#domain/points/pick-up-place';
import { redeem } from '#domain/points/redeem';
import { handsOutAt } from '#domain/points/redemption';
import { LIU, moment, STAFF } from '../../kit/given';

const PLACE: PickUpPlace = {
  _id: 'yunnan',
  name: '云南路驿站',
  address: '云南路 8 号',
  hours: '每天 08:00–20:00',
  studioId: null,
  open: true,
};
const officer = { ...LIU, roles: ['visitor', 'resident', 'officer'] as const };
const seated = (studioId: string) => ({ ...officer, seat: { studioId, name: '郑干事', cares: false } });

describe('A station at which rewards are fetched', () => {
  it('hands out by staff everywhere, and by the officers of its studio', () => {
    const of = { ...PLACE, studioId: 'studio-1' };
    expect([handsOutAt(PLACE, STAFF), handsOutAt(PLACE, seated('studio-1'))]).toEqual([true, false]);
    expect([handsOutAt(of, seated('studio-1')), handsOutAt(of, seated('studio-2'))]).toEqual([true, false]);
    expect(handsOutAt(PLACE, officer)).toBe(false);
  });

  it('takes nothing new while it is closed, or no more hands out', () => {
    const wish = { items: [], stationId: 'yunnan', totalPoints: 0 };
    const known = { account: newAccount('liu'), rewards: [], station: { ...PLACE, open: false }, had: {} };
    expect(redeem('r', wish, known, moment({ actor: LIU }))).toMatchObject({
      refusal: { code: 'STATION_NOT_FOUND' },
    });
  });
});
