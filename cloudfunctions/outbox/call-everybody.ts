import { concerns } from '#domain/announcement/audience';
import { type Announcement, isShown } from '#domain/announcement/board';
import type { CallEverybody } from '#domain/announcement/owed';
import type { Call } from '#domain/notice/notice';
import type { Notify } from '#domain/notice/owed';
import { announcements } from '../store/announcements';
import { identities } from '../store/identities';
import { addOnce, commitOnce } from '../store/unit-of-work';
import { tell } from './notify';

/** So many people are looked at at once, and so many pages by one tick. */
const PAGE = 200;
const PAGES_A_TICK = 5;
/** In nobody's list. */
const NOBODY = 'nobody';

/** 紧急提醒: from the instant at which it can be read on, the clock goes through the people. */
export const callEverybody = ({ announcementId: id, at }: CallEverybody): Promise<boolean> =>
  addOnce('notices', {
    ...{ _id: `call-${id}`, memberId: NOBODY, about: 'danger-announced', noun: 'announcement' },
    ...{ subject: id, at, readAt: null, message: 'due', tries: 0, sendAt: at, calledUpTo: '' },
  } as Call);

/** The next pages. Dying in between, a page is gone through once more, which tells nobody twice. */
export async function callNext(call: Call): Promise<void> {
  const known = await announcements.find(call.subject);
  if (call.sendAt === null || call.sendAt > Date.now()) return;
  let calledUpTo: string | null = call.calledUpTo;
  for (let page = 0; page < PAGES_A_TICK && calledUpTo !== null; page += 1) {
    // What was taken down warns nobody any more.
    calledUpTo = known && isShown(known, Date.now()) ? await callPage(known, calledUpTo) : null;
  }
  const further = calledUpTo === null ? ENDED : { calledUpTo, sendAt: Date.now() };
  await commitOnce({ collection: 'notices', before: call, after: { ...call, ...further } });
}
const ENDED = { message: 'sent', sendAt: null };

/** Answers after whom to go on; null after the last one. */
async function callPage({ id, audience }: Announcement, after: string): Promise<string | null> {
  const people = await identities.after(after, PAGE);
  const concerned = people.filter(({ roles }) => concerns(audience, roles));
  if (concerned.length > 0) await tell(concerned.map(({ memberId }) => warning(id, memberId)));
  return people.length < PAGE ? null : (people.at(-1)?._id ?? null);
}

const warning = (id: string, to: string): Notify => ({
  ...{ kind: 'notify', cause: `danger-${id}`, to, about: 'danger-announced', noun: 'announcement', id },
});
