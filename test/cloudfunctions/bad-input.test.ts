import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOOR_REFUSALS } from '#domain/kernel/contract';
import type { Answer } from '#domain/kernel/wire';
import type { ActionDescription } from '../../config/contracts';
import { ACTIONS, CALLERS, type Caller, codeOf, databaseOf, mayCall, openidOf } from '../kit/any-caller';
import { askedFor } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE } from '../kit/district';
import { effort, every, seedOf, stride } from '../kit/effort';
import { inSituation, NEWCOMER, type Situation, wideDistrict } from '../kit/every-state';
import { type Known, type Schema, validFrom, variantsOf } from '../kit/from-schema';
import { spoilings } from '../kit/spoil';

const RUNS = effort(1, 8);
const SEED = seedOf(20_261_116);

const ROOMS = [...new Set(ACTIONS.map(({ room }) => room))];
const SITUATED: readonly Situation[] = [
  'open',
  'recognised',
  'quoted',
  'approved',
  'finished',
  'frozen',
  'closed',
];

let cloud: TestCloud;
const known: { ids: string[] } = {
  ids: [
    'liu',
    'stranger',
    'home',
    'kitchen-drain',
    'unblock',
    'firm-1',
    'w1',
    'w2',
    'nobody-has-this',
    'constructor',
    '__proto__',
  ],
};

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(wideDistrict());
  known.ids.push('yunnan', 'zheng', await askedFor(cloud));
  for (const situation of SITUATED) known.ids.push(await inSituation(cloud, situation));
});
afterAll(() => cloud.stop());

async function send(room: string, event: unknown, caller: Caller): Promise<Answer> {
  const { result, error } = await cloud.call(room, event, { openid: openidOf(caller) });
  expect(error, `${room} ${JSON.stringify(event).slice(0, 300)}`).toBeUndefined();
  expect(['ok,value', 'follow,ok,value', 'ok,refusal', 'fault,ok']).toContain(partsOf(result));
  return result as Answer;
}

const partsOf = (answer: unknown) =>
  Object.keys(answer as object)
    .sort()
    .join();

const ask = (
  { room, action }: ActionDescription,
  input: unknown,
  caller: Caller,
  requestId = newRequestId(),
) => send(room, { action, requestId, input }, caller);

const database = () => databaseOf(cloud);

/** The answer was lost: under its name the wish is answered again, and is not carried out again. */
async function sentAgain(
  described: ActionDescription,
  input: unknown,
  caller: Caller,
  requestId: string,
): Promise<void> {
  const before = database();
  const again = await ask(described, input, caller, requestId);
  const told = `again, ${caller}: ${JSON.stringify(input)} → ${JSON.stringify(again)}`.slice(0, 600);
  expect(codeOf(again), told).toBe('ok');
  expect(database() === before, told).toBe(true);
}

const samples = (described: ActionDescription, runs: number): unknown[] =>
  fc.sample(validFrom(described.input as Schema, known satisfies Known), { numRuns: runs, seed: SEED });

const fieldsOf = (answer: Answer) =>
  'refusal' in answer ? [...new Set((answer.refusal.fields ?? []).map(({ path }) => path))] : [];

describe(`Every action of every room, fuzzed from its own schema (seed ${SEED}, ${RUNS} runs)`, () => {
  describe.each(ACTIONS)('$title', (described) => {
    test('has a limit on everything that can be said', () => {
      expect(unlimited(described.input as Schema, 'input')).toEqual([]);
    });

    // Each way of spoiling it, the rules' tests look at; here, that the door asks them before anything is done.
    test('answers whatever is wrong with its name, and nothing changes', async () => {
      const caller =
        CALLERS.find((one) => one !== null && one !== NEWCOMER && mayCall(one, described)) ?? null;
      const before = database();
      let spoilt = 0;
      for (const input of samples(described, RUNS)) {
        const every = [...spoilings(described.input as Schema, input)];
        for (const { how, field, input: bad } of every.filter((_, i) => i % stride(48) === 0)) {
          const answer = await ask(described, bad, caller);
          const told = `${how} at ${field}: ${JSON.stringify(answer).slice(0, 300)}`;
          expect(codeOf(answer), told).toBe('INVALID_INPUT');
          expect(fieldsOf(answer), told).toContain(field);
          spoilt += 1;
        }
      }
      expect(spoilt).toBeGreaterThan(0);
      expect(database()).toBe(before);
    });

    test('answers anything that is well said with a yes or a declared no, and sent again it does nothing more', async () => {
      const declared: readonly string[] = ['ok', ...DOOR_REFUSALS, ...described.refusals];
      for (const caller of every(CALLERS, described.action.length, 5)) {
        for (const input of samples(described, RUNS)) {
          const before = database();
          const requestId = newRequestId();
          const answer = await ask(described, input, caller, requestId);
          const told = `${caller}: ${JSON.stringify(input)} → ${JSON.stringify(answer)}`.slice(0, 600);
          expect(declared, told).toContain(codeOf(answer));
          if (!mayCall(caller, described)) expect(codeOf(answer), told).toBe('FORBIDDEN');
          expect(codeOf(answer), told).not.toBe('INVALID_INPUT');
          if (!answer.ok) expect(database(), told).toBe(before);
          else if (caller !== NEWCOMER) await sentAgain(described, input, caller, requestId);
        }
      }
    });
  });
});

