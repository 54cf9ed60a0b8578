import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import type { Member } from '#domain/membership/member';
import { type Ladder, newLadder } from '#domain/standing/ladder';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { dyingAt } from '../kit/crashes';
import { aFirm, aWorker, MONDAY_NINE, STAFF } from '../kit/district';
import { IN_FULL } from '../kit/effort';
import { districtWithAdvice, leadTo } from '../kit/further-situations';
import { stored } from '../kit/once';

// What staff decide is written in one document, and what follows from it elsewhere before the answer, or a little later.

/** Around the second write the decision is written and what follows not yet; each death costs an instance's start. */
const DEATHS = (IN_FULL ? [1, 2, 3] : [2]).flatMap((write) =>
  (['before', 'after'] as const).map((at) => [write, at] as const),
);
const FIRMS = [...DEATHS.keys(), 'race'].map((name) => `stopped-${name}`);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(districtWithAdvice());
  cloud.seed({
    providers: FIRMS.map((id) => aFirm(id, [aWorker(`w-${id}`)], { standing: 'suspended' })),
    standings: FIRMS.map((id) => ({ ...newLadder(id, 'suspended'), version: 1 })),
  });
});
afterAll(() => cloud.stop());

const tick = async () => expect((await cloud.tick('clock')).error).toBeUndefined();
const firm = (id: string) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const ladder = (id: string) => stored<Ladder>(cloud, 'standings').find(({ _id }) => _id === id);

const reinstates = (providerId: string, requestId = newRequestId()) =>
  cloud
    .phone(STAFF)
    .ask('provider', 'reinstate', { providerId, trainedOn: '2026-11-16', why: '补了课' }, requestId);

describe('A firm that was reinstated', () => {
  test('stands again with the answer', async () => {
    expect(await reinstates('stopped-race')).toMatchObject({ ok: true });
    expect([firm('stopped-race')?.standing, ladder('stopped-race')?.standing]).toEqual(['good', 'good']);
    expect(ladder('stopped-race')?.effects).toEqual({});
    expect(firm('stopped-race')?.events.at(-1)).toMatchObject({ by: 'staff', action: 'recover' });
  });

  test('stands as its ladder says after the next tick, whoever died at a write, and the step is told once', async () => {
    let deaths = 0;
    for (const [place, [write, phase]] of DEATHS.entries()) {
      const id = FIRMS[place] ?? '';
      const requestId = newRequestId();
      if (await dyingAt(cloud, { write, phase }, () => reinstates(id, requestId))) deaths += 1;
      await tick();
      expect(firm(id)?.standing).toBe(ladder(id)?.standing);
      expect(await reinstates(id, requestId)).toMatchObject({ ok: true });
      expect([firm(id)?.standing, ladder(id)?.standing]).toEqual(['good', 'good']);
      await tick();
      expect(firm(id)?.events.filter(({ to }) => to === 'good')).toHaveLength(1);
    }
    expect(deaths).toBe(DEATHS.length);
  });
});

describe('Who is asked to settle a fee first', () => {
  test('is so after the next tick, whoever died at a write', async () => {
    const orderId = await leadTo(cloud, 'unpaid');
    const asks = (requestId: string) =>
      cloud.phone(STAFF).ask('repair', 'askFeeFirst', { orderId }, requestId);
    const member = () => stored<Member>(cloud, 'members').find(({ _id }) => _id === 'liu');
    const requestId = newRequestId();
    expect(await dyingAt(cloud, { write: 2, phase: 'before' }, () => asks(requestId))).toBe(true);
    expect(member()?.feeFirst ?? null).toBeNull();
    await tick();
    expect(member()?.feeFirst).toBe(orderId);
    expect(await asks(requestId)).toMatchObject({ ok: true });
  });
});
