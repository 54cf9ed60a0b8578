import { describe, expect, test } from 'vitest';
import * as before from '#domain/repair/commands/before';
import * as times from '#domain/repair/commands/times';
import { NAMES, ORDER_COMMANDS } from '../../kit/order-commands';

describe('A command that needs nothing but its order', () => {
  test('is served under its name and known to the tests by it', () => {
    expect([...NAMES].sort()).toEqual(Object.keys({ ...before, ...times }).sort());
  });

  for (const { byLaws = {} } of Object.values(ORDER_COMMANDS))
    for (const [sentence, holds] of Object.entries(byLaws)) test(sentence, holds);
});
