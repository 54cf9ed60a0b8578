import type { OrderRow } from '#domain/repair/contract';
import type { IconName } from '../../../components/icon';

export interface Sign {
  readonly words: string;
  readonly tone: 'brick' | 'amber';
  readonly icon: IconName;
}

/** What a member of staff has to look at first in a row, if anything. */
export function signOf(row: OrderRow, now: number): Sign | null {
  if (row.state === 'frozen') return { words: '待核实', tone: 'brick', icon: 'snowflake' };
  const alarms = row.alarmAt !== null && row.alarmAt <= now;
  if (row.rework && row.state === 'open' && alarms)
    return { words: '返工找人', tone: 'brick', icon: 'siren' };
  if (row.awaitsChoice && alarms) return { words: '久等未选', tone: 'amber', icon: 'clock' };
  if (row.state === 'open' && alarms) return { words: '没人接', tone: 'brick', icon: 'siren' };
  if (alarms || (row.state === 'accepted' && row.promisedAt !== null && row.promisedAt < now)) {
    return { words: '过时未到', tone: 'brick', icon: 'clock' };
  }
  if (row.paidDiffers) return { words: '金额不一致', tone: 'amber', icon: 'scale' };
  return null;
}
