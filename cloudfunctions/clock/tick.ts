import { newId } from '../runtime/serve';
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
import type { Job } from './job';
import { withLease } from './lease';
import { migrate } from './migrate';
import { actOnNoShow } from './no-shows';
import { expirePoints, lapseRedemption } from './points';
import { proveBooks } from './prove';
import { publishBatch } from './publish-batch';
import { settle } from './settle';
import { sweep } from './sweep';
import { sweepUpload } from './sweep-upload';
import { inTurns } from './turns';

/** A tick works at most this long; what is left over, the next one does. */
const WORKS_AT_MOST = 20_000;

/** Running twice or late changes nothing: every job looks at what is due and does it under a computed id. */
export const tick = (): Promise<void> =>
  withLease(newId(), (stopped) => {
    const until = performance.now() + WORKS_AT_MOST;
    return inTurns(jobs(), stopped, () => until - performance.now());
  });

const jobs = (): Job[] => [
  migrate(),
  acting('deadlines', 'repair-order', act),
  owed('repair-order'),
  owed('rating'),
  acting('redemptions', 'redemption', lapseRedemption),
  dueBy('points expiring', 'points_accounts', 'expiresAt', expirePoints),
  acting('complaints', 'complaint', actOnComplaint),
  owed('complaint'),
  acting('no-shows', 'no-show', actOnNoShow),
  owed('no-show'),
  queued(
    'confirmations',
    () => ({ collection: 'standings', field: 'confirmBy', from: 1, upTo: Date.now() }),
    settling('standing', letProposalFall),
  ),
  owed('provider'),
  owed('redemption'),
  owed('application'),
  owed('standing'),
  owed('code-tries'),
  dueBy('sweeps', 'providers', 'sweepsAt', sweep),
  dueBy('ratings to publish', 'scores', 'closesAt', publishBatch),
  everyRank(),
  everyFirm(),
  acting('requests', 'appointment', actOnAppointment),
  acting('places', 'slot', actOnSlot),
  queued('calendar', reckonedEarlier, settling('appointment', reckon)),
  owed('appointment'),
  owed('slot'),
  owed('studio'),
  dueBy('messages', 'notices', 'sendAt', send),
  dueBy('uploads', 'uploads', 'sweepsAt', sweepUpload),
  owed('reward'),
  dueBy('exports', 'exports', 'removeAt', removeExport),
  proveBooks(),
];

type Work = (id: string) => Promise<void>;
/** Answers whether the noun owes something afterwards. */
type Act = (id: string) => Promise<boolean>;

const queued = (name: string, queue: () => Queue | Promise<Queue>, work: Work): Job => ({
  name,
  due: async (rows, after) => nextIn(await queue(), rows, after),
  newest: async (rows) => lastIn(await queue(), rows),
  work,
});

const dueBy = (name: string, collection: CollectionName, field: string, work: Work): Job =>
  queued(name, () => ({ collection, field, upTo: Date.now() }), work);

const acting = (name: string, noun: NounName, act: Act): Job =>
  dueBy(name, NOUNS[noun], 'actsAt', settling(noun, act));

const owed = (noun: NounName): Job =>
  queued(
    `owed by ${noun}`,
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
