import type { VenueRow } from '#domain/session/contract-venues';
import { cutInto, type Opening, WEEKS_MAX } from '#domain/session/hours';
import { HOURS_AT_ONCE } from '#domain/session/venue';

/** 开放时段, as they are filled in. */
export interface Draft {
  readonly day: string;
  /** Minutes after midnight. */
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly times: string;
}

export const EMPTY: Draft = { day: '', fromMinutes: 14 * 60, toMinutes: 17 * 60, times: '1' };
export const WEEKS_HINT = `只开放这一天就填 1，最多 ${WEEKS_MAX} 周。`;

export const openingOf = ({ times, ...when }: Draft): Opening => ({ ...when, times: weeks(times) });

const weeks = (times: string): number => Math.min(WEEKS_MAX, Math.max(1, Number(times) || 1));

/** The next thing to fill in; null when all is there. */
export function missingIn(draft: Draft, venue: VenueRow): string | null {
  if (draft.day === '') return '请选哪一天。';
  const count = cutInto(openingOf(draft), venue).length;
  if (count === 0) return `从开始到结束放不下一段 ${venue.lastsMinutes} 分钟。`;
  return count > HOURS_AT_ONCE ? `一次最多开放 ${HOURS_AT_ONCE} 段，请少几周或缩短时间。` : null;
}
