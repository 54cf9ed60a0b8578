import { findById } from './documents';

/** 查验: who looked at the code of a worker and a minute first, for it answers to one person. */
export interface BadgeCheck {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly at: number;
}

export const badgeChecks = {
  findById: (id: string) => findById<BadgeCheck>('badge_checks', id),
};
