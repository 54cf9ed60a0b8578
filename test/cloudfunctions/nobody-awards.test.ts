import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeContracts } from '../../config/contracts';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER } from '../kit/district';
import { effort, seedOf } from '../kit/effort';
import { inSituation, NEWCOMER, SITUATIONS, wideDistrict } from '../kit/every-state';
import { type Known, type Schema, validFrom } from '../kit/from-schema';
import { booksAgree } from '../kit/once';
import { aReward, entriesIn, OFFICER, pointsOf, pointsRoom } from '../kit/points-room';
import { FIVE_STARS } from '../kit/story';

const RUNS = effort(1, 20);
const SEED = seedOf(20_261_116);

const CALLERS = ['', NEWCOMER, LIU, STRANGER, MA, MANAGER, OFFICER, STAFF];
const ACTIONS = describeContracts().map((described) => ({
  ...described,
  title: `${described.room}.${described.action}`,
}));
/** Causes as an insider would forge them: of rules that exist, for orders that exist and for others. */
const forged = (ids: readonly string[]) =>
  ids.flatMap((id) => [`repair-closed-${id}`, `rating-${id}`, `suggestion-adopted-${id}`]);

let cloud: TestCloud;
const orders: string[] = [];
const known: { ids: string[] } = {
  ids: [
    'liu',
    'stranger',
    'home',
    'kitchen-drain',
    'unblock',
    'firm-1',
    'w1',
    'towel',
    'studio',
    'given-liu-0',
  ],
};

beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  seedTown();
  for (const situation of SITUATIONS) orders.push(await inSituation(cloud, situation));
  known.ids.push(...orders, ...forged(orders.slice(-2)));
});
afterAll(() => cloud.stop());

function seedTown(): void {
  cloud.seed(wideDistrict());
  cloud.seed(pointsRoom([aReward('towel', 20, 500)], [pointsOf('liu', 20, 10)]));
}

const earnedIn = () => entriesIn(cloud).filter(({ kind }) => kind === 'earned');
const send = (room: string, openid: string, action: string, input: unknown) =>
  cloud.call(room, { action, requestId: newRequestId(), input }, openid ? { openid } : {});
const samples = (input: object): unknown[] =>
  fc.sample(validFrom(input as Schema, known satisfies Known), { numRuns: RUNS, seed: SEED });

/** Entries that no room may bring about by being asked: earned for a cause that has not come about. */
function undeclared(): string[] {
  const closed = (cloud.dump().repair_orders ?? []) as { _id: string; state: string; channel: string }[];
  const rated = (cloud.dump().ratings ?? []) as { _id: string }[];
  const causes = new Set([
    ...closed
      .filter(({ state, channel }) => state === 'closed' && channel === 'online')
      .map(({ _id }) => `repair-closed-${_id}`),
    ...rated.map(({ _id }) => `rating-${_id}`),
  ]);
  return earnedIn()
    .map(({ _id }) => _id)
    .filter((id) => !id.startsWith('given-') && !causes.has(id));
}

describe(`Nobody can award points (seed ${SEED}, ${RUNS} runs)`, () => {
  test('no action of any room takes a number of points to give, a cause or an account', () => {
    expect(ACTIONS.length).toBeGreaterThan(40);
    const names = ACTIONS.flatMap(({ title, input }) =>
      fieldsOf(input as Schema).map((name) => `${title} ${name}`),
    );
    // Whose phone staff confirm, and who joins a union or holds a post there, are the only members that anybody names.
    const named = names.filter((name) => /(cause|accountId|balance|award|memberId|\blots?)$/i.test(name));
    expect(named.filter((name) => !name.startsWith('union.'))).toEqual(['membership.confirmPhone memberId']);
    // What staff set is what a rule gives and what a reward costs, and what the privacy guide says point by point; what
    // she says is what she saw that it costs.
    expect(names.filter((name) => /points$/i.test(name)).sort()).toEqual([
      'membership.keepGuide points',
      'points.redeem totalPoints',
      'points.saveReward points',
      'points.setTerms points',
    ]);
  });

  test.each(ACTIONS)(
    '$title, by everybody, with ids and causes that they forge',
    async ({ room, action, input }) => {
      for (const openid of CALLERS) {
        for (const said of samples(input)) {
          await send(room, openid, action, said);
          await send(room, openid, action, {
            ...(said as object),
            points: 1_000,
            cause: 'rating-forged',
            to: 'liu',
          });
        }
      }
      expect(undeclared()).toEqual([]);
    },
  );

  test('not by asking the outbox to carry out effects that it does not owe, nor by sending it effects', async () => {
    const award = { kind: 'award', cause: 'rating-forged', to: 'stranger', rule: 'rating' };
    for (const openid of CALLERS) {
      for (const id of [...orders, ...forged(orders)]) {
        for (const noun of ['repair-order', 'rating', 'redemption'])
          await send('outbox', openid, 'settle', { noun, id, effects: { award } });
        await cloud.call(
          'clock',
          { TriggerName: 'tick', ...award, effects: { award } },
          { openid: openid || 'wx-x' },
        );
      }
    }
    expect((await cloud.tick('clock')).error).toBeUndefined();
    expect(undeclared()).toEqual([]);
  });

  test('what was declared credits once each, however often it is asked for', async () => {
    // After all those commands hers may be the home of nobody.
    await cloud.renew(MONDAY_NINE);
    seedTown();
    const orderId = await inSituation(cloud, 'closed');
    const rate = { orderId, ...FIVE_STARS };
    await cloud.phone(LIU).does('rating', 'rate', rate);
    for (const openid of CALLERS) {
      await send('rating', openid, 'rate', rate);
      for (const noun of ['repair-order', 'rating'])
        await send('outbox', openid, 'settle', { noun, id: orderId });
    }
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')]);
    const causes = earnedIn().map(({ _id }) => _id);
    expect(causes.filter((id) => id.endsWith(orderId)).sort()).toEqual([
      `rating-${orderId}`,
      `repair-closed-${orderId}`,
    ]);
    expect(undeclared()).toEqual([]);
    booksAgree(cloud);
  });
});

/** Every name under which something can be said. */
function fieldsOf(schema: Schema): string[] {
  const variants = schema.anyOf ?? schema.oneOf ?? [schema];
  return variants.flatMap((of) => [
    ...Object.entries(of.properties ?? {}).flatMap(([name, field]) => [name, ...fieldsOf(field)]),
    ...(of.items ? fieldsOf(of.items) : []),
  ]);
}
