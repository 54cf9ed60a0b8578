import { DAY } from '#domain/kernel/time';
import { ended } from './courses';
import { STAFF } from './district';
import { dayNamed, dayNo, type KnownFirm, SUSPENDED } from './fit-oracle';
import { begins, call } from './fit-orders';
import type { KnownTown } from './fit-town';

/** Time goes by; firms err, are stopped, appeal and come back. */

export async function days(town: KnownTown, dice: number): Promise<void> {
  const then = town.now + (1 + (dice % 5) * (dice % 7)) * DAY;
  for (const order of [...town.open, ...town.held].filter(({ until }) => until <= then))
    await call(town, order, 'cancel');
  town.cloud.clock.set(then);
  // Sometimes somebody is faster than the clock.
  if (dice % 3 === 0) for (const order of [...town.held]) await begins(town, order);
  const { error } = await town.cloud.tick('clock');
  if (error) town.wrong(`the clock: ${error.message}`);
  for (const firm of town.firms) firm.judge(then);
}

export async function noShow(town: KnownTown, firm: KnownFirm, dice: number): Promise<void> {
  if (!firm.id) return;
  const many = dice % 4 === 0 ? 4 : 1;
  for (let time = 0; time < many; time += 1) {
    const id = town.orderId();
    // The function dies as it begins to sweep: what was accepted stands there until the clock comes round.
    const when = { fn: 'outbox', collection: 'repair_orders', op: 'get', nth: 2 };
    if (dice % 2 === 0) town.cloud.faults.add({ when, kind: 'timeout' });
    const answer = await ended(town.cloud, id, firm.id, 'upheld');
    if (!answer.ok) town.count('the sweep died');
    town.cloud.faults.clear();
    firm.noShow(id, town.now);
  }
  for (const order of town.held.filter(({ worker }) => worker.firm === firm)) await begins(town, order);
}

export async function forged(town: KnownTown, firm: KnownFirm, dice: number): Promise<void> {
  if (!firm.id || dice % 3 !== 0) return;
  const id = town.orderId();
  await ended(town.cloud, id, firm.id, 'forged-papers');
  firm.forged(id, town.now);
}

export async function reinstate(town: KnownTown, firm: KnownFirm): Promise<void> {
  if (!firm.id) return;
  const wish = { providerId: firm.id, trainedOn: dayNamed(dayNo(town.now)), why: '全员补了课' };
  const answer = await town.staff('reinstate', wish);
  if (answer.ok && firm.level !== SUSPENDED) town.wrong('reinstated without having been suspended');
  if (answer.ok) firm.reinstated(town.now);
}

export async function appeal(town: KnownTown, firm: KnownFirm, dice: number): Promise<void> {
  const step = firm.steps.at(-1);
  if (!firm.id || !step || step.appealed || step.to <= step.from) return;
  const { steps } = await town.cloud.phone(firm.manager).does('provider', 'ownStanding', {});
  const wish = { stepId: steps[0]?.id ?? '', why: '记错了日子' };
  if (!(await town.say(firm.manager, 'provider', 'appealStep', wish)).ok) return;
  step.appealed = true;
  const overturned = dice % 3 !== 0;
  await town.cloud.phone(STAFF).does('provider', 'decideAppeal', {
    providerId: firm.id,
    stepId: wish.stepId,
    overturned,
    why: '查过记录',
  });
  town.count(overturned ? 'overturn' : 'keep');
  if (overturned) firm.overturned(step, town.now);
}
