// 首位工作人员: appoints the first staff member, once and for all.
// Called from the environment's console, also by its cloud test in the developer tools; phones and the web are refused.
import * as z from 'zod';
import { no, yes } from '#domain/kernel/result';
import { log } from '../runtime/log';
import { calledByPlatform, origin } from '../runtime/wechat-world';
import { commit } from '../store/commit';
import { findById } from '../store/documents';
import { identities } from '../store/identities';

/** The cloud test adds `userInfo` to what was written. */
const wish = z.strictObject({ openid: z.string().min(1).max(128), userInfo: z.unknown().optional() });

export const main = async (event: unknown) => {
  if (!(calledByPlatform() || origin() === 'developer')) return no('FORBIDDEN');
  const parsed = wish.safeParse(event);
  if (!parsed.success) return no('INVALID_INPUT', [{ path: 'openid', problem: 'required' }]);
  const before = await identities.findByOpenid(parsed.data.openid);
  if (!before) return no('NOT_FOUND');
  const staff = { ...before, roles: [...before.roles, 'staff'] };
  const once = { _id: 'first-staff', version: 0, memberId: before.memberId, at: Date.now() };
  const outcome = await commit([
    { collection: 'identities', before, after: staff },
    { collection: 'appointments_once', before: null, after: once },
  ]);
  if (outcome !== 'done')
    return no((await findById('appointments_once', once._id)) ? 'ALREADY_APPOINTED' : 'BUSY');
  log('info', { appointed: 'first-staff', memberId: before.memberId });
  return yes({ done: true });
};
