import { describe, expect, it } from 'vitest';
import { ASKED_AT, askedAmongMessages } from '#domain/notice/asked';
import { pageOf } from '#domain/notice/pages';
import type { MessagePurpose } from '#domain/notice/purposes';
import { NOTICE_KINDS, NOTICE_TEXT, type NoticeKind, type NoticeNoun, purposeOf } from '#domain/notices';

// Who reads a message is asked for it somewhere. Where the screen to which it leads does not tell who that is, it is said here.

type Reader = 'resident' | 'worker' | 'desk';

const ASKED: Readonly<Record<Reader, readonly MessagePurpose[]>> = {
  resident: [
    ...ASKED_AT.booking,
    ...ASKED_AT.bookingAhead,
    ...ASKED_AT.approving,
    ...ASKED_AT.asking,
    ...ASKED_AT.answered,
    ...askedAmongMessages(['resident']),
  ],
  worker: [
    ...ASKED_AT.duty,
    ...ASKED_AT.accepting,
    ...ASKED_AT.finishing,
    ...askedAmongMessages(['resident', 'worker']),
  ],
  desk: askedAmongMessages(['resident', 'staff']),
};

/** Leads to a screen of residents, which leads on whoever handles it. */
const BY_OFFICERS: readonly NoticeKind[] = [
  'appointment-asked',
  'appointment-reception-ahead',
  'appointment-reception-soon',
  'appointment-not-met',
  'appointment-reassigned',
  'appointment-supplied',
  'appointment-no-reply',
  'appointment-withdrawn',
  'appointment-rebooked',
  'appointment-reopened',
  'appointment-due-soon',
  'appointment-overdue',
  'appointment-escalated',
  'appointment-nobody-has-it',
];
/** Told to staff or a firm, too. */
const BY_A_DESK_TOO: readonly NoticeKind[] = [
  'complaint-answered',
  'complaint-unanswered',
  'complaint-ruled',
  'complaint-appealed',
  'complaint-final',
];
const BY_THE_WORKER_TOO: readonly NoticeKind[] = [
  'repair-nobody-came',
  'repair-visit-proposed',
  'repair-visit-agreed',
  'repair-stalled',
  'repair-closed',
  'repair-cancelled',
  'repair-resumed',
  'repair-fee-settled',
];
/** Of whatever the codes were tried on. */
const BY_STAFF: readonly NoticeKind[] = ['codes-tried'];

const NOUNS: readonly (readonly [prefix: string, noun: NoticeNoun])[] = [
  ['repair', 'repair-order'],
  ['appointment', 'appointment'],
  ['complaint', 'complaint'],
  ['no-show', 'no-show'],
  ['vetting', 'application'],
  ['redemption', 'redemption'],
  ['books', 'books'],
  ['union-invited', 'invitation'],
  ['union-wish', 'provider'],
  ['union', 'membership'],
  ['danger', 'announcement'],
  ['session', 'session'],
  ['course', 'course-request'],
  ['rating', 'repair-order'],
  ['broken', 'station'],
  ['book', 'book'],
  ...(['much', 'staff', 'officer', 'manager'] as const).map((role) => [role, 'role'] as const),
];
const nounOf = (kind: NoticeKind): NoticeNoun =>
  NOUNS.find(([prefix]) => kind.startsWith(prefix))?.[1] ?? 'provider';

function readersOf(kind: NoticeKind): readonly Reader[] {
  if (BY_OFFICERS.includes(kind) || BY_STAFF.includes(kind)) return ['desk'];
  const page = pageOf({ about: kind, noun: nounOf(kind), subject: 'x' });
  // Who applies, or is invited to a firm, is nobody there yet.
  if (/^pages.provider.(apply|join)/.test(page)) return ['resident'];
  if (page.startsWith('pages/provider/')) return kind.startsWith('repair') ? ['worker'] : ['worker', 'desk'];
  if (/^pages.(staff|session.(appeals|course-desk)|union.(member|wishes)|station.desk)/.test(page))
    return ['desk'];
  return [
    'resident',
    ...(BY_THE_WORKER_TOO.includes(kind) ? (['worker'] as const) : []),
    ...(BY_A_DESK_TOO.includes(kind) ? (['desk'] as const) : []),
  ];
}

describe('Whoever is told something', () => {
  it.each(NOTICE_KINDS)('is asked somewhere whether WeChat may tell it: %s', (kind) => {
    // A call for danger goes by whatever was allowed.
    if (NOTICE_TEXT[kind].anyHour) return;
    for (const reader of readersOf(kind))
      expect([reader, ...ASKED[reader]]).toEqual(expect.arrayContaining([reader, purposeOf(kind)]));
  });
});
