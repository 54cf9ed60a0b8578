import { type Breakage, TO_MEND } from '#domain/station/breakage';
import { command, database } from '../runtime/wechat-world';
import { find } from './documents';

/** The most that the cloud answers at a time. */
const ROWS_MAX = 1_000;
/** Behind a station's id stands `-2026-11`. */
const MONTH_LETTERS = 8;

/** What stations came to besides their books, for their scores. */
export const stationUse = {
  /** 签到 in these months, by station; of one, or of all. */
  visits: async (
    months: readonly string[],
    stationId: string | null,
  ): Promise<ReadonlyMap<string, number>> => {
    const { strLenCP, substrCP, subtract, sum } = command.aggregate;
    const ids = months.map((month) => `${stationId}-${month}`);
    const { list } = await database
      .collection('station_months')
      .aggregate()
      .match(stationId === null ? { month: command.in([...months]) } : { _id: command.in(ids) })
      .group({
        _id: substrCP(['$_id', 0, subtract([strLenCP('$_id'), MONTH_LETTERS])]),
        visits: sum('$uses'),
      })
      .limit(ROWS_MAX)
      .end();
    return new Map((list as { _id: string; visits: number }[]).map(({ _id, visits }) => [_id, visits]));
  },
  /** Of all stations: what was mended since then, and what should have been mended by now. */
  mending: async (since: number, now: number): Promise<readonly Breakage[]> => {
    const found = await Promise.all([
      find<Breakage>('breakages', { where: { endedAt: command.gte(since) }, limit: ROWS_MAX }),
      find<Breakage>('breakages', {
        where: { state: command.in(TO_MEND), dueAt: command.lt(now) },
        limit: ROWS_MAX,
      }),
    ]);
    return found.flat();
  },
};
