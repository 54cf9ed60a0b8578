import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contracts } from '#domain/contracts';
import type { Contract } from '#domain/kernel/contract';
import { AT_WORK, type State } from '#domain/repair/order-states';
import { DOOR, type OrderAction } from '#domain/repair/transitions';

const rooms: Readonly<Record<string, Contract>> = contracts;

/** Names of all fields that an input may carry, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

const inputs = Object.entries(rooms).flatMap(([room, contract]) =>
  Object.entries(contract).map(
    ([action, { input }]) => [`${room}.${action}`, fieldsOf(z.toJSONSchema(input, { io: 'input' }))] as const,
  ),
);

const WITH_WORKER: readonly State[] = [...AT_WORK, 'frozen', 'closed'];

describe('No subcontracting (不得转包)', () => {
  it('is held by the inputs: of an order only a manager accepting and a resident recognising name a worker', () => {
    const naming = inputs.filter(
      ([name, fields]) =>
        (name.startsWith('repair.') || fields.some((field) => /order/i.test(field))) &&
        fields.some((field) => /worker|member|person|assignee/i.test(field)),
    );
    expect(naming.map(([name]) => name)).toEqual(['repair.acceptFor', 'repair.recognise']);
  });

  it('is checked against inputs that are really read', () => {
    const book = inputs.find(([name]) => name === 'repair.book')?.[1];
    expect(book).toEqual(
      expect.arrayContaining(['itemId', 'wrong', 'addressId', 'when', 'from', 'providerId']),
    );
  });

  it('is held by the table: who has a worker comes to "accepted" only with the same one', () => {
    const rows = (Object.keys(DOOR) as OrderAction[]).filter(
      (name) => DOOR[name].to === 'accepted' && DOOR[name].from.some((state) => WITH_WORKER.includes(state)),
    );
    expect(rows).toEqual(['resume', 'rework']);
  });

  it('is held by the table: a worker is taken on from "open" only', () => {
    expect(DOOR.accept.from).toEqual(['open']);
    expect(DOOR.acceptFor.from).toEqual(['open']);
  });

  it('lets nobody but the worker himself arrive, quote and finish', () => {
    for (const action of ['arrive', 'quote', 'finish', 'release'] as const) {
      expect(DOOR[action].by).toEqual(['worker']);
    }
  });
});
