import { type Hours, readHours, WEEK } from '#domain/station/hours';

/** Some days of the week that are alike. */
export interface Group {
  /** `1` is Monday. */
  readonly days: readonly string[];
  readonly from: number;
  readonly to: number;
}

export const WEEKDAYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7'];
const USUAL = readHours('工作日 09:00–17:00');

/** Days that are alike stand together; hours that were only words begin as usual ones. */
function groupsOf(hours: Hours = USUAL): Group[] {
  const { week } = hours.by === 'week' ? hours : { week: [] };
  const groups: { days: string[]; from: number; to: number }[] = [];
  for (const [place, span] of week.entries()) {
    const day = WEEKDAYS[place];
    if (!span || day === undefined) continue;
    const same = groups.find(({ from, to }) => from === span.from && to === span.to);
    if (same) same.days.push(day);
    else groups.push({ days: [day], ...span });
  }
  return groups.length > 0 || hours === USUAL ? groups : groupsOf(USUAL);
}

/** Where two groups name the same day, the later one holds. */
export const hoursFrom = (groups: readonly Group[]) => ({
  by: 'week' as const,
  week: Array.from({ length: WEEK }, (_, place) => {
    const group = [...groups].reverse().find(({ days }) => days.includes(WEEKDAYS[place] ?? ''));
    return group ? { from: group.from, to: group.to } : null;
  }),
});

/** How somebody says when it is open; as it was written before, where that is not understood, until another way is chosen. */
export interface HoursDraft {
  readonly open: Hours['by'];
  readonly groups: readonly Group[];
  readonly written: string;
}

export const hoursDraft = (hours: Hours = USUAL): HoursDraft => ({
  open: hours.by,
  groups: groupsOf(hours),
  written: hours.by === 'words' ? hours.words : '',
});

export function hoursOf({ open, groups, written }: HoursDraft): ReturnType<typeof hoursFrom> | WrittenHours {
  if (open === 'always') return { by: 'always' };
  return open === 'words' ? { by: 'words', words: written } : hoursFrom(groups);
}
type WrittenHours = Exclude<Hours, { readonly by: 'week' }>;

/** Days as they were typed; null where one is none. */
export function dayList(words: string): readonly string[] | null {
  const days = words.split(/[、，,\s]+/).filter((one) => one !== '');
  return days.every((day) => /^20\d\d-\d\d-\d\d$/.test(day)) ? days : null;
}
