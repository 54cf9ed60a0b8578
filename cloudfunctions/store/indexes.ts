/**
 * Collections and their indexes, as data: the build writes them to dist/database.json for the console and for the
 * local cloud, which refuses every query that none of them serves. Fields stand in MongoDB's order: equality,
 * sort, range. `_id` needs none.
 */
export interface Index {
  readonly name: string;
  readonly fields: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}

/** What the clock goes through, by `store/queue`. */
const queue = (name: string, field: string) =>
  ({
    name,
    fields: [
      [field, 1],
      ['_id', 1],
    ],
  }) as const satisfies Index;

const owed = queue('owed', 'owed');

export const INDEXES = {
  repair_orders: [
    {
      name: 'pool',
      fields: [
        ['pool', 1],
        ['when.kind', 1],
        ['rounds.everyoneAt', 1],
      ],
    },
    {
      name: 'pool-on-probation',
      fields: [
        ['pool', 1],
        ['when.kind', 1],
        ['rounds.probationAt', 1],
      ],
    },
    {
      name: 'invited-first',
      fields: [
        ['rounds.first.workerId', 1],
        ['state', 1],
        ['bookedAt', 1],
      ],
    },
    {
      name: 'invited-second',
      fields: [
        ['rounds.second.workerId', 1],
        ['state', 1],
        ['rounds.secondAt', 1],
      ],
    },
    {
      name: 'follower',
      fields: [
        ['followerIds', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker',
      fields: [
        ['worker.memberId', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker-state',
      fields: [
        ['worker.memberId', 1],
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'worker-served',
      fields: [
        ['worker.memberId', 1],
        ['acceptedAt', -1],
      ],
    },
    {
      name: 'state',
      fields: [
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['worker.providerId', 1],
        ['state', 1],
        ['bookedAt', -1],
      ],
    },
    { name: 'alarm', fields: [['alarmAt', 1]] },
    { name: 'fee-differs', fields: [['feeDiffersAt', 1]] },
    queue('acts', 'actsAt'),
    {
      name: 'pair',
      fields: [
        ['residentId', 1],
        ['worker.providerId', 1],
        ['closedAt', 1],
      ],
    },
    {
      name: 'fees-of-resident',
      fields: [
        ['residentId', 1],
        ['visitFee.state', 1],
        ['visitFee.settledAt', 1],
      ],
    },
    { name: 'one-urgent-order-per-worker', fields: [['urgentHolder', 1]], unique: true },
    owed,
  ],
  districts: [],
  catalogue_items: [{ name: 'order', fields: [['order', 1]] }],
  ratings: [
    owed,
    { name: 'public-id', fields: [['publicId', 1]] },
    {
      name: 'list',
      fields: [
        ['providerId', 1],
        ['listed', -1],
      ],
    },
  ],
  media_verdicts: [],
  uploads: [queue('sweeps', 'sweepsAt')],
  scores: [queue('closes', 'closesAt')],
  identities: [
    { name: 'member', fields: [['memberId', 1]] },
    { name: 'role', fields: [['roles', 1]] },
  ],
  members: [
    { name: 'phone', fields: [['phoneKey', 1]] },
    { name: 'shown-code', fields: [['shownCode.key', 1]] },
    {
      name: 'waiting-phone',
      fields: [
        ['phoneWaiting.key', 1],
        ['phoneWaiting.at', -1],
      ],
    },
    owed,
  ],
  unions: [
    { name: 'code', fields: [['code', 1]], unique: true },
    { name: 'officer', fields: [['officers.memberId', 1]] },
    owed,
  ],
  memberships: [
    { name: 'number', fields: [['numberKey', 1]], unique: true },
    { name: 'person', fields: [['personKey', 1]], unique: true },
    {
      name: 'desk',
      fields: [
        ['unionId', 1],
        ['state', 1],
        ['appliedAt', 1],
      ],
    },
    {
      name: 'transfers',
      fields: [
        ['toUnionId', 1],
        ['appliedAt', 1],
      ],
    },
    {
      name: 'waiting',
      fields: [
        ['state', 1],
        ['appliedAt', 1],
      ],
    },
    owed,
  ],
  allowances: [],
  providers: [
    { name: 'category', fields: [['categories', 1]] },
    { name: 'waiting', fields: [['waitingSince', 1]] },
    { name: 'invitation', fields: [['invitations.code', 1]] },
    { name: 'badge', fields: [['workers.badgeNo', 1]] },
    { name: 'representative', fields: [['representativeKey', 1]] },
    queue('sweep', 'sweepsAt'),
    owed,
  ],
  applications: [
    { name: 'one-living-application', fields: [['holds', 1]], unique: true },
    {
      name: 'applicant',
      fields: [
        ['applicantId', 1],
        ['begunAt', -1],
      ],
    },
    {
      name: 'queue',
      fields: [
        ['state', 1],
        ['submittedAt', 1],
      ],
    },
    owed,
  ],
  barred: [],
  badge_checks: [],
  code_tries: [owed],
  standings: [{ name: 'appeals', fields: [['appealDueAt', 1]] }, queue('confirmations', 'confirmBy'), owed],
  no_shows: [
    {
      name: 'worker',
      fields: [
        ['workerMemberId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'order',
      fields: [
        ['orderId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    queue('acts', 'actsAt'),
    owed,
  ],
  outcomes: [
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['at', 1],
      ],
    },
    {
      name: 'firm-outcome',
      fields: [
        ['providerId', 1],
        ['outcome', 1],
        ['at', 1],
      ],
    },
  ],
  complaints: [
    {
      name: 'order',
      fields: [
        ['orderId', 1],
        ['filedAt', -1],
      ],
    },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['filedAt', -1],
      ],
    },
    {
      name: 'firm-due',
      fields: [
        ['providerId', 1],
        ['firmDueAt', 1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['state', 1],
        ['dueAt', 1],
      ],
    },
    queue('acts', 'actsAt'),
    owed,
  ],
  figures: [],
  visits: [],
  charges: [],
  ranks: [
    { name: 'member', fields: [['memberId', 1]] },
    {
      name: 'firm',
      fields: [
        ['providerId', 1],
        ['ready', 1],
      ],
    },
    {
      name: 'next',
      fields: [
        ['pools', 1],
        ['ready', 1],
        ['turnAt', 1],
      ],
    },
  ],
  points_accounts: [queue('expires', 'expiresAt')],
  points_entries: [
    {
      name: 'statement',
      fields: [
        ['memberId', 1],
        ['no', -1],
      ],
      // Who books an entry takes the next number.
      unique: true,
    },
    {
      name: 'month-of-member',
      fields: [
        ['memberId', 1],
        ['month', 1],
        ['no', -1],
      ],
    },
    {
      name: 'month',
      fields: [
        ['month', 1],
        ['at', 1],
      ],
    },
    { name: 'since', fields: [['at', 1]] },
  ],
  points_rules: [],
  points_proofs: [],
  rewards: [
    owed,
    {
      name: 'shelf',
      fields: [
        ['onShelf', 1],
        ['points', 1],
      ],
    },
    { name: 'points', fields: [['points', 1]] },
  ],
  stations: [{ name: 'order', fields: [['order', 1]] }],
  redemptions: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['heldAt', -1],
      ],
    },
    {
      name: 'held-by-member',
      fields: [
        ['memberId', 1],
        ['state', 1],
        ['heldAt', 1],
      ],
    },
    {
      name: 'had-by-member',
      fields: [
        ['memberId', 1],
        ['items.rewardId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'waiting',
      fields: [
        ['station._id', 1],
        ['state', 1],
        ['heldAt', 1],
      ],
    },
    {
      name: 'owed-by-member',
      fields: [
        ['memberId', 1],
        ['owed', 1],
      ],
    },
    { name: 'one-redemption-per-code', fields: [['pickup', 1]], unique: true },
    queue('acts', 'actsAt'),
    owed,
  ],
  notices: [
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'unread',
      fields: [
        ['memberId', 1],
        ['readAt', 1],
        ['at', 1],
      ],
    },
    queue('sending', 'sendAt'),
  ],
  notice_grants: [],
  seal_openings: [],
  exports: [queue('gone', 'removeAt')],
  leases: [],
  cursors: [],
  staff_rolls: [],
  role_changes: [
    { name: 'all', fields: [['at', -1]] },
    {
      name: 'member',
      fields: [
        ['memberId', 1],
        ['at', -1],
      ],
    },
  ],
  studio_moves: [],
  studios: [{ name: 'open', fields: [['open', 1]] }, owed],
  working_calendars: [],
  appointments: [
    {
      name: 'resident',
      fields: [
        ['residentId', 1],
        ['requestedAt', -1],
      ],
    },
    {
      name: 'desk',
      fields: [
        ['desk', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'handled-by',
      fields: [
        ['officer.memberId', 1],
        ['desk', 1],
      ],
    },
    {
      name: 'above',
      fields: [
        ['aboveDesk', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'answered-by',
      fields: [
        ['answer.officerId', 1],
        ['answer.at', -1],
      ],
    },
    queue('acts', 'actsAt'),
    queue('calendar', 'calendarVersion'),
    owed,
  ],
  appointment_slots: [
    {
      name: 'studio',
      fields: [
        ['studioId', 1],
        ['from', 1],
      ],
    },
    { name: 'from', fields: [['from', 1]] },
    queue('acts', 'actsAt'),
    owed,
  ],
  studio_scores: [],
  studio_score_sums: [{ name: 'period', fields: [['period', 1]] }],
  appointment_tallies: [
    {
      name: 'month',
      fields: [
        ['scope', 1],
        ['month', 1],
      ],
    },
    {
      name: 'owner',
      fields: [
        ['scope', 1],
        ['owner', 1],
        ['month', 1],
      ],
    },
  ],
} as const satisfies Record<string, readonly Index[]>;

export type CollectionName = keyof typeof INDEXES;
