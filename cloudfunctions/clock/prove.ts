import { dayOf, HOUR, MINUTE } from '#domain/kernel/time';
import type { TellStaff } from '#domain/notice/owed';
import { summed } from '#domain/points/books';
import type { Account, Entry } from '#domain/points/ledger';
import { bookedBy } from '#domain/points/pick-up';
import { beginRecount, disagreements, heldPoints, type Recount, recounted } from '#domain/points/proof';
import { tell } from '../outbox/notify';
import { log } from '../runtime/log';
import { broughtUp } from '../store/ledger';
import { accounts, entries } from '../store/points';
import { PROVEN, type Proof, proofs, RUNNING, type WrongAccount } from '../store/proofs';
import { placeById } from '../store/queue';
import { redemptions } from '../store/rewards';
import { commitOnce } from '../store/unit-of-work';
import type { Job } from './job';

/** The night's work begins at three in the morning, Beijing time. */
const BEGINS_AT = 3 * HOUR;
/** No commit takes as long: what was booked before has been stored by now, and later walks meet it again. */
const SURELY_STORED = 10 * MINUTE;
/** So many are enough to see that something is wrong with all of them. */
const WRONG_KEPT = 100;

/**
 * 对账, once a night: every account once more from its entries, account by account; the cursor remembers how far a tick has
 * come. What does not agree is an alarm that staff see until a night finds nothing.
 */
export function proveBooks(): Job {
  let stopped = false;
  return {
    name: 'points proof',
    lateness: 60,
    due: async (rows) => {
      if (stopped) return [];
      const proof = await ofTonight(Date.now());
      if (!proof) return [];
      const next = await accounts.after(proof.after, rows);
      if (next.length === 0) await finish(proof);
      return next.map(({ _id }) => placeById(_id));
    },
    work: async (memberId) => {
      // An account that could not be read now must not be passed over.
      const failed = stopped;
      stopped = true;
      if (failed) return;
      await prove(memberId);
      stopped = false;
    },
  };
}

async function ofTonight(now: number): Promise<Proof | null> {
  const on = dayOf(now - BEGINS_AT);
  const { running, proven } = await proofs.both();
  if (proven?.on === on) return null;
  return running?.on === on ? running : beginning(on, running?.version ?? 0, now);
}

const beginning = (on: string, version: number, now: number): Proof => ({
  _id: RUNNING,
  version,
  on,
  cut: now - SURELY_STORED,
  startedAt: now,
  after: '',
  accounts: 0,
  entries: 0,
  sums: {},
  wrong: [],
});

/** Its entries up to the number that the account names: what is booked meanwhile is a matter for the next night. */
async function prove(memberId: string): Promise<void> {
  const [proof, stored, before] = await Promise.all([
    ofTonight(Date.now()),
    broughtUp(memberId),
    proofs.running(),
  ]);
  if (!proof || !stored || memberId <= proof.after) return;
  const { recount, booked } = await recountOf(stored);
  const what = disagreements(recount, stored, await heldBy(stored));
  const wrong: WrongAccount[] = what.length > 0 ? [{ memberId, what }] : [];
  const after: Proof = {
    ...proof,
    after: memberId,
    accounts: proof.accounts + 1,
    entries: proof.entries + booked.length,
    sums: summed(
      proof.sums,
      booked.filter(({ at }) => at < proof.cut),
    ),
    wrong: [...proof.wrong, ...wrong].slice(0, WRONG_KEPT),
  };
  const done = await commitOnce({ collection: 'points_proofs', before, after });
  if (!done) throw new Error('somebody else proves the books at the same time');
}

type Booked = Pick<Entry, 'month' | 'kind' | 'points' | 'at'>;

async function recountOf({ _id, entries: last }: Account): Promise<{ recount: Recount; booked: Booked[] }> {
  let recount = beginRecount(_id);
  const booked: Booked[] = [];
  for (let from = 1; from <= last; ) {
    const page = (await entries.inOrder(_id, from)).filter(({ no }) => no <= last);
    for (const entry of page) {
      recount = recounted(recount, entry);
      booked.push({ month: entry.month, kind: entry.kind, points: entry.points, at: entry.at });
    }
    from = (page.at(-1)?.no ?? last) + 1;
  }
  const missing = recount.account.entries !== last;
  return { recount: missing ? { ...recount, wrong: [...recount.wrong, 'entry-missing'] } : recount, booked };
}

/**
 * What open redemptions hold, and those whose end was not booked yet, as of the account that was read; should something be booked
 * meanwhile, it is read again.
 */
async function heldBy(stored: Account): Promise<number> {
  const [open, ending] = await Promise.all([
    redemptions.heldBy(stored._id),
    redemptions.endingOf(stored._id),
  ]);
  const booked = new Set((await entries.findAll(ending.map(bookedBy))).map(({ _id }) => _id));
  const held = heldPoints([...open, ...ending], booked);
  const [now, later] = await Promise.all([
    accounts.findById(stored._id),
    entries.inOrder(stored._id, stored.entries + 1),
  ]);
  if (now?.version === stored.version && later.length === 0) return held;
  throw new Error('the account moved while it was proven, left to the next tick');
}

/** Staff are told first: should we die in between, the next tick tells nobody twice, for the night names the cause. */
async function finish(proof: Proof): Promise<void> {
  const before = await proofs.proven();
  if (proof.wrong.length > 0) await tell([alarmOf(proof)]);
  const { after: _, ...told } = proof;
  const proven = { ...told, _id: PROVEN, version: before?.version ?? 0, finishedAt: Date.now() };
  await commitOnce({ collection: 'points_proofs', before, after: proven });
  const level = proof.wrong.length > 0 ? 'error' : 'info';
  log(level, {
    proof: proof.on,
    accounts: proof.accounts,
    entries: proof.entries,
    wrong: proof.wrong.length,
  });
}

const alarmOf = ({ on }: Proof): TellStaff => ({
  kind: 'tell-staff',
  cause: `books-${on}`,
  about: 'books-disagree',
  noun: 'books',
  id: on,
});
