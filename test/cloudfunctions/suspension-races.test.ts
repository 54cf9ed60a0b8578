import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { MINUTE } from '#domain/kernel/time';
import type { Notice } from '#domain/notice/notice';
import type { RepairOrder } from '#domain/repair/order';
import type { TestCloud } from '../kit/cloud';
import { aLadder, owingCourse } from '../kit/courses';
import { aFirm, anIdentity, aWorker, MONDAY_NINE } from '../kit/district';
import { effort, IN_FULL } from '../kit/effort';
import { stored } from '../kit/once';
import { type TownOfOpenOrders, townOfOpenOrders } from '../kit/open-orders';

const SEEDS = effort(12, 50);
/** So many workers accept so many orders, one after the other, while their firm is being suspended. */
const WORKERS = 2;
const ORDERS = 4;

let cloud: TestCloud;
let openOrder: TownOfOpenOrders['openOrder'];
beforeAll(async () => {
  ({ cloud, openOrder } = await townOfOpenOrders());
});
afterAll(() => cloud.stop());

interface Run {
  /** By worker, what each acceptance was told, in the order in which he asked. */
  readonly answers: readonly (readonly string[])[];
  /** Accepted on the earlier standing, and not yet taken away when the suspension had been carried out. */
  readonly latecomers: number;
}

/** One interleaving of a suspension, which a no-show leads to, with acceptances by four workers of the firm. */
async function race(seed: number): Promise<Run> {
  const firmId = `racing-${seed}`;
  const workers = Array.from({ length: WORKERS }, (_, place) => `${firmId}-${place}`);
  const wanted = workers.map((id) => Array.from({ length: ORDERS }, (_, place) => `wanted-${id}-${place}`));
  const shame = `shame-${seed}`;
  cloud.reseed(undefined);
  cloud.seed({
    providers: [
      aFirm(
        firmId,
        workers.map((id) => aWorker(id)),
      ),
    ],
    identities: workers.map((id) => anIdentity(`wx-${id}`, `member-${id}`, ['resident', 'worker'], firmId)),
    standings: [aLadder(firmId, MONDAY_NINE, { upheld: 3 })],
    repair_orders: [owingCourse(shame, firmId, 'upheld', cloud.clock.now()), ...wanted.flat().map(openOrder)],
  });
  cloud.reseed(seed);
  const [, ...answers] = await Promise.all([
    cloud.phone('wx-w1').ask('outbox', 'settle', { noun: 'repair-order', id: shame }),
    ...workers.map((id, place) => oneAfterTheOther(wanted[place] ?? [], `wx-${id}`)),
  ]);
  cloud.reseed(undefined);
  const left = ordersOf(wanted.flat());
  expect(firm(firmId)?.standing).toBe('suspended');
  for (const later of [MINUTE / 2, MINUTE / 2, 2 * MINUTE]) {
    cloud.clock.move(later);
    expect((await cloud.tick('clock')).error).toBeUndefined();
  }
  nothingIsLeft(wanted.flat(), answers.flat());
  // Whoever can still have read the earlier standing has long been answered, so nobody looks any more.
  expect(firm(firmId)?.sweepsAt).toBeNull();
  return { answers, latecomers: left.filter(({ state }) => state === 'accepted').length };
}

const firm = (id: string) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);
const ordersOf = (ids: readonly string[]): RepairOrder[] =>
  stored<RepairOrder>(cloud, 'repair_orders').filter(({ _id }) => ids.includes(_id));

async function oneAfterTheOther(ids: readonly string[], openid: string): Promise<string[]> {
  const answers: string[] = [];
  for (const orderId of ids) {
    const answer = await cloud.phone(openid).ask('repair', 'accept', { orderId });
    answers.push(answer.ok ? 'accepted' : 'refusal' in answer ? answer.refusal.code : 'fault');
  }
  return answers;
}

/** What was accepted is with her again, once, and she was told; what was refused never left the pool. */
function nothingIsLeft(ids: readonly string[], answers: readonly string[]): void {
  const swept = stored<Notice>(cloud, 'notices').filter(({ about }) => about === 'repair-swept');
  for (const order of ordersOf(ids)) {
    const accepted = answers[ids.indexOf(order._id)] === 'accepted';
    expect([order.state, order.worker]).toEqual(['open', null]);
    const did = order.events.map(({ action }) => action).filter((action) => action !== 'book');
    expect(did).toEqual(accepted ? ['accept', 'releaseBySweep'] : []);
    const told = swept.filter(({ subject }) => subject === order._id).map(({ memberId }) => memberId);
    expect(told).toEqual(accepted ? ['liu'] : []);
  }
}

describe(`A suspension and acceptances race (${SEEDS} interleavings)`, () => {
  test('who read the earlier standing accepted before it, the sweep takes it all away, and she is told', async () => {
    const runs: Run[] = [];
    const someoneCameLate = () => runs.some(({ latecomers }) => latecomers > 0);
    // One interleaving in twelve leaves somebody for the further sweep: the long form goes on until it has seen one.
    const goesOn = (seed: number) => seed <= SEEDS || (IN_FULL && !someoneCameLate() && seed <= 4 * SEEDS);
    for (let seed = 1; goesOn(seed); seed += 1) runs.push(await race(seed));
    const hims = runs.flatMap(({ answers }) => answers);
    expect([...new Set(hims.flat())].sort()).toEqual(['NOT_IN_GOOD_STANDING', 'accepted']);
    // Once somebody was refused, nothing more is accepted by him.
    for (const his of hims) expect(his).toEqual([...his].sort().reverse());
    const before = runs.map(({ answers }) => answers.flat().filter((answer) => answer === 'accepted').length);
    expect(new Set(before).size, 'the suspension came at different moments').toBeGreaterThanOrEqual(3);
    // Without a further sweep some would have stayed with the suspended firm.
    if (IN_FULL) expect(someoneCameLate()).toBe(true);
  }, 600_000);
});
