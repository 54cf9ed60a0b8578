import type { Transitions } from '#domain/kernel/transitions';
import type { Grounds } from '#domain/standing/cause';
import type { Appeal } from '#domain/standing/ladder';

/** 停接: why a worker was stopped at once, and what came of it. It stays with him, also when it is over. */
export interface Suspension {
  readonly id: string;
  readonly at: number;
  readonly state: SuspensionState;
  readonly grounds: Grounds;
  /** Who set it does not confirm it. */
  readonly byId: string;
  /** It falls then, unless somebody else has confirmed it. */
  readonly dueAt: number;
  readonly confirmedBy: string | null;
  readonly appeal: Appeal | null;
  readonly overAt: number | null;
}

export const SUSPENSION_STATES = ['unconfirmed', 'confirmed', 'fallen', 'overturned', 'ended'] as const;
export type SuspensionState = (typeof SUSPENSION_STATES)[number];
export type SuspensionParty = 'staff' | 'setter' | 'worker' | 'manager' | 'clock';
export type SuspensionAction = 'confirm' | 'letFall' | 'appeal' | 'keep' | 'overturn' | 'end';

export const SUSPENSION_TABLE = {
  confirm: { from: ['unconfirmed'], to: 'confirmed', by: ['staff'] },
  letFall: { from: ['unconfirmed'], to: 'fallen', by: ['staff', 'setter', 'clock'] },
  /** Once. It stands meanwhile. */
  appeal: { from: ['unconfirmed', 'confirmed'], to: null, by: ['worker', 'manager'] },
  /** Whoever keeps it has confirmed it. */
  keep: { from: ['unconfirmed', 'confirmed'], to: 'confirmed', by: ['staff'] },
  overturn: { from: ['unconfirmed', 'confirmed'], to: 'overturned', by: ['staff'] },
  /** With a training since then. */
  end: { from: ['confirmed'], to: 'ended', by: ['staff', 'setter'] },
} as const satisfies Transitions<SuspensionAction, SuspensionState, SuspensionParty>;

interface Stopped {
  readonly suspensions?: readonly Suspension[];
}

/** The one that is not over, whether or not its time has come meanwhile. */
export const openSuspension = ({ suspensions = [] }: Stopped): Suspension | null =>
  suspensions.find(({ overAt }) => overAt === null) ?? null;

/** Stopped at this instant: what nobody confirmed in time stops nobody any more, also before the clock has come by. */
export function isStopped(worker: Stopped, at: number): boolean {
  const open = openSuspension(worker);
  return open !== null && (open.state === 'confirmed' || at < open.dueAt);
}