describe('Words that are more than words', () => {
  const SCRIPTS = [
    '<script>alert(1)</script>漏水',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '漏水</text><view>',
    'null\u0000byte',
    '\u202e反过来写',
  ];
  const withText = ACTIONS.flatMap((described) =>
    Object.entries((described.input as Schema).properties ?? {})
      .filter(([name, field]) => isFreeText(field) && name !== 'code')
      .map(([name]) => ({ described, name, title: `${described.room}.${described.action} ${name}` })),
  );

  test.each(withText)('markup and control characters are refused in $title', async ({ described, name }) => {
    expect(withText.length).toBeGreaterThan(8);
    const caller = CALLERS.find((one) => one !== null && one !== NEWCOMER && mayCall(one, described)) ?? null;
    const [valid] = samples(described, 1);
    const before = database();
    for (const script of SCRIPTS) {
      const answer = await ask(described, { ...(valid as object), [name]: script }, caller);
      expect([codeOf(answer), fieldsOf(answer)], script).toEqual(['INVALID_INPUT', [name]]);
    }
    expect(database()).toBe(before);
  });

  test('a name that every object has is an ordinary word', async () => {
    const address = {
      id: null,
      street: '',
      community: '寿张路社区',
      house: '1',
      unit: '',
      room: '1',
      name: 'a',
      phone: '13905321234',
    };
    for (const street of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const event = { action: 'saveAddress', requestId: newRequestId(), input: { ...address, street } };
      expect(codeOf(await send('membership', event, LIU))).toBe('PLACE_UNKNOWN');
    }
  });
});

const isFreeText = (field: Schema): boolean =>
  variantsOf(field).some(
    ({ type, pattern, enum: choices, const: one }) =>
      type === 'string' && !pattern && !choices && one === undefined,
  );

/** Where something of any size could be said, by its path. */
function unlimited(schema: Schema, path: string): string[] {
  return variantsOf(schema).flatMap((of) => {
    const fields = Object.entries(of.properties ?? {}).flatMap(([name, field]) =>
      unlimited(field, `${path}.${name}`),
    );
    return [
      ...fields,
      ...(isLimited(of) ? [] : [path]),
      ...(of.items ? unlimited(of.items, `${path}[]`) : []),
    ];
  });
}

function isLimited(of: Schema): boolean {
  if (of.const !== undefined || of.enum || of.type === 'boolean' || of.type === 'null') return true;
  if (of.type === 'string') return of.maxLength !== undefined || /^\^.*\$$/.test(of.pattern ?? '');
  if (of.type === 'integer') return of.minimum !== undefined && of.maximum !== undefined;
  if (of.type === 'array') return of.maxItems !== undefined;
  return of.type === 'object' && of.additionalProperties === false;
}

describe('The envelope around an input', () => {
  const sound = { action: 'me', requestId: 'a-sound-request', input: {} };
  const BAD_ENVELOPES: readonly (readonly [string, unknown, string])[] = [
    ['no action', { ...sound, action: undefined }, 'action'],
    ['an action that is no text', { ...sound, action: { $ne: null } }, 'action'],
    ['a list as action', { ...sound, action: ['me'] }, 'action'],
    ['an endless action', { ...sound, action: 'a'.repeat(65) }, 'action'],
    ['no requestId', { ...sound, requestId: undefined }, 'requestId'],
    ['a short requestId', { ...sound, requestId: 'short' }, 'requestId'],
    ['an endless requestId', { ...sound, requestId: 'a'.repeat(65) }, 'requestId'],
    ['a number as requestId', { ...sound, requestId: 12345678 }, 'requestId'],
    ['a requestId with a dollar', { ...sound, requestId: '$where-12345' }, 'requestId'],
    ['a list inside the event', { ...sound, action: [sound] }, 'action'],
    ['text as event', JSON.stringify(sound), ''],
    ['a number as event', 42, ''],
    ['a yes as event', true, ''],
    ['an empty event', {}, 'action'],
  ];

  describe.each(ROOMS)('in the room %s', (room) => {
    test('a spoilt envelope is told which part of it is wrong, whoever sends it', async () => {
      const before = database();
      for (const caller of CALLERS) {
        for (const [how, event, field] of BAD_ENVELOPES) {
          const answer = await send(room, event, caller);
          expect(codeOf(answer), how).toBe('INVALID_INPUT');
          expect(fieldsOf(answer), how).toContain(field);
        }
      }
      expect(database()).toBe(before);
    });

    test('an action that the room does not have is unknown, also one that every object has', async () => {
      for (const action of [
        'nonsense',
        '',
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'main',
      ]) {
        const answer = await send(room, { ...sound, action }, LIU);
        expect(codeOf(answer), action).toBe('UNKNOWN_ACTION');
      }
    });
  });
});
