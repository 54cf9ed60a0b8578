import { logFault } from '../runtime/log';
import { newId } from '../runtime/moment';
import type { CollectionName } from '../store/indexes';
import { notices } from '../store/notices';
import { NOUNS, type NounName } from '../store/nouns';
import { lastIn, nextIn, type Queue } from '../store/queue';
import { calendars } from '../store/studios';
import { act as actOnAppointment, actOnSlot, reckon } from './appointments';
import { act as actOnComplaint } from './complaints';
import { letProposalFall } from './confirmations';
import { act } from './deadlines';
import { deliver } from './deliver';
import { everyFirm } from './every-firm';
import { everyRank } from './every-rank';
import { removeExport } from './exports';
import type { Job, Lateness } from './job';
import { withLease } from './lease';
import { migrate } from './migrate';
import { actOnNoShow } from './no-shows';
import { expirePoints, lapseRedemption } from './points';
import { proveBooks } from './prove';
import { publishBatch } from './publish-batch';
import { roles } from './roles';
import { Rota } from './rota';
import { settle } from './settle';
import { sweep } from './sweep';
import { sweepUpload } from './sweep-upload';
import { ITEM, inTime, inTurns } from './turns';

/** A tick works at most this long; what is left over, the next one does. */
const WORKS_AT_MOST = 20_000;

/** What this instance has asked. */
const rota = new Rota();

/**
 * Running twice or late changes nothing: every job looks at what is due and does it under a computed id. Those whose turn it is
 * are asked side by side; the lease is taken as soon as there is something to do, so that a tick without work costs a few questions.
 */
export async function tick(): Promise<void> {
  const now = Date.now();
  const asked = rota.turnsAt(now, jobs());
  const waiting = await Promise.all(asked.map(hasWork));
  if (waiting.includes(true)) return work(asked, (job) => rota.wasQuiet(job, now));
  for (const [place, job] of asked.entries()) if (waiting[place] === false) rota.wasQuiet(job, now);
}

/** All jobs, whoever's turn it is: for the console, after an outage. */
export const tickForAll = (): Promise<void> => work(jobs(), () => undefined);

/** Null where it could not be asked; it will be in the next tick. */
async function hasWork(job: Job): Promise<boolean | null> {
  try {
    return (await inTime(job.due(1, null), ITEM)).length > 0;
  } catch (error) {
    logFault({ job: job.name }, error);
    return null;
  }
}

const work = (asked: readonly Job[], wasQuiet: (job: Job) => void): Promise<void> =>
  withLease(newId(), (stopped) => {
    const until = performance.now() + WORKS_AT_MOST;
    return inTurns(asked, stopped, () => until - performance.now(), wasQuiet);
  });

/** In the order in which they begin. */
export const jobs = (): Job[] => [
  migrate(),
  acting('deadlines', 'repair-order', 1, act),
  owed('repair-order', 1),
  owed('rating', 15),
  acting('redemptions', 'redemption', 60, lapseRedemption),
  dueBy('points expiring', ['points_accounts', 'expiresAt'], 60, expirePoints),
  acting('complaints', 'complaint', 60, actOnComplaint),
  owed('complaint', 15),
  acting('no-shows', 'no-show', 60, actOnNoShow),
  owed('no-show', 15),
  queued(
    'confirmations',
    60,
    () => ({ collection: 'standings', field: 'confirmBy', from: 1, upTo: Date.now() }),
    settling('standing', letProposalFall),
  ),
  owed('provider', 15),
  owed('redemption', 15),
  owed('application', 15),
  owed('standing', 15),
  owed('code-tries', 15),
  roles(),
  dueBy('sweeps', ['providers', 'sweepsAt'], 5, sweep),
  dueBy('ratings to publish', ['scores', 'closesAt'], 60, publishBatch),
  everyRank(),
  everyFirm(),
  acting('requests', 'appointment', 5, actOnAppointment),
  acting('places', 'slot', 5, actOnSlot),
  queued('calendar', 15, reckonedEarlier, settling('appointment', reckon)),
  owed('appointment', 15),
  owed('slot', 15),
  owed('studio', 15),
  dueBy('messages', ['notices', 'sendAt'], 5, send),
  dueBy('uploads', ['uploads', 'sweepsAt'], 60, sweepUpload),
  owed('reward', 60),
  dueBy('exports', ['exports', 'removeAt'], 60, removeExport),
  proveBooks(),
];

type Work = (id: string) => Promise<void>;
/** Answers whether the noun owes something afterwards. */
type Act = (id: string) => Promise<boolean>;

const queued = (name: string, lateness: Lateness, queue: () => Queue | Promise<Queue>, work: Work): Job => ({
  name,
  lateness,
  due: async (rows, after) => nextIn(await queue(), rows, after),
  newest: async (rows) => lastIn(await queue(), rows),
  work,
});

type Field = readonly [collection: CollectionName, name: string];
const dueBy = (name: string, [collection, field]: Field, lateness: Lateness, work: Work): Job =>
  queued(name, lateness, () => ({ collection, field, upTo: Date.now() }), work);

const acting = (name: string, noun: NounName, lateness: Lateness, act: Act): Job =>
  dueBy(name, [NOUNS[noun], 'actsAt'], lateness, settling(noun, act));

const owed = (noun: NounName, lateness: Lateness): Job =>
  queued(
    `owed by ${noun}`,
    lateness,
    () => ({ collection: NOUNS[noun], field: 'owed', from: 1, upTo: OWED_MAX }),
    (id) => settle(noun, id),
  );
const OWED_MAX = 1_000_000;

/** Whoever is concerned is told at once, and not when everything else that was due has been done, too. */
function settling(noun: NounName, act: Act): Work {
  return async (id) => {
    if (await act(id)) await settle(noun, id);
  };
}

async function reckonedEarlier(): Promise<Queue> {
  const { version } = await calendars.current();
  return { collection: 'appointments', field: 'calendarVersion', upTo: version - 1 };
}

async function send(id: string): Promise<void> {
  const notice = await notices.findById(id);
  if (notice) await deliver(notice);
}
