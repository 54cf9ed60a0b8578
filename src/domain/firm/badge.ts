import { badgeValid, mayTakeOrders, type Provider, type Worker } from './firm';
import { isStopped } from './suspension';

/** 工牌: whether the badge counts, and what is drawn, scanned and typed. */

export const BADGE_STATES = [
  'valid',
  'waiting',
  'untrained',
  'stopped',
  'revoked',
  'suspended',
  'expelled',
  'left',
] as const;
export type BadgeState = (typeof BADGE_STATES)[number];

/** Whether he may stand at a door, and if not, why. */
export function badgeState(
  provider: Pick<Provider, 'standing' | 'quitAt'>,
  worker: Worker,
  at: number,
): BadgeState {
  if (worker.left) return 'left';
  if (worker.approvedAt === null) return 'waiting';
  if (!mayTakeOrders(provider)) return provider.standing === 'expelled' ? 'expelled' : 'suspended';
  if (worker.revoked) return 'revoked';
  if (isStopped(worker, at)) return 'stopped';
  return badgeValid(worker, at) ? 'valid' : 'untrained';
}

export interface ShownBadge {
  readonly badgeNo: string;
  readonly code: string;
}

/** What the square on his screen says to a camera. */
export const badgeWords = ({ badgeNo, code }: ShownBadge): string => `${badgeNo} ${code}`;

/** null: the square is of something else. */
export function readBadge(words: string): ShownBadge | null {
  const [, badgeNo, code] = /^([A-Za-z0-9_-]{1,64}) (\d{6})$/.exec(words.trim()) ?? [];
  return badgeNo && code ? { badgeNo, code } : null;
}

/** GDJ-204816, however she typed it: gdj 204816, 204816. */
export function badgeNoOf(typed: string): string {
  const plain = typed.trim().toUpperCase().replace(/\s+/g, '');
  const digits = /^(?:GDJ[-–—_]?)?(\d{4,6})$/.exec(plain)?.[1];
  return digits ? `GDJ-${digits}` : plain;
}
