import { type Indexes, owed, queue } from './indexed';

/** Of what belongs to no room: what everybody counts, keeps or waits for. */
export const houseIndexes = {
  allowances: [],
  code_tries: [owed],
  uploads: [queue('sweeps', 'sweepsAt'), { name: 'member', fields: [['memberId', 1]] }],
  media_verdicts: [],
  exports: [queue('gone', 'removeAt'), { name: 'member', fields: [['memberId', 1]] }],
  imports: [queue('writes', 'writesAt'), { name: 'lane', fields: [['lane', 1]], unique: true }],
  seal_openings: [
    { name: 'all', fields: [['at', -1]] },
    {
      name: 'concerned',
      fields: [
        ['concerns', 1],
        ['at', -1],
      ],
    },
    { name: 'opener', fields: [['memberId', 1]] },
  ],
  /** 收起: what is put away while somebody has taken the consent back. */
  withheld: [{ name: 'member', fields: [['memberId', 1]] }],
  leases: [],
  fault_hours: [],
  cursors: [],
} as const satisfies Indexes;
