/** What an entry can be; from where to where each moves points says `MOVES` in the ledger. */
export const ENTRY_KINDS = [
  'earned',
  'held',
  'spent',
  'released',
  'expired',
  'reversed',
  'owed',
  'settled',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
