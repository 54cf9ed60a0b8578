import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contracts } from '#domain/contracts';
import type { Contract } from '#domain/kernel/contract';
import { invalid } from '../../../cloudfunctions/runtime/invalid';
import { describeContracts } from '../../../config/contracts';
import { effort, seedOf } from '../../kit/effort';
import { type Known, type Schema, validFrom } from '../../kit/from-schema';
import { spoilings } from '../../kit/spoil';

const RUNS = effort(2, 20);
const SEED = seedOf(20_261_116);
const known = { ids: ['liu', 'home', 'kitchen-drain', 'constructor', '__proto__'] } satisfies Known;

const ACTIONS = describeContracts().map((described) => ({
  ...described,
  title: `${described.room}.${described.action}`,
  contract: (contracts as Readonly<Record<string, Contract>>)[described.room]?.[described.action],
}));

/** What the door answers to it, before any function of a room is asked. */
function answered(contract: Contract[string] | undefined, input: unknown): string[] | null {
  const parsed = contract?.input.safeParse(input);
  if (!parsed || parsed.success) return null;
  return (invalid(parsed.error).refusal.fields ?? []).map(({ path }) => path);
}

describe(`Whatever is wrong with an input is told by the name of its field (seed ${SEED}, ${RUNS} runs)`, () => {
  test.each(ACTIONS)('$title', ({ input, contract }) => {
    let spoilt = 0;
    for (const valid of fc.sample(validFrom(input as Schema, known), { numRuns: RUNS, seed: SEED })) {
      for (const { how, field, input: bad } of spoilings(input as Schema, valid)) {
        expect(answered(contract, bad), `${how} at ${field}`).toContain(field);
        spoilt += 1;
      }
    }
    expect(spoilt).toBeGreaterThanOrEqual(RUNS * 10);
  });
});
