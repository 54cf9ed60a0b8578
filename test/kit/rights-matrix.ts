import * as fc from 'fast-check';
import type { Answer } from '#domain/kernel/wire';
import { describeContracts } from '../../config/contracts';
import type { RightRow } from '../../config/who-may-what';
import { codeOf, databaseOf } from './any-caller';
import { newRequestId, type TestCloud } from './cloud';
import { type Schema, validFrom } from './from-schema';
import { NOTHING_OF_ANYBODY, type Thing, thingsOf } from './rights-things';
import { hasRole, PEOPLE, type Person, rightsTown } from './rights-town';

const SCHEMAS = new Map(
  describeContracts().map(({ room, action, input }) => [`${room}.${action}`, input as Schema]),
);

const schemaOf = ({ room, action }: RightRow): Schema => SCHEMAS.get(`${room}.${action}`) ?? {};
const fieldsOf = (row: RightRow): object => schemaOf(row).properties ?? {};

/** Valid by its form, with the ids of this thing wherever they are asked for. */
function inputFor(row: RightRow, { ids }: Thing): object {
  const drawing = validFrom(schemaOf(row), { ids: ['firm-1', 'w1'] });
  const [drawn] = fc.sample(drawing, { numRuns: 1, seed: 20_261_116 });
  const asked = Object.entries(ids).filter(([name]) => name in fieldsOf(row));
  return { ...(drawn as object), ...Object.fromEntries(asked) };
}

type Word = 'is let in' | 'has no such role' | 'has no part in it' | 'has another part in it';

/** What the table says of this person, this action and this thing. */
function wordOf(person: Person, { right: [, , who, whose] }: RightRow, { parts, knows }: Thing): Word {
  const roles = who.filter((role) => hasRole(person, role));
  if (roles.length === 0) return 'has no such role';
  if (!whose || roles.some((role) => parts[role]?.includes(person))) return 'is let in';
  const concerned = [...Object.values(parts).flat(), ...(knows ?? [])];
  return concerned.includes(person) ? 'has another part in it' : 'has no part in it';
}

interface Answered {
  readonly code: string;
  /** A list in which there is nothing. */
  readonly empty: boolean;
  readonly changed: boolean;
}
const isSo: Readonly<Record<Word, (answered: Answered, ofSomebody: boolean) => boolean>> = {
  'is let in': ({ code }, ofSomebody) =>
    !['FORBIDDEN', 'INVALID_INPUT', 'fault'].includes(code) && !(ofSomebody && isMissing(code)),
  'has no such role': ({ code, changed }) => code === 'FORBIDDEN' && !changed,
  'has no part in it': ({ code, empty, changed }) => (isMissing(code) || empty) && !changed,
  'has another part in it': ({ code, changed }) => code !== 'ok' && code !== 'fault' && !changed,
};
const isMissing = (code: string): boolean => ['NOT_FOUND', 'ADDRESS_NOT_FOUND'].includes(code);

const isEmpty = (answer: Answer): boolean => answer.ok && JSON.stringify(Object(answer.value).rows) === '[]';

/** The table held against what the functions answer: every difference in words. */
export async function rightsMatrix(cloud: TestCloud) {
  const things = thingsOf(await rightsTown(cloud));
  const [before, at, untouched] = [cloud.dump(), cloud.clock.now(), databaseOf(cloud)];

  async function answered(person: Person, { room, action }: RightRow, input: object): Promise<Answered> {
    const event = { action, requestId: newRequestId(), input };
    const { result, error } = await cloud.call(room, event, person ? { openid: person } : {});
    if (error) throw new Error(`${room}.${action}: ${error.message}`);
    const changed = databaseOf(cloud) !== untouched;
    if (changed) {
      await cloud.renew(at);
      cloud.seed(before);
    }
    return { code: codeOf(result as Answer), empty: isEmpty(result as Answer), changed };
  }

  /** Those that have most of the ids that are asked for. */
  function thingsFor(row: RightRow): readonly Thing[] {
    const whose = row.right[3];
    if (!whose) return [NOTHING_OF_ANYBODY];
    const asked = fieldsOf(row);
    const fits = ({ ids }: Thing) => Object.keys(ids).filter((name) => name in asked).length;
    const best = Math.max(...things[whose].map(fits));
    return things[whose].filter((thing) => fits(thing) === best);
  }

  async function differences(row: RightRow, thing: Thing, people: readonly Person[]): Promise<string[]> {
    const found: string[] = [];
    const input = inputFor(row, thing);
    for (const person of people) {
      const word = wordOf(person, row, thing);
      const answer = await answered(person, row, input);
      if (isSo[word](answer, thing !== NOTHING_OF_ANYBODY)) continue;
      found.push(`${PEOPLE[person][0]} ${word}: ${thing.what} → ${JSON.stringify(answer)}`);
    }
    return found;
  }
  return { thingsFor, differences };
}
