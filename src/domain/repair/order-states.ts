export const STATES = [
  'open',
  'accepted',
  'arrived',
  'quoted',
  'approved',
  'finished',
  'closed',
  'cancelled',
  'lapsed',
  'frozen',
  'postponed',
] as const;

export type State = (typeof STATES)[number];

/** How somebody stands to an order. */
export type Party =
  | 'resident'
  | 'booker'
  | 'candidate'
  | 'worker'
  | 'manager'
  | 'staff'
  /** Of the staff, and of the firm that came, now or once. */
  | 'involved'
  | 'clock'
  | 'stranger';

/** States in which the current worker may know phone and door. */
export const AT_WORK: readonly State[] = [
  'accepted',
  'arrived',
  'quoted',
  'approved',
  'postponed',
  'finished',
];

/** Not yet done with, as far as the worker is concerned. */
export const IN_HAND: readonly State[] = [...AT_WORK, 'frozen'];

export const LIVE: readonly State[] = ['open', ...AT_WORK];

/** What a manager leafs through. */
export const FIRM_LISTS = ['live', 'closed', 'cancelled'] as const;

export const IN_FIRM_LIST: Readonly<Record<(typeof FIRM_LISTS)[number], readonly State[]>> = {
  live: IN_HAND,
  closed: ['closed'],
  cancelled: ['cancelled'],
};
