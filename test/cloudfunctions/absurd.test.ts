import { appendFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { ACTIONS, CALLERS, type Caller, codeOf, databaseOf, mayCall, openidOf } from '../kit/any-caller';
import { askedFor } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { Costs, changesSomething } from '../kit/costs';
import { MONDAY_NINE } from '../kit/district';
import { effort, IN_FULL, seedOf } from '../kit/effort';
import { inSituation, NEWCOMER, SITUATIONS, wideDistrict } from '../kit/every-state';
import { type Schema, validFrom } from '../kit/from-schema';
import { aReward, pointsOf, pointsRoom, seededPoints } from '../kit/points-room';

/** 30,000 calls in the long form, a thousand in each of thirty worlds. */
const WORLDS = effort(1, 30);
const CALLS = IN_FULL ? 1_000 : 300;
const SEED = seedOf(20_261_128);

let cloud: TestCloud;
const logged: string[] = [];
const costs = new Costs();
const ids = new Set<string>();

beforeEach(async () => {
  cloud = await openCloud({ now: MONDAY_NINE, log: (line) => logged.push(line) });
  cloud.seed(wideDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 5)]));
  cloud.seed(seededPoints([pointsOf('liu', 100)]));
  await askedFor(cloud);
  for (const situation of SITUATIONS) await inSituation(cloud, situation);
});
afterEach(() => cloud.stop());
/** `COSTS=FILE` keeps what each command cost at most: a table for whoever looks at budgets. */
afterAll(async () => {
  if (process.env.COSTS) await appendFile(process.env.COSTS, `${costs.table()}\n`);
});

/** Ids of everything that there is, whosever it is, and names that every object has. */
function collectIds(): void {
  for (const word of ['constructor', '__proto__', 'home', 'w1', 'w2', 'district', 'pipes', 'unblock'])
    ids.add(word);
  for (const documents of Object.values(cloud.dump()))
    for (const document of documents) ids.add(String((document as { _id: unknown })._id).slice(0, 64));
}

interface Call {
  readonly place: number;
  readonly caller: Caller;
  readonly stranger: boolean;
  readonly again: boolean;
  readonly passes: number;
}

const CALL: fc.Arbitrary<Call> = fc.record({
  place: fc.nat(ACTIONS.length - 1),
  caller: fc.constantFrom(...CALLERS),
  /** One in five calls comes from somebody who may not. */
  stranger: fc.nat(4).map((n) => n === 0),
  again: fc.nat(9).map((n) => n === 0),
  /** How much time goes by afterwards, for one call in twelve. */
  passes: fc.nat(35).map((n) => [MINUTE, HOUR, 30 * HOUR][n] ?? 0),
});

/** What is nobody's was looked up all the same, and is counted with the hour's. */
const COUNTED: ReadonlySet<string> = new Set([
  'roles.findPerson: MEMBER_NOT_FOUND',
  'search.caller: NOT_FOUND',
]);

/** What went wrong, each kind once. */
class Findings {
  readonly found = new Map<string, string>();
  granted = 0;
  note(kind: string, told: unknown): void {
    if (!this.found.has(kind)) this.found.set(kind, JSON.stringify(told).slice(0, 700));
  }
}

async function world(seed: number): Promise<Findings> {
  const findings = new Findings();
  let [lastId, before] = [newRequestId(), databaseOf(cloud)];
  for (const [place, call] of fc.sample(CALL, { numRuns: CALLS, seed }).entries()) {
    if (place % 50 === 0) collectIds();
    const described = ACTIONS[call.place];
    if (!described) continue;
    const may = CALLERS.filter((one) => mayCall(one, described));
    const caller = call.stranger ? call.caller : (may[place % may.length] ?? null);
    const [input] = fc.sample(
      validFrom(described.input as Schema, { ids: [...ids], absurdAround: cloud.clock.now() }),
      { numRuns: 1, seed: seed + place },
    );
    const requestId = call.again ? lastId : newRequestId();
    lastId = requestId;
    const event = { action: described.action, requestId, input };
    logged.length = 0;
    const { result, error } = await cloud.call(described.room, event, { openid: openidOf(caller) });
    if (changesSomething(cloud.last())) costs.note(described.title, cloud.last());
    const after = databaseOf(cloud);
    const code = error ? 'error' : codeOf(result as Answer);
    if (code === 'fault' || code === 'error')
      findings.note(`${code} ${described.title}`, { caller, input, error, log: logged.slice(-2) });
    if (code !== 'ok' && after !== before && !COUNTED.has(`${described.title}: ${code}`))
      findings.note(`changed ${described.title}`, { caller, code, input });
    if (code === 'ok') findings.granted += 1;
    const followed = code === 'ok' && caller !== NEWCOMER && (await follow(result as Answer));
    if (call.passes > 0) await pass(call.passes, findings);
    before = followed || call.passes > 0 ? databaseOf(cloud) : after;
  }
  return findings;
}

async function follow(answer: Answer): Promise<boolean> {
  if (!answer.ok || !answer.follow) return false;
  await cloud.call(
    'outbox',
    { action: 'settle', requestId: newRequestId(), input: answer.follow },
    { openid: 'wx-liu' },
  );
  return true;
}

async function pass(ms: number, findings: Findings): Promise<void> {
  cloud.clock.move(ms);
  logged.length = 0;
  const { error } = await cloud.tick('clock');
  const faults = logged.filter((line) => line.includes('"fault"'));
  if (error || faults.length > 0) findings.note('the clock', { error, faults: faults.slice(0, 2) });
}

describe(`What is valid by its form and absurd by its meaning (seed ${SEED}, ${WORLDS} × ${CALLS} calls)`, () => {
  test.each(Array.from({ length: WORLDS }, (_, i) => SEED + i * 10_000))(
    'is answered with a yes or a no, never with a fault, and a no changes nothing (world %i)',
    async (seed) => {
      const { found, granted } = await world(seed);
      // Whole, so that the failure says what was found.
      expect([...found].map((one) => JSON.stringify(one)).join('\n')).toBe('');
      // Were everything refused, nothing would have been tried.
      expect(granted).toBeGreaterThan(CALLS / 6);
    },
    600_000,
  );
});
