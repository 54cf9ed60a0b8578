import { describe, expect, it } from 'vitest';
import { Interleaving } from '../../local-cloud/interleaving';

async function orderFor(seed: number | undefined): Promise<number[]> {
  const interleaving = new Interleaving(seed);
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      await interleaving.turn();
      order.push(at);
    }),
  );
  return order;
}

describe('operations that arrive together', () => {
  it('run in an order that the seed alone decides', async () => {
    expect(await orderFor(7)).toEqual(await orderFor(7));
    expect(await orderFor(7)).not.toEqual(await orderFor(8));
    expect([...(await orderFor(7))].sort((one, other) => one - other)).toEqual([...Array(20).keys()]);
  });

  it('run as they arrive where there is no seed', async () => {
    expect(await orderFor(undefined)).toEqual([...Array(20).keys()]);
  });
});
