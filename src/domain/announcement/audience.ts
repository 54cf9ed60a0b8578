import type { Role } from '#domain/kernel/actor';

/** To whom something is said. */
export const AUDIENCES = ['all', 'worker', 'manager', 'officer', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const concerns = (audience: Audience, roles: readonly Role[]): boolean =>
  audience === 'all' || roles.includes(audience);
