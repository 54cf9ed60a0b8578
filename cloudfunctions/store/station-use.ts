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
  /** 活动 that were held there, by station; of one, or of all. */
  sessions: async (
    { from, before }: { readonly from: number; readonly before: number },
    stationId: string | null,
  ): Promise<ReadonlyMap<string, number>> => {
    const { list } = await database
      .collection('sessions')
      .aggregate()
      .match({
        ...{ stationId: stationId ?? command.gt(''), from: command.gte(from).and(command.lt(before)) },
        heldAt: command.gt(0),
      })
      .group({ _id: '$stationId', held: command.aggregate.sum(1) })
      .limit(ROWS_MAX)
      .end();
    return new Map((list as { _id: string; held: number }[]).map(({ _id, held }) => [_id, held]));
  },
  /** Of all stations: what broke or was mended in these months, and what should have been mended by now. */
  mending: async (months: readonly string[], now: number): Promise<readonly Breakage[]> => {
    const [counted, overdue] = await Promise.all([
      find<Breakage>('breakages', { where: { 'months.month': command.in([...months]) }, limit: ROWS_MAX }),
      find<Breakage>('breakages', {
        where: { state: command.in(TO_MEND), dueAt: command.lt(now) },
        limit: ROWS_MAX,
      }),
    ]);
    return [...new Map([...counted, ...overdue].map((one) => [one._id, one])).values()];
  },
};
