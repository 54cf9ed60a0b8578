import { DAY, HOUR } from '#domain/kernel/time';
import type { Answer } from '#domain/kernel/wire';
import { forgetAllowances } from './allowances';
import { DRAIN, HER_ADDRESS, LIU } from './district';
import { type Category, type KnownWorker, whyNotAccept, whyNotBegin } from './fit-oracle';
import { CATEGORIES, type HeldOrder, type KnownTown, type OpenOrder, TALK } from './fit-town';

/** What workers try with orders, each answer judged by the oracle. */

const ITEM: Readonly<Record<Category, string>> = { pipes: DRAIN._id, jobs: TALK._id };

/** He accepts, or his manager does for him; and what he holds already, he begins. */
export async function tries(town: KnownTown, person: number, dice: number): Promise<void> {
  const worker = town.workerOf(person) ?? town.workers.find(({ openid }) => openid === `wx-person-${person}`);
  const holds = town.held.find((order) => order.worker === worker);
  if (holds && dice % 2 === 0) return begins(town, holds);
  if ((worker && !worker.left) || dice % 5 === 0) await accepts(town, person, worker, dice);
}

async function accepts(
  town: KnownTown,
  person: number,
  worker: KnownWorker | undefined,
  dice: number,
): Promise<void> {
  const order = await anOrder(town, CATEGORIES[dice % 2] ?? 'pipes');
  const forHim = worker !== undefined && dice % 3 === 0;
  const answer = forHim
    ? await town.say(worker.firm.manager, 'repair', 'acceptFor', {
        orderId: order.id,
        workerId: worker.workerId,
      })
    : await town.say(`wx-person-${person}`, 'repair', 'accept', { orderId: order.id });
  const whyNot = whyNotAccept(worker, order.category, town.now);
  judged(town, 'accepts', whyNot, answer, ['NOT_YOUR_ROUND']);
  if (!answer.ok) return;
  town.open = town.open.filter((one) => one !== order);
  if (worker) town.held.push({ ...order, worker });
}

export async function begins(town: KnownTown, order: HeldOrder): Promise<void> {
  town.held = town.held.filter((one) => one !== order);
  const answer = await (order.category === 'jobs' ? reports(town, order) : arrives(town, order));
  // It was taken from him meanwhile, with his firm.
  if (!answer) return;
  judged(town, 'begins', whyNotBegin(order.worker, order.category, town.now), answer, []);
  const turned =
    'refusal' in answer && ['BADGE_RAN_OUT', 'CERTIFICATE_RAN_OUT'].includes(answer.refusal.code);
  if (turned) {
    await town.cloud.phone(LIU).ask('outbox', 'settle', { noun: 'repair-order', id: order.id });
    order.worker.firm.released(order.id, town.now);
  }
  if (answer.ok && order.category === 'jobs') await call(town, order, 'reject');
  await call(town, order, 'cancel');
}

async function arrives(town: KnownTown, { id, worker }: HeldOrder): Promise<Answer | null> {
  const seen = { orderId: id, workerId: worker.workerId, badgeWorn: true, uniformWorn: true };
  const known = await town.cloud.phone(LIU).ask('repair', 'recognise', seen);
  if (!known.ok) return null;
  return town.say(worker.openid, 'repair', 'arrive', { orderId: id, code: known.value.arrivalCode });
}

async function reports(town: KnownTown, { id, worker }: HeldOrder): Promise<Answer | null> {
  const { order } = await town.cloud.phone(LIU).does('repair', 'order', { orderId: id });
  if (order.state !== 'accepted') return null;
  const done = { checked: TALK.standard, photosBefore: [], photosAfter: [], paidFen: 0 };
  return town.say(worker.openid, 'repair', 'finish', { orderId: id, ...done });
}

/** The oracle says no: town must the answer. It says yes: town must the answer, but for what is not about fitness. */
function judged(
  town: KnownTown,
  what: string,
  whyNot: string | null,
  answer: Answer,
  allowed: readonly string[],
): void {
  const code = 'refusal' in answer ? answer.refusal.code : answer.ok ? 'ok' : 'fault';
  town.count(`${what}: ${whyNot ?? (answer.ok ? 'fit' : code)}`);
  if (whyNot !== null && answer.ok) town.wrong(`somebody ${what} although: ${whyNot}`);
  if (whyNot === null && !answer.ok && !allowed.includes(code)) town.wrong(`a fit worker ${what}: ${code}`);
}

async function anOrder(town: KnownTown, category: Category): Promise<OpenOrder> {
  const known = town.open.find((order) => order.category === category);
  if (known) return known;
  const from = town.now + 12 * DAY;
  await forgetAllowances(town.cloud);
  const { id } = await town.cloud.phone(LIU).does('repair', 'book', {
    itemId: ITEM[category],
    wrong: '想请人看看',
    photos: [],
    video: null,
    addressId: HER_ADDRESS,
    when: { kind: 'window', from, to: from + 2 * HOUR },
    ...(category === 'jobs' ? { meeting: 'phone' as const } : {}),
    providerId: null,
  });
  const order = { id, category, until: from + 2 * HOUR };
  town.open.push(order);
  return order;
}

export async function call(town: KnownTown, order: OpenOrder, action: 'cancel' | 'reject'): Promise<void> {
  await town.say(LIU, 'repair', action, { orderId: order.id, reason: '不用了' });
  town.open = town.open.filter(({ id }) => id !== order.id);
  town.held = town.held.filter(({ id }) => id !== order.id);
}
