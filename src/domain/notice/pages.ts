import type { NoticeKind } from '#domain/kernel/effect';
import type { Notice } from './notice';

// Where a message leads: the one place where what it asks for can be done. Read by the app and for WeChat's messages.

const HIS = 'pages/provider/order/index';
const PAPERS = 'pages/provider/papers/index';
const HIS_DESK = 'pages/provider/desk/index';
const STAFF_ROLES = 'pages/staff/roles/index';

/** Mostly to the noun itself, as its owner sees it; that screen leads whoever works on it on to his own. */
const PAGES: Readonly<Record<Notice['noun'], string>> = {
  'repair-order': 'pages/resident/order/index',
  redemption: 'pages/resident/redemption/index',
  appointment: 'pages/resident/request/index',
  provider: 'pages/provider/firm/index',
  application: 'pages/provider/apply/index',
  complaint: 'pages/resident/complaint/index',
  'no-show': 'pages/provider/no-show/index',
  books: 'pages/staff/books/index',
  role: 'pages/resident/roles/index',
};

/** Messages that only somebody else gets, or that ask for something elsewhere. */
const ELSEWHERE: Readonly<Partial<Record<NoticeKind, string>>> = {
  'repair-offered': HIS_DESK,
  // The order is not his any more; there he says what happened.
  'repair-no-show': 'pages/provider/no-shows/index',
  'repair-fee-paid': HIS,
  'repair-fee-differs': 'pages/staff/order/index',
  'repair-alarm': 'pages/staff/order/index',
  'repair-case': 'pages/staff/order/index',
  'repair-approved': HIS,
  'repair-declined': HIS,
  'repair-rejected': HIS,
  'repair-disputed': HIS,
  'repair-frozen': HIS,
  'repair-rework': HIS,
  'vetting-submitted': 'pages/staff/application/index',
  'worker-waits': 'pages/staff/firm/index',
  'paper-waits': 'pages/staff/firm/index',
  'amendment-waits': 'pages/staff/firm/index',
  'amendment-accepted': 'pages/provider/amend/index',
  'amendment-refused': 'pages/provider/amend/index',
  'suspension-proposed': 'pages/provider/standing/index',
  'suspension-fell': 'pages/provider/standing/index',
  'suspension-to-confirm': 'pages/staff/firm/index',
  'standing-appealed': 'pages/staff/firm/index',
  'complaint-about-worker': HIS_DESK,
  'complaint-filed': 'pages/provider/complaint/index',
  'complaint-to-rule': 'pages/staff/complaint/index',
  'complaint-overdue': 'pages/staff/complaint/index',
  'worker-admitted': HIS_DESK,
  'paper-checked': PAPERS,
  'paper-refused': PAPERS,
  'paper-30': PAPERS,
  'paper-14': PAPERS,
  'paper-7': PAPERS,
  'paper-grace': PAPERS,
  'paper-closed': PAPERS,
  'training-counted': PAPERS,
  'training-30': PAPERS,
  'training-14': PAPERS,
  'training-7': PAPERS,
  'training-over': PAPERS,
  'worker-refused': 'pages/provider/join/index',
  'worker-left': 'pages/provider/join/index',
  'staff-to-confirm': STAFF_ROLES,
  'staff-joined': STAFF_ROLES,
  'staff-left': STAFF_ROLES,
  'rating-replied': 'pages/resident/rate/index',
};

/** The address of the screen. */
export const pageOf = ({ about, noun, subject }: Pick<Notice, 'about' | 'noun' | 'subject'>): string =>
  `${ELSEWHERE[about] ?? PAGES[noun]}?id=${subject}`;
