import type { Noun } from '#domain/kernel/noun';
import { log, logFault } from '../runtime/log';
import { newId } from '../runtime/serve';
import { command } from '../runtime/wechat-world';
import { appointments } from '../store/appointments';
import { complaints } from '../store/complaints';
import { find } from '../store/documents';
import { notices } from '../store/notices';
import { NOUNS, type NounName } from '../store/nouns';
import { orders } from '../store/orders';
import { accounts } from '../store/points';
import { providers } from '../store/providers';
import { redemptions } from '../store/rewards';
import { slots } from '../store/slots';
import { calendars } from '../store/studios';
import { act as actOnAppointment, actOnSlot, reckon } from './appointments';
import { act as actOnComplaint } from './complaints';
import { act } from './deadlines';
import { deliver } from './deliver';
import { everyFirm } from './every-firm';
import { everyRank } from './every-rank';
import { exportsGone, removeExport } from './exports';
import type { Job } from './job';
import { withLease } from './lease';
import { migrate } from './migrate';
import { expirePoints, lapseRedemption } from './points';
import { proveBooks } from './prove';
import { settle } from './settle';
import { sweep } from './sweep';

/** A tick works at most this long; what is left over, the next one does. */
const WORKS_AT_MOST = 20_000;
const AT_ONCE = 50;

/** Running twice or late changes nothing: every job looks at what is due and does it under a computed id. */
export const tick = (): Promise<void> =>
  withLease(newId(), async () => {
    const until = performance.now() + WORKS_AT_MOST;
    for (const job of jobs()) await drain(job, until);
  });

const jobs = (): Job[] => [
  migrate(),
  { name: 'deadlines', due: async (rows) => idsOf(await orders.due(Date.now(), rows)), work: act },
  owed('repair-order'),
  owed('rating'),
  {
    name: 'redemptions',
    due: async (rows) => idsOf(await redemptions.due(Date.now(), rows)),
    work: lapseRedemption,
  },
  {
    name: 'points expiring',
    due: async (rows) => idsOf(await accounts.expiring(Date.now(), rows)),
    work: expirePoints,
  },
  {
    name: 'complaints',
    due: async (rows) => idsOf(await complaints.due(Date.now(), rows)),
    work: actOnComplaint,
  },
  owed('complaint'),
  owed('provider'),
  owed('redemption'),
  owed('application'),
  owed('standing'),
  { name: 'sweeps', due: async (rows) => idsOf(await providers.toSweep(Date.now(), rows)), work: sweep },
  everyRank(),
  everyFirm(),
  {
    name: 'requests',
    due: async (rows) => idsOf(await appointments.due(Date.now(), rows)),
    work: actOnAppointment,
  },
  { name: 'places', due: async (rows) => idsOf(await slots.due(Date.now(), rows)), work: actOnSlot },
  {
    name: 'calendar',
    due: async (rows) => {
      const { version } = await calendars.current();
      return idsOf(await appointments.reckonedBefore(version, rows));
    },
    work: reckon,
  },
  owed('appointment'),
  owed('slot'),
  { name: 'messages', due: async (rows) => idsOf(await notices.due(Date.now(), rows)), work: send },
  { name: 'exports', due: async (rows) => idsOf(await exportsGone(Date.now(), rows)), work: removeExport },
  proveBooks(),
];

const owed = (noun: NounName): Job => ({
  name: `owed by ${noun}`,
  due: async (limit) => idsOf(await find<Noun>(NOUNS[noun], { where: { owed: command.gt(0) }, limit })),
  work: (id) => settle(noun, id),
});

async function send(id: string): Promise<void> {
  const notice = await notices.findById(id);
  if (notice) await deliver(notice);
}

/** What fails is tried again by the next tick, and does not keep the rest from being done. */
async function drain({ name, due, work }: Job, until: number): Promise<void> {
  const tried = new Set<string>();
  let done = 0;
  while (performance.now() < until) {
    // Past those that failed, or fifty of them would stand in everybody's way for ever.
    const page = (await due(AT_ONCE + tried.size)).filter((id) => !tried.has(id));
    if (page.length === 0) break;
    for (const id of page) {
      tried.add(id);
      done += await attempt(name, () => work(id));
    }
  }
  if (tried.size > 0) log('info', { job: name, done, failed: tried.size - done });
}

async function attempt(job: string, work: () => Promise<void>): Promise<0 | 1> {
  try {
    await work();
    return 1;
  } catch (error) {
    logFault({ job }, error);
    return 0;
  }
}

const idsOf = (documents: readonly { readonly _id: string }[]) => documents.map(({ _id }) => _id);
