import type { NoticeKind, Notify } from '#domain/kernel/effect';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';
import { type Certificate, GRACE_DAYS, type Provider } from './provider';

export const FIRST_REMINDER_DAYS = 30;

/** 到期提醒: 30, 14 and 7 days ahead, on running out, and when the days of grace are over. */
const AHEAD: readonly (readonly [daysLeft: number, about: NoticeKind])[] = [
  [FIRST_REMINDER_DAYS, 'paper-30'],
  [14, 'paper-14'],
  [7, 'paper-7'],
  [-1, 'paper-grace'],
  [-1 - GRACE_DAYS, 'paper-closed'],
];

/**
 * What people have to be told today of their certificates. The cause names certificate and reminder, so each is told
 * once, also when the clock was late by some days: then only the latest is.
 */
export function reminders(provider: Provider, now: number): Notify[] {
  const own = provider.certificates.flatMap((paper) =>
    reminderOf(provider, provider.certificates, paper, provider.managerIds, now),
  );
  const present = provider.workers.filter(({ left, approvedAt }) => !left && approvedAt !== null);
  const theirs = present.flatMap((worker) =>
    worker.certificates.flatMap((paper) =>
      reminderOf(provider, worker.certificates, paper, [worker.memberId, ...provider.managerIds], now),
    ),
  );
  return [...own, ...theirs];
}

function reminderOf(
  provider: Provider,
  all: readonly Certificate[],
  paper: Certificate,
  whom: readonly string[],
  now: number,
): Notify[] {
  if (paper.checkedAt === null || isRenewed(paper, all)) return [];
  const left = Math.round((instantOf(paper.validToOn) - instantOf(dayOf(now))) / DAY);
  const due = AHEAD.filter(([daysLeft]) => left <= daysLeft).at(-1);
  if (!due) return [];
  return [...new Set(whom)].map((to) => ({
    kind: 'notify',
    cause: `${due[1]}-${paper.id}`,
    to,
    about: due[1],
    noun: 'provider',
    id: provider._id,
  }));
}

/** Another paper of the same person for the same category lasts longer, and staff have looked at it. */
export const isRenewed = (paper: Certificate, all: readonly Certificate[]): boolean =>
  all.some(
    (other) =>
      other.category === paper.category && other.checkedAt !== null && other.validToOn > paper.validToOn,
  );
