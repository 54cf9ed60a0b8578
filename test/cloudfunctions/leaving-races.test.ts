import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Provider } from '#domain/firm/firm';
import { MINUTE } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import type { Notice } from '#domain/notice/notice';
import type { TestCloud } from '../kit/cloud';
import { aFirm, anIdentity, aWorker } from '../kit/district';
import { effort } from '../kit/effort';
import { stored, storedOrder } from '../kit/once';
import { type TownOfOpenOrders, townOfOpenOrders } from '../kit/open-orders';

const SEEDS = effort(4, 40);
/** So many workers of a firm accept an order each and leave at the same moment. */
const WORKERS = 5;

let cloud: TestCloud;
let openOrder: TownOfOpenOrders['openOrder'];
beforeAll(async () => {
  ({ cloud, openOrder } = await townOfOpenOrders());
});
afterAll(() => cloud.stop());

const codeOf = (answer: Answer) => (answer.ok ? 'yes' : 'refusal' in answer ? answer.refusal.code : 'fault');
const firmOf = (id: string) => stored<Provider>(cloud, 'providers').find(({ _id }) => _id === id);

/** One interleaving; answers what each worker was told, of the order and of his leaving. */
async function race(seed: number): Promise<string[]> {
  const names = Array.from({ length: WORKERS }, (_, place) => `going-${seed}-${place}`);
  const firms = names.map((id) => aFirm(`firm-${id}`, [aWorker(id)]));
  cloud.reseed(undefined);
  cloud.seed({
    providers: firms,
    identities: names.map((id) =>
      anIdentity(`wx-${id}`, `member-${id}`, ['resident', 'worker'], `firm-${id}`),
    ),
    repair_orders: names.map((id) => openOrder(`wanted-${id}`)),
  });
  cloud.reseed(seed);
  const answers = await Promise.all(
    names.map((id) => {
      const phone = cloud.phone(`wx-${id}`);
      return Promise.all([
        phone.ask('repair', 'accept', { orderId: `wanted-${id}` }).then(codeOf),
        phone.ask('provider', 'leave', { providerId: `firm-${id}`, workerId: null }).then(codeOf),
      ]);
    }),
  );
  cloud.reseed(undefined);
  for (const later of [MINUTE, MINUTE, MINUTE]) {
    cloud.clock.move(later);
    expect((await cloud.tick('clock')).error).toBeUndefined();
  }
  return names.map((id, place) => outcome(id, answers[place] ?? []));
}

function outcome(id: string, [accepted, left]: readonly string[]): string {
  const order = storedOrder(cloud, `wanted-${id}`);
  const swept = stored<Notice>(cloud, 'notices').filter(
    ({ about, subject }) => about === 'repair-swept' && subject === order._id,
  );
  const gone = firmOf(`firm-${id}`)?.workers[0]?.left;
  expect(gone).toBe(left === 'yes');
  const holder = accepted === 'yes' && !gone ? id : undefined;
  expect([order.state, order.worker?.workerId]).toEqual([holder ? 'accepted' : 'open', holder]);
  expect(swept.map(({ memberId }) => memberId)).toEqual(accepted === 'yes' && gone ? ['liu'] : []);
  // Whoever can have read that he was there has long been answered, so nobody looks any more.
  expect(firmOf(`firm-${id}`)?.sweepsAt).toBeNull();
  return `${accepted} ${left}`;
}

test(`No order stays with a worker who has left, however accepting and leaving meet (${SEEDS} interleavings of ${WORKERS} pairs)`, async () => {
  const seen: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) seen.push(...(await race(seed)));
  // He holds the order and stays, or he is gone first, or both were done at the same moment and she was told.
  expect([...new Set(seen)].sort()).toEqual(expect.arrayContaining(['yes ORDERS_IN_HAND', 'yes yes']));
}, 300_000);
