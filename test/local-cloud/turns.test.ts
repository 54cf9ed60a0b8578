import { describe, expect, it } from 'vitest';
import { Interleaving } from '../../local-cloud/interleaving';

const CALLS = 20;

async function orderFor(seed: number | undefined): Promise<number[]> {
  const interleaving = new Interleaving(seed, () => CALLS - order.length);
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: CALLS }, async (_, at) => {
      await interleaving.turn(`call ${at}`);
      order.push(at);
    }),
  );
  return order;
}

describe('operations that arrive together', () => {
  it('run in an order that the seed alone decides', async () => {
    expect(await orderFor(7)).toEqual(await orderFor(7));
    expect(await orderFor(7)).not.toEqual(await orderFor(8));
    expect([...(await orderFor(7))].sort((one, other) => one - other)).toEqual([...Array(CALLS).keys()]);
  });

  it('wait for a rival who is under way and has not asked yet', async () => {
    const interleaving = new Interleaving(1, () => 2);
    const order: string[] = [];
    const first = interleaving.turn('first').then(() => order.push('first'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    const second = interleaving.turn('second').then(() => order.push('second'));
    await Promise.all([first, second]);
    expect(order).toHaveLength(2);
  });

  it('do not wait for ever for one who never asks', async () => {
    const interleaving = new Interleaving(1, () => 2);
    await interleaving.turn('alone');
  });

  it('run as they arrive where there is no seed', async () => {
    expect(await orderFor(undefined)).toEqual([...Array(CALLS).keys()]);
  });
});
