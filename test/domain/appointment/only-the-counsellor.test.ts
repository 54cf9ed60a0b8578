import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '#domain/appointment/request';
import { moves, Town } from '../../kit/care-town';
import { effort, seedOf } from '../../kit/effort';

const RUNS = effort(200, 1500);
const SEED = seedOf(20261128);

const overTowns = (look: (town: Town) => void): void =>
  void fc.assert(
    fc.property(fc.array(moves(TOPICS), { minLength: 5, maxLength: 60 }), (course) => {
      const town = new Town();
      for (const move of course) {
        town.make(move);
        look(town);
      }
      town.settleAll();
      look(town);
    }),
    { seed: SEED, numRuns: RUNS },
  );

describe(`However officers, counsellors, slots, rosters and studios change (seed ${SEED}, ${RUNS} towns)`, () => {
  it('what somebody tells in need is read by that person and by one present counsellor of the studio alone', () => {
    let read = 0;
    overTowns((town) => {
      for (const request of town.inNeed()) {
        const readers = town.readersOf(request).filter((reader) => reader !== request.residentId);
        expect(readers.length).toBeLessThanOrEqual(1);
        for (const reader of readers) {
          expect(town.isCounsellorOf(reader, request.studio.id)).toBe(true);
          expect(request.officer?.memberId).toBe(reader);
          read += 1;
        }
      }
    });
    expect(read).toBeGreaterThan(100);
  });

  it('once all has followed, it lies with a counsellor where there is one, and with nobody where there is none', () => {
    const seen = { kept: 0, waiting: 0 };
    overTowns((town) => {
      if (town.owes()) return;
      for (const request of town.inNeed().filter(({ due }) => due !== null)) {
        const able = town
          .counsellorsOf(request.studio.id)
          .filter((memberId) => memberId !== request.residentId);
        const has = request.officer?.memberId ?? null;
        if (able.length === 0) {
          expect([has, request.desk]).toEqual([null, `care/${request.studio.id}`]);
          seen.waiting += 1;
        } else {
          expect(able).toContain(has);
          expect(request.desk).toBe(`officer/${has}`);
          seen.kept += 1;
        }
        expect(request.aboveDesk).not.toBeNull();
      }
    });
    expect(seen.kept).toBeGreaterThan(100);
    expect(seen.waiting).toBeGreaterThan(2);
  });

  it('whoever sits in the slot of somebody in need is the one who has the request', () => {
    let sat = 0;
    overTowns((town) => {
      if (town.owes()) return;
      for (const request of town.inNeed().filter(({ due }) => due !== null)) {
        const booked = request.slot ?? request.waitsFor;
        if (!booked || booked.from <= town.now) continue;
        expect(town.sitterOf(request.studio.id, booked.from)).toBe(request.officer?.memberId);
        sat += 1;
      }
    });
    expect(sat).toBeGreaterThan(20);
  });

  it('a place is held by who is written in it, once a person, and given back by everybody who left', () => {
    let held = 0;
    overTowns((town) => {
      if (town.owes()) return;
      for (const slot of town.slotsAhead()) {
        const holders = [...slot.taken, ...slot.offers, ...slot.waiting];
        expect(new Set(holders.map(({ memberId }) => memberId)).size).toBe(holders.length);
        expect(slot.taken.length + slot.offers.length).toBeLessThanOrEqual(slot.capacity);
        const live = town.requestsIn(slot._id);
        expect(holders.map(({ requestId }) => requestId).sort()).toEqual(live.map(({ _id }) => _id).sort());
        held += holders.length;
      }
    });
    expect(held).toBeGreaterThan(50);
  });
});
