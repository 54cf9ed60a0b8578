/** Why a file is no table that can be read. */
export type WhyUnreadable =
  | 'NOT_A_TABLE'
  | 'OLD_EXCEL'
  | 'FILE_DAMAGED'
  | 'TABLE_TOO_LARGE'
  | 'ENCODING_UNKNOWN';

export class Unreadable extends Error {
  constructor(readonly why: WhyUnreadable) {
    super(why);
  }
}
