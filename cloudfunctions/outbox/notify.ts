import { holdsGrant, usableGrant } from '#domain/notice/granted';
import type { Notice } from '#domain/notice/notice';
import type { Notify, TellFirm, TellStaff } from '#domain/notice/owed';
import { sendableAt } from '#domain/notice/quiet-hours';
import { addNew } from '../store/unit-of-work';
import { mayGoBySms } from './by-sms';
import { CLAIMED_FOR, deliver, type Reach, reachOf, send, tellOtherwise } from './deliver';
import { Known } from './known';

export type Telling = Notify | TellStaff | TellFirm;

/**
 * 消息: on each person's page under a computed id, all in one call; the subscribe messages go out to those who granted one.
 * Dying in between tells nobody twice and leaves nobody out.
 */
export async function tell(tellings: readonly Telling[], known = new Known()): Promise<void> {
  const wanted = (await Promise.all(tellings.map((telling) => toEach(telling, known)))).flat();
  const people = [...new Set(wanted.map(({ to }) => to))];
  const reach = await reachOf(people);
  const now = Date.now();
  // What one cause tells a person in two capacities is told once.
  const news = new Map(wanted.map((notify) => [idOf(notify), noticeOf(notify, reach, now)]));
  const added = await addNew('notices', [...news.values()]);
  const atOnce = added.filter((notice) => notice.message === 'due' && sendableAt(notice, now) === now);
  const owed = people.map((to) => ({ reach: reach.get(to), notices: toOne(to, atOnce) }));
  const granting = owed.filter(byWechat);
  const others = owed.filter((one) => one.notices.length > 0 && !byWechat(one));
  // Where a whole district is told, the clock tells the rest of those who are told otherwise.
  const told = [...granting, ...others.slice(0, OTHERWISE_AT_ONCE)];
  await Promise.all(told.map((one) => sendTo(one, known)));
}
const OTHERWISE_AT_ONCE = 20;

interface Owed {
  readonly reach: Reach | undefined;
  readonly notices: readonly Notice[];
}
const byWechat = ({ reach, notices }: Owed): boolean =>
  notices.length > 0 && notices.every((notice) => reach && usableGrant(notice, reach.left) !== null);

const toOne = (to: string, notices: readonly Notice[]): Notice[] =>
  notices.filter(({ memberId }) => memberId === to);

/** Each takes one of what was granted: the first is sent at once, the others when the clock comes round and has looked how many are left. */
async function sendTo({ reach, notices: [first, ...others] }: Owed, known: Known): Promise<void> {
  if (first) await (reach ? send(first, reach, known) : tellOtherwise(first));
  for (const notice of others) await deliver(notice);
}

async function toEach(telling: Telling, known: Known): Promise<Notify[]> {
  switch (telling.kind) {
    case 'notify':
      return [telling];
    case 'tell-staff':
      return (await known.staff()).map(({ memberId }) => ({ ...telling, kind: 'notify', to: memberId }));
    case 'tell-firm': {
      const { kind: _, providerId, ...about } = telling;
      const managers = (await known.provider(providerId))?.managerIds ?? [];
      return managers.map((to) => ({ ...about, kind: 'notify', to }));
    }
  }
}

const idOf = ({ cause, to }: Notify): string => `${cause}-${to}`;

/** Who can be told finds it claimed by us; should we die, the clock sends it in a minute. At night it waits for the morning. */
function noticeOf(notify: Notify, reach: ReadonlyMap<string, Reach>, now: number): Notice {
  const { to, about, noun, id, matter, facts, anyHour } = notify;
  const notice: Notice = {
    _id: idOf(notify),
    version: 0,
    memberId: to,
    about,
    noun,
    subject: id,
    at: now,
    readAt: null,
    ...(matter === undefined ? {} : { matter }),
    ...(facts === undefined ? {} : { facts }),
    ...(anyHour === undefined ? {} : { anyHour }),
    message: 'none',
    tries: 0,
    sendAt: null,
  };
  const left = reach.get(to)?.left ?? {};
  const hasWay = holdsGrant(notice, left) ? usableGrant(notice, left) !== null : mayGoBySms(notice);
  if (!hasWay) return notice;
  const sendAt = sendableAt(notice, now);
  return { ...notice, message: 'due', sendAt: sendAt === now ? now + CLAIMED_FOR : sendAt };
}
