import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '#domain/appointment/request';
import { HOUSES, type MoveMade, moves, Town } from '../../kit/care-town';
import { KINDS_THAT_MATTER, type Kind } from '../../kit/care-truth';
import { effort, seedOf } from '../../kit/effort';
import { WORDS } from '../../kit/given-requests';

const RUNS = effort(80, 3000);
const SEED = seedOf(20261128);

/** Each law says of a town what is wrong in it; that there was something to look at is counted. */
type Law = (town: Town, saw: () => void) => readonly string[];

const complain = (wrong: boolean, what: string): readonly string[] => (wrong ? [what] : []);

const LAWS = {
  'what somebody tells in need is read by that person and by one present counsellor of the studio alone': (
    town,
    saw,
  ) =>
    town.inNeed().flatMap((request) => {
      const person = town.truth.personOf(request._id);
      const readers = town.readersOf(request).filter((reader) => reader !== person);
      const able = town.truth.counsellorsFor(request._id);
      for (const _ of readers) saw();
      return complain(
        readers.length > 1 || readers.some((one) => !able.includes(one)),
        `${request._id} of ${person} is read by ${readers.join()}, counsellors are ${able.join()}`,
      );
    }),

  'that it exists is shown to those two and to the level above alone, and to nobody on a common desk': (
    town,
    saw,
  ) =>
    town.inNeed().flatMap((request) => {
      const { _id } = request;
      const may = [town.truth.personOf(_id), ...town.readersOf(request), ...town.truth.aboveOf(_id)];
      const knowers = town.knowersOf(request);
      const finders = town.findersOf(request);
      for (const _ of finders) saw();
      return [
        ...complain(
          knowers.some((one) => !may.includes(one)),
          `${_id} is shown to ${knowers.join()}`,
        ),
        ...complain(
          finders.some((one) => !may.includes(one)),
          `${_id} lies before ${finders.join()}`,
        ),
        ...complain(
          request.desk?.startsWith('studio/') === true,
          `${_id} lies on the desk of everybody: ${request.desk}`,
        ),
      ];
    }),

  'nobody else ever hears of it': (town, saw) => {
    saw();
    return town.truth.wronglyTold;
  },

  'of what an officer heard who is no counsellor no word is kept': (town, saw) =>
    town
      .inNeed()
      .filter(({ _id }) => town.truth.mayHoldNoWord(_id))
      .flatMap(({ _id, about }) => {
        saw();
        return complain(about === WORDS, `${_id} holds words`);
      }),

  'once all has followed, it lies with a counsellor where there is one, and with nobody where there is none':
    (town, saw) => {
      if (town.owes()) return [];
      return town
        .inNeed()
        .filter(({ due }) => due !== null)
        .flatMap((request) => {
          const able = town.truth.counsellorsFor(request._id);
          const has = request.officer?.memberId ?? null;
          saw();
          const right =
            has === null
              ? able.length === 0 && request.desk === `care/${request.studio.id}`
              : able.includes(has) && request.desk === `officer/${has}`;
          return [
            ...complain(
              !right,
              `${request._id} lies with ${has} on ${request.desk}, not with ${able.join()}`,
            ),
            ...complain(request.aboveDesk === null, `${request._id} is hidden from the level above`),
          ];
        });
    },

  'whoever sits in the time of somebody in need is the one who has the request': (town, saw) => {
    if (town.owes()) return [];
    return town.inNeed().flatMap(({ _id, due, slot, waitsFor, studio, officer }) => {
      const booked = slot ?? waitsFor;
      if (due === null || !booked || booked.from <= town.now) return [];
      saw();
      const sits = town.sitterOf(studio.id, booked.from);
      return complain(sits !== officer?.memberId, `${_id} of ${officer?.memberId} sits with ${sits}`);
    });
  },

  'no time is planned with somebody who does not sit there any more': (town, saw) =>
    HOUSES.flatMap((house) =>
      town.plannedIn(house).flatMap((who) => {
        saw();
        return complain(!town.truth.sitsIn(who, house), `${who} is planned in ${house}`);
      }),
    ),

  'a place is held by who is written in it, once a person, and given back by everybody who left': (
    town,
    saw,
  ) => {
    if (town.owes()) return [];
    return town.slotsAhead().flatMap((slot) => {
      const holders = [...slot.taken, ...slot.offers, ...slot.waiting];
      const live = town.requestsIn(slot._id).map(({ _id }) => _id);
      for (const _ of holders) saw();
      return [
        ...complain(
          new Set(holders.map(({ memberId }) => memberId)).size < holders.length,
          `${slot._id} holds somebody twice`,
        ),
        ...complain(slot.taken.length + slot.offers.length > slot.capacity, `${slot._id} holds too many`),
        ...complain(
          holders
            .map(({ requestId }) => requestId)
            .sort()
            .join() !== live.sort().join(),
          `${slot._id} holds ${holders.map(({ requestId }) => requestId).join()}, not ${live.join()}`,
        ),
      ];
    });
  },
} as const satisfies Readonly<Record<string, Law>>;
type LawName = keyof typeof LAWS;
const NAMES = Object.keys(LAWS) as LawName[];

/** Of each law the shortest course on which it was broken, and how much there was to look at. */
const broken = new Map<LawName, { readonly length: number; readonly what: string }>();
const seen = new Map<LawName, number>();
const happened = new Map<Kind, number>();

function live(course: readonly MoveMade[]): void {
  const town = new Town();
  const look = (length: number) => {
    for (const name of NAMES) {
      const [what] = LAWS[name](town, () => seen.set(name, (seen.get(name) ?? 0) + 1));
      if (what !== undefined && length < (broken.get(name)?.length ?? Number.POSITIVE_INFINITY)) {
        const kinds = course.slice(0, length).map(({ kind }) => kind);
        broken.set(name, { length, what: `${what} after ${kinds.join(', ')}` });
      }
    }
  };
  for (const [place, move] of course.entries()) {
    town.make(move);
    look(place + 1);
  }
  town.settleAll();
  look(course.length);
  for (const [kind, times] of town.truth.happened) happened.set(kind, (happened.get(kind) ?? 0) + times);
}

describe(`However officers, counsellors, slots, rosters, phones and studios change (seed ${SEED}, ${RUNS} towns)`, () => {
  beforeAll(() => {
    const courses = fc.sample(fc.array(moves(TOPICS), { minLength: 20, maxLength: 60 }), {
      seed: SEED,
      numRuns: RUNS,
    });
    for (const course of courses) live(course);
  });

  it.each(NAMES)('%s', (name) => {
    expect(broken.get(name)?.what).toBeUndefined();
    expect(seen.get(name) ?? 0).toBeGreaterThan(RUNS / 5);
  });

  it.each(KINDS_THAT_MATTER)('this is tried on somebody in need: %s', (kind) => {
    expect(happened.get(kind) ?? 0).toBeGreaterThan(RUNS / 60);
  });
});
