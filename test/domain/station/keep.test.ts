import { describe, expect, it } from 'vitest';
import { closeStation, newStation, reopenStation, type StationWish, saveStation } from '#domain/station/keep';
import { pickUpOf } from '#domain/station/pick-up';
import { cellOf } from '#domain/station/spot';
import { STATION_TABLE, type Station, savedAt } from '#domain/station/station';
import { keptRow, stationRow, stationView } from '#domain/station/view';
import { done, moment, NOW, STAFF } from '../../kit/given';
import { A_STATION, HERE } from '../../kit/stations';

const { stationId: _, seen: __, ...said } = A_STATION;
const WISH: StationWish = { ...said, pictures: [], spot: HERE };
const now = () => moment({ actor: STAFF });
const later = () => moment({ actor: STAFF, now: NOW + 1_000 });
const code = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decision.ok ? 'done' : decision.refusal?.code;
const station = done(newStation({ id: 's1', order: 1 }, WISH, 'staff', now()));
const closed = (until: string | null = null): Station =>
  done(closeStation(station, { why: '装修', until }, 'keeper', now()));

describe('A station', () => {
  it('may be kept by staff and by whoever keeps it, and by nobody else', () => {
    expect(STATION_TABLE).toEqual({
      add: { from: [], to: 'open', by: ['staff', 'keeper'] },
      save: { from: ['open', 'closed'], to: null, by: ['staff', 'keeper'] },
      close: { from: ['open', 'closed'], to: 'closed', by: ['staff', 'keeper'] },
      reopen: { from: ['closed'], to: 'open', by: ['staff', 'keeper'] },
    });
    const strangers = { party: 'stranger', next: 'staff' } as const;
    expect(code(saveStation(station, WISH, strangers, now()))).toBe('NOT_FOUND');
    expect(code(closeStation(station, { why: '装修', until: null }, 'stranger', now()))).toBe('NOT_FOUND');
    expect(code(reopenStation(station, 'staff', now()))).toBe('NOT_NOW');
  });

  it('is found on the map where somebody has put it, and nowhere before', () => {
    expect(station.cell).toBe(cellOf(HERE));
    const keeping = { party: 'keeper', next: 'keeper' } as const;
    expect(done(saveStation(station, { ...WISH, spot: null }, keeping, now()))).toMatchObject({ cell: '' });
  });

  it('goes to another union only by who may keep it there', () => {
    expect(code(newStation({ id: 's', order: 2 }, WISH, 'stranger', now()))).toBe('UNION_NOT_FOUND');
    expect(code(saveStation(station, WISH, { party: 'keeper', next: 'stranger' }, now()))).toBe(
      'UNION_NOT_FOUND',
    );
  });

  it('that goes to another union takes along what is broken there', () => {
    const owes = (wish: Partial<StationWish>) =>
      Object.values(
        done(saveStation(station, { ...WISH, ...wish }, { party: 'staff', next: 'staff' }, now())).effects,
      ).map(({ kind }) => kind);
    expect(owes({})).toEqual([]);
    expect(owes({ unionId: 'u2' })).toEqual(['follow-station']);
    expect(owes({ name: '新名字' })).toEqual(['follow-station']);
  });

  it('keeps each thing once, and of the days on which it is not open those to come in their order', () => {
    const closedOn = ['2999-05-01', '2020-01-01', '2999-01-01', '2999-05-01'];
    const wish = { ...WISH, closedOn, has: ['water', 'water', 'toilet'] as const };
    const kept = { closedOn: ['2999-01-01', '2999-05-01'], has: ['water', 'toilet'] };
    expect(done(newStation({ id: 's', order: 2 }, wish, 'staff', now()))).toMatchObject(kept);
    const saved = done(saveStation(station, wish, { party: 'staff', next: 'staff' }, now()));
    expect(saved).toMatchObject(kept);
    const pictures = { urlOf: () => null, verdictOn: () => 'waiting' as const };
    expect(stationView({ ...saved, closedOn }, [], pictures, NOW).closedOn).not.toContain('2020-01-01');
  });

  it('hands out rewards where staff say so, and nobody else', () => {
    const hands = { ...WISH, handsOut: true };
    expect(code(newStation({ id: 's', order: 2 }, hands, 'keeper', now()))).toBe('HANDING_OUT_BY_STAFF');
    expect(code(saveStation(station, hands, { party: 'keeper', next: 'keeper' }, now()))).toBe(
      'HANDING_OUT_BY_STAFF',
    );
    const handing = done(saveStation(station, hands, { party: 'staff', next: 'staff' }, now()));
    expect(pickUpOf(handing, NOW)).toMatchObject({ open: true, hours: '每天 08:00–20:00' });
    expect(pickUpOf(station, NOW)).toMatchObject({ open: false });
    expect(pickUpOf({ ...handing, closed: { why: '装修', until: null } }, NOW)).toMatchObject({
      open: false,
    });
  });

  it('does not end before it begins', () => {
    const week = Array.from({ length: 7 }, () => ({ from: 600, to: 600 }));
    const wrong = { ...WISH, hours: { by: 'week' as const, week } };
    expect(code(newStation({ id: 's', order: 2 }, wrong, 'staff', now()))).toBe('HOURS_NOT_POSSIBLE');
    expect(code(saveStation(station, wrong, { party: 'staff', next: 'staff' }, now()))).toBe(
      'HOURS_NOT_POSSIBLE',
    );
  });

  it('that is closed says why and until when, and opens by itself after that day', () => {
    expect(stationRow(closed('2999-01-01'), null, NOW).now).toEqual({
      ...{ is: 'closed', why: '装修', until: '2999-01-01' },
    });
    expect(code(closeStation(station, { why: '装修', until: '2020-01-01' }, 'staff', now()))).toBe(
      'CLOSED_DAY_PAST',
    );
    expect(keptRow(closed(), NOW)).toMatchObject({ closed: true, onMap: true });
    expect(keptRow({ ...station, closed: { why: '装修', until: '2020-01-01' } }, NOW).closed).toBe(false);
    const open = done(reopenStation(closed(), 'keeper', now()));
    expect(open.events.map(({ action, by, to, why }) => [action, by, to, why])).toEqual([
      ['add', 'staff', 'open', null],
      ['close', 'keeper', 'closed', '装修'],
      ['reopen', 'keeper', 'open', null],
    ]);
  });
});

it('is not saved over what somebody else has saved since', () => {
  const added = done(newStation({ id: 's9', order: 9 }, WISH, 'staff', now()));
  const party = { party: 'staff', next: 'staff' } as const;
  const seen = savedAt(added);
  const other = done(saveStation(added, { ...WISH, name: '新名字' }, { ...party, seen }, later()));
  expect(code(saveStation(other, WISH, { ...party, seen }, later()))).toBe('CHANGED_MEANWHILE');
  const closed = done(closeStation(other, { why: '装修', until: null }, 'staff', later()));
  expect(code(saveStation(closed, WISH, { ...party, seen: savedAt(other) }, later()))).toBe('done');
});
