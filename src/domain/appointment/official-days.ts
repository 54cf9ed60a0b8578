/**
 * 国务院办公厅节假日安排: days off and make-up workdays of the years whose notice has been published. A year that is
 * missing here, and that staff have not entered, is provisional.
 */
export interface OfficialYear {
  readonly off: readonly { readonly name: string; readonly fromOn: string; readonly toOn: string }[];
  readonly madeUp: readonly string[];
}

export const OFFICIAL: Readonly<Record<number, OfficialYear>> = {
  2025: {
    off: [
      { name: '元旦', fromOn: '2025-01-01', toOn: '2025-01-01' },
      { name: '春节', fromOn: '2025-01-28', toOn: '2025-02-04' },
      { name: '清明节', fromOn: '2025-04-04', toOn: '2025-04-06' },
      { name: '劳动节', fromOn: '2025-05-01', toOn: '2025-05-05' },
      { name: '端午节', fromOn: '2025-05-31', toOn: '2025-06-02' },
      { name: '国庆节、中秋节', fromOn: '2025-10-01', toOn: '2025-10-08' },
    ],
    madeUp: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      { name: '元旦', fromOn: '2026-01-01', toOn: '2026-01-03' },
      { name: '春节', fromOn: '2026-02-15', toOn: '2026-02-23' },
      { name: '清明节', fromOn: '2026-04-04', toOn: '2026-04-06' },
      { name: '劳动节', fromOn: '2026-05-01', toOn: '2026-05-05' },
      { name: '端午节', fromOn: '2026-06-19', toOn: '2026-06-21' },
      { name: '中秋节', fromOn: '2026-09-25', toOn: '2026-09-27' },
      { name: '国庆节', fromOn: '2026-10-01', toOn: '2026-10-07' },
    ],
    madeUp: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};
