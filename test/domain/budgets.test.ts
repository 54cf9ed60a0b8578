import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contracts } from '#domain/contracts';
import type { Action, Contract } from '#domain/kernel/contract';
import { BUDGETS, budgetOf, checkBudget } from '../kit/budgets';
import { BUDGET, BUDGET_HOLDING, upToCommit } from '../kit/costs';

// What a command may cost up to its commit: four calls, three in sequence; seven and five where it holds what others hold, too.

describe('Every action of every contract has a budget', () => {
  test.each(Object.entries(contracts))('in the room %s', (room, contract) => {
    const { question, one, holding } = BUDGETS[room as keyof typeof BUDGETS];
    const named = [...question, ...one, ...holding];
    expect([...named].sort()).toEqual(Object.keys(contract).sort());
  });

  test.each(Object.entries(contracts))(
    'in the room %s; what takes up files holds their tickets, too',
    (room, contract) => {
      const { question, one } = BUDGETS[room as keyof typeof BUDGETS];
      const takesFiles = ([, { input }]: [string, Action]) =>
        JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).includes('tickets');
      const taking = Object.entries(contract as Contract)
        .filter(takesFiles)
        .map(([name]) => name);
      expect(taking.filter((name) => [...question, ...one].some((other) => other === name))).toEqual([]);
    },
  );

  test('which is one of two', () => {
    expect([BUDGET, BUDGET_HOLDING]).toEqual([
      { calls: 4, depth: 3 },
      { calls: 7, depth: 5 },
    ]);
    expect(budgetOf('repair', 'accept')).toEqual(BUDGET);
    expect(budgetOf('provider', 'join')).toEqual(BUDGET_HOLDING);
    expect([budgetOf('repair', 'mine'), budgetOf('repair', 'no-such'), budgetOf('none', 'mine')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

const op = (name: string, collection: string, depth: number) => ({
  ...{ op: name, collection, depth },
  ...{ examined: 0, returned: 0 },
});
const READ = [op('get', 'identities', 1), op('get', 'repair_orders', 2), op('get', 'providers', 2)];

describe('What a command costs', () => {
  test('is counted as far as its commit', () => {
    const ops = [...READ, op('update', 'repair_orders', 3), op('get', 'scores', 4)];
    expect(upToCommit({ ops })).toEqual({ calls: 4, depth: 3 });
  });

  test('counts what is held before it, and a transaction to its end', () => {
    const held = [...READ, op('update', 'allowances', 3), op('add', 'repair_orders', 4), op('get', 'x', 5)];
    expect(upToCommit({ ops: held })).toEqual({ calls: 5, depth: 4 });
    const whole = [op('startTransaction', '', 3), op('add', 'x', 4), op('add', 'y', 5), op('commit', '', 6)];
    expect(upToCommit({ ops: [...READ, ...whole, op('get', 'x', 7)] })).toEqual({ calls: 7, depth: 6 });
    const first = [...READ, op('update', 'studio_moves', 3), op('update', 'x', 4)];
    expect(upToCommit({ ops: first })).toEqual({ calls: 5, depth: 4 });
    expect(upToCommit({ ops: [...READ, op('add', 'uploads', 3)] })).toEqual({ calls: 4, depth: 3 });
  });

  test('is nothing where nothing is written', () => {
    expect(upToCommit({ ops: READ })).toBeNull();
  });

  test('is an error of the tests where it is more than it may be', () => {
    const dear = [...READ, op('get', 'scores', 3), op('update', 'repair_orders', 4)];
    expect(() => checkBudget('repair', { action: 'accept', ops: dear })).toThrow(
      'repair.accept costs 5, 4 in sequence, and may cost 4, 3',
    );
    expect(() => checkBudget('repair', { action: 'pool', ops: READ })).not.toThrow();
    const writes = [...READ, op('update', 'ranks', 3)];
    expect(() => checkBudget('repair', { action: 'pool', ops: writes })).toThrow(
      'repair.pool is no question',
    );
    const within = [...READ, op('update', 'repair_orders', 3)];
    expect(() => checkBudget('repair', { action: 'accept', ops: within })).not.toThrow();
    const deep = [...READ.slice(0, 2), op('get', 'providers', 3), op('update', 'repair_orders', 4)];
    expect(() => checkBudget('repair', { action: 'accept', ops: deep })).toThrow('costs 4, 4 in sequence');
    const beaten = [...READ, op('startTransaction', '', 3), op('rollback', '', 4), ...dear];
    expect(() => checkBudget('repair', { action: 'accept', ops: beaten })).not.toThrow();
  });
});
