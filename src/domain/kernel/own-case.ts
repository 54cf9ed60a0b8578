import type { LifecycleRefusal } from './lifecycle';
import { no, type Result } from './result';

/** Staff who are concerned themselves are told so; to anybody else whose row it is not, it is as if there were none. */
export function ownCaseOr<Party>(
  may: Result<Party, LifecycleRefusal>,
  isForStaff: boolean,
): Result<Party, 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE'> {
  if (may.ok) return may;
  const { code } = may.refusal;
  if (code !== 'FORBIDDEN') return no(code);
  return no(isForStaff ? 'OWN_CASE' : 'NOT_FOUND');
}
