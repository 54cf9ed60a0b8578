import type { Transitions } from '#domain/kernel/transitions';

/** 信誉: good, 提醒, 观察, 暂停, 清退 */
export const STANDINGS = ['good', 'warned', 'probation', 'suspended', 'expelled'] as const;
export type Standing = (typeof STANDINGS)[number];

/** 信誉: how a firm goes down the ladder by the rules, and up again. */
export type StandingAction = 'warn' | 'observe' | 'suspend' | 'expel' | 'recover' | 'reinstate' | 'overturn';
export type StandingParty = 'clock' | 'staff' | 'manager';

export const STANDING_TABLE = {
  warn: { from: ['good'], to: 'warned', by: ['clock'] },
  observe: { from: ['good', 'warned'], to: 'probation', by: ['clock'] },
  /** By no-shows alone only once staff have confirmed it: `confirming.ts`. */
  suspend: { from: ['good', 'warned', 'probation'], to: 'suspended', by: ['clock', 'staff'] },
  expel: { from: ['good', 'warned', 'probation', 'suspended'], to: 'expelled', by: ['clock', 'staff'] },
  /** After clean days; as far up as the score allows. */
  recover: { from: ['warned', 'probation'], to: null, by: ['clock'] },
  reinstate: { from: ['suspended'], to: 'good', by: ['staff'] },
  /** Back to where it stood before the step. */
  overturn: { from: ['warned', 'probation', 'suspended', 'expelled'], to: null, by: ['staff'] },
} as const satisfies Transitions<StandingAction, Standing, StandingParty>;

export const rankOf = (standing: Standing): number => STANDINGS.indexOf(standing);
