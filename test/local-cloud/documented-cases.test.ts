import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, type Case, seeded } from './documented/case';
import { ALL } from './documented/cases';
import { cloudWith } from './fixture';
import { type Database, type Doc, databaseAt } from './sdk';

let db: Database;
let places: ReturnType<typeof seeded>;

beforeAll(async () => {
  const cloud = await cloudWith();
  db = databaseAt(cloud);
  places = seeded(cloud, Object.values(ALL).flat());
});

/** Sorted where the order is left open, also within lists that were gathered. */
function comparable(answer: unknown, { inAnyOrder }: Case): unknown {
  if (!inAnyOrder || !Array.isArray(answer)) return answer;
  return [...answer].map((doc: Doc) => JSON.stringify(doc)).sort();
}

describe.each(Object.entries(ALL))('Of %s in the references:', (_, cases) => {
  it.each(cases)('$says ($source)', async (each) => {
    const place = places.get(each);
    if (!place) throw new Error('no documents were put in place');
    const answer = await answerTo(db, each, place);
    if (!('refused' in each.expected)) {
      expect(comparable(answer, each)).toEqual(comparable(each.expected, each));
      return;
    }
    expect(answer).toEqual({ refused: expect.stringContaining(each.expected.refused) });
  });
});
