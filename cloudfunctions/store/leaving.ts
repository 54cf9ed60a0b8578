import { ticketPath } from '#domain/kernel/upload';
import { expireAll } from '#domain/points/moves';
import { end } from '#domain/union/leaving';
import type { Export } from '../runtime/excel';
import { momentOf, newId } from '../runtime/moment';
import { database, fileAt, removeFiles } from '../runtime/wechat-world';
import type { Versioned } from './commit';
import { HELD, HOLDINGS } from './declared';
import { waitingFor } from './depending';
import { findById } from './documents';
import { exportsAlive } from './exports';
import { documentsAbout, namesOf } from './holdings';
import { identities } from './identities';
import type { CollectionName } from './indexes';
import { bookUntilDone, broughtUp } from './ledger';
import { tellLibrary } from './library';
import { members } from './members';
import { changeMembership } from './memberships';
import { commitOnce, untilCommitted } from './unit-of-work';
import { keptFile, type Upload } from './uploads';
import { overwrite, putAway, takeOut } from './withheld';

// 撤回同意、注销, as they are carried out. Each goes from document to document, and finds those done that were done before: whoever
// dies at any write, or comes twice, comes to the same.

/** All that is written of people, the own account last: it tells by which names the others know its person. */
const IN_TURN: readonly CollectionName[] = [
  ...HELD.filter((collection) => collection !== 'members' && collection !== 'identities'),
  'members',
];
const STAYING = IN_TURN.filter(
  (collection) => !HOLDINGS[collection].goes && HOLDINGS[collection].found.length > 0,
);
const GOING = IN_TURN.filter((collection) => HOLDINGS[collection].goes);

/** 撤回同意: who took it back comes in as nobody, and nothing of this person stands where others read it. */
export async function withhold(memberId: string): Promise<void> {
  const member = await members.findById(memberId);
  if (!member || member.consent?.withdrawnAt == null) return;
  await comesAs(memberId, []);
  await nobodyWaits(memberId);
  const names = await namesOf(member);
  for (const collection of STAYING) {
    for await (const one of documentsAbout(collection, names))
      await putAway(collection, one, memberId, names);
  }
  await tellLibrary({ cause: `withheld-${memberId}-${member.consent.withdrawnAt}`, to: memberId });
}

/** 重新同意 */
export async function giveBack(memberId: string): Promise<void> {
  const member = await members.findById(memberId);
  if (!member || member.consent?.withdrawnAt !== null) return;
  await takeOut(memberId);
  await comesAs(memberId, ['resident']);
  await tellLibrary({ cause: `given-back-${memberId}-${member.consent.at}`, to: memberId });
}

/** 注销 */
export async function erase(memberId: string): Promise<void> {
  const member = await members.findById(memberId);
  if (!member?.erasing || member.erasing.doneAt !== null) return;
  // From now on nobody acts as this person.
  await forgetIdentity(memberId);
  await nobodyWaits(memberId);
  // What was put away is overwritten where it belongs, its files among it.
  await takeOut(memberId);
  await leaveUnion(memberId);
  await expirePoints(memberId);
  const known = (await members.findById(memberId)) ?? member;
  const names = await namesOf(known);
  for (const collection of STAYING) await scrub(collection, names);
  for (const collection of GOING) await remove(collection, names);
  await removeExports();
  await tellLibrary({ cause: `erased-${memberId}`, to: memberId });
  await untilCommitted(async () => {
    const before = await members.findById(memberId);
    const erasing = before?.erasing && { ...before.erasing, doneAt: Date.now() };
    return before && erasing
      ? [{ collection: 'members', before, after: { ...before, consent: null, erasing } }]
      : [];
  });
}

/** What came in at the last moment is finished first, and then this comes again. */
async function nobodyWaits(memberId: string): Promise<void> {
  const waiting = await waitingFor(memberId);
  if (waiting.length > 0) throw new Error(`somebody still depends on ${memberId}`);
}

async function comesAs(memberId: string, roles: readonly ('resident' | 'visitor')[]): Promise<void> {
  await untilCommitted(async () => {
    const before = await identities.findByMember(memberId);
    const same = before && JSON.stringify(before.roles) === JSON.stringify(roles);
    return before && !same ? [{ collection: 'identities', before, after: { ...before, roles } }] : [];
  });
}

async function forgetIdentity(memberId: string): Promise<void> {
  const identity = await identities.findByMember(memberId);
  if (identity) await database.collection('identities').doc(identity._id).remove();
}

async function scrub(collection: CollectionName, names: readonly string[]): Promise<void> {
  for await (const one of documentsAbout(collection, names)) {
    const files = await overwrite(collection, one, names, 'gone');
    await removeFiles([...new Set(files.flatMap((file) => [file, keptFile(file)]))].filter(isFile));
  }
}

const isFile = (id: string): boolean => id.startsWith('cloud://');

async function remove(collection: CollectionName, names: readonly string[]): Promise<void> {
  const found: Versioned[] = [];
  for await (const one of documentsAbout(collection, names)) found.push(one);
  for (const one of found) {
    if (collection === 'uploads') await removeUnused(one as Upload);
    await database.collection(collection).doc(one._id).remove();
  }
}

/** What was put there and never handed in. */
async function removeUnused({ _id, purpose, spentBy }: Upload): Promise<void> {
  if (spentBy !== undefined) return;
  await removeFiles([await fileAt(ticketPath(purpose, _id.slice(purpose.length + 1)))]);
}

/** Whoever goes is no member of a union any more. What stands in no state from which one leaves stays as it is. */
async function leaveUnion(memberId: string): Promise<void> {
  for (const action of ['leave', 'withdraw'] as const) {
    const actor = { memberId, roles: ['resident'], providerId: null } as const;
    const moment = momentOf(actor, `clock-${newId()}`, memberId);
    const left = await changeMembership<'NOT_FOUND' | 'MEMBERSHIP_CHANGED' | 'OWN_CASE'>(
      memberId,
      moment,
      (known, around) =>
        known ? end(known, action, around, null, moment) : { ok: false, refusal: { code: 'NOT_FOUND' } },
      'MEMBERSHIP_CHANGED',
    );
    if (left.ok) return;
  }
}

/** What is left leaves the account by an entry, so that the books agree. */
async function expirePoints(memberId: string): Promise<void> {
  await broughtUp(memberId);
  await bookUntilDone(memberId, (account) => expireAll(account, Date.now()));
}

/** A table that somebody took within the last hour may name this person. */
async function removeExports(): Promise<void> {
  for (const one of await exportsAlive()) {
    await removeFiles([one.fileId]);
    const before = await findById<Export>('exports', one._id);
    const after: Export | null = before && { ...before, removeAt: null };
    if (before && after) await commitOnce({ collection: 'exports', before, after });
  }
}
