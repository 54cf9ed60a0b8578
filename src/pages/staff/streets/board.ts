import { DAY, startOfDay } from '#domain/kernel/time';
import type { DeskOrderRow, OrderRow } from '#domain/repair/contract';

/** Today's orders by street: how many, how many of them urgent, and where somebody has to look. */

export interface Tile {
  readonly street: string;
  readonly rows: readonly DeskOrderRow[];
  readonly urgent: number;
  /** Nobody took it, or who took it is late. */
  readonly pressing: number;
}

/** Urgent, or of a window that has begun or begins today; what is agreed for later days is not today's. */
export const isToday = ({ when }: Pick<OrderRow, 'when'>, now: number): boolean =>
  when.kind === 'urgent' || when.from < startOfDay(now) + DAY;

const isPressing = (
  { state, alarmAt, promisedAt }: Pick<OrderRow, 'state' | 'alarmAt' | 'promisedAt'>,
  now: number,
): boolean =>
  (alarmAt !== null && alarmAt <= now) || (state === 'accepted' && promisedAt !== null && promisedAt < now);

/** Every street that is served, and every other one that has an order; where somebody waits comes first. */
export function tilesOf(rows: readonly DeskOrderRow[], served: readonly string[], now: number): Tile[] {
  const todays = rows.filter((row) => isToday(row, now));
  const streets = new Set([...served, ...todays.map(({ place }) => place.street)]);
  return [...streets]
    .map((street) => {
      const there = todays.filter(({ place }) => place.street === street);
      return {
        street,
        rows: there,
        urgent: there.filter(({ when }) => when.kind === 'urgent').length,
        pressing: there.filter((row) => isPressing(row, now)).length,
      };
    })
    .sort((a, b) => b.pressing - a.pressing || b.urgent - a.urgent || b.rows.length - a.rows.length);
}

/** 6 单，2 单急修 */
export function sayTile({ rows, urgent }: Tile): string {
  if (rows.length === 0) return '没有单子';
  return `${rows.length} 单${urgent > 0 ? `，${urgent} 单急修` : ''}`;
}

/** All of it in a line; `more`: there are older ones than were counted. */
export function sayBoard(tiles: readonly Tile[], more: boolean): string {
  const sum = (count: (tile: Tile) => number) => tiles.reduce((total, tile) => total + count(tile), 0);
  const all = sum(({ rows }) => rows.length);
  if (all === 0) return '今天没有进行中的单子';
  const pressing = sum((tile) => tile.pressing);
  const urgent = sum((tile) => tile.urgent);
  return `今天${more ? '最近的 ' : ' '}${all} 单${urgent > 0 ? `，${urgent} 单急修` : ''}${
    pressing > 0 ? `，${pressing} 单要留意` : '，都正常'
  }`;
}
