import type { Member } from '#domain/membership/member';
import { findById } from './documents';

/** 会员 */
export const members = { findById: (id: string) => findById<Member>('members', id) };
