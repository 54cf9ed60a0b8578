import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { newRequestId } from '../kit/cloud';
import { cloudForStores } from '../kit/stores';

// The one handler of all functions, over a room of two questions.

let serving: typeof import('../../cloudfunctions/runtime/serve');
beforeAll(async () => {
  await cloudForStores();
  serving = await import('../../cloudfunctions/runtime/serve');
});

const ANYBODY = { by: ['visitor'], anonymous: true, input: z.object({}), refusals: [] } as const;
const CARD = z.object({ name: z.string(), firm: z.object({ id: z.string() }) });
const contract = { card: { ...ANYBODY, output: CARD }, half: { ...ANYBODY, output: CARD } };
const whole = { name: '马师傅', phone: '13905320002', firm: { id: 'huimin', licence: '913702' } };

function asked(action: string) {
  const main = serving.serve('cards', contract, serving.SHOWS_NOTHING, {
    card: async () => ({ ok: true, value: whole }),
    half: async () => ({ ok: true, value: { name: whole.name } as never }),
  });
  return main({ action, requestId: newRequestId(), input: {} });
}

describe('What a function answers', () => {
  test('is what the contract declares, whatever else was found', async () => {
    expect(await asked('card')).toEqual({ ok: true, value: { name: '马师傅', firm: { id: 'huimin' } } });
  });

  test('is a fault where something of it is missing', async () => {
    expect(await asked('half')).toEqual({ ok: false, fault: { requestId: expect.any(String) } });
  });

  test('to what is no action of the room is that it is none, also where all objects have one of that name', async () => {
    for (const action of ['board', 'toString', '__proto__'])
      expect(await asked(action)).toMatchObject({ refusal: { code: 'UNKNOWN_ACTION' } });
  });
});
