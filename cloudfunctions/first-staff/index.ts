// 首位工作人员: appoints the first staff member, once and for all.
// Called from the environment's console, also by its cloud test in the developer tools; phones and the web are refused.
import * as z from 'zod';
import { no, yes } from '#domain/kernel/result';
import { log } from '../runtime/log';
import { calledByPlatform, origin } from '../runtime/wechat-world';
import { findById } from '../store/documents';
import { identities } from '../store/identities';
import { unitOfWork } from '../store/unit-of-work';

/** The cloud test adds `userInfo` to what was written. */
const wish = z.strictObject({ openid: z.string().min(1).max(128), userInfo: z.unknown().optional() });

export const main = async (event: unknown) => {
  if (!(calledByPlatform() || origin() === 'developer')) return no('FORBIDDEN');
  const parsed = wish.safeParse(event);
  if (!parsed.success) return no('INVALID_INPUT', [{ path: 'openid', problem: 'required' }]);
  const appointed = await appoint(parsed.data.openid);
  if (!appointed.ok) return appointed;
  log('info', { appointed: 'first-staff', memberId: appointed.value });
  return yes({ done: true });
};

const ONCE = 'first-staff';

const appoint = (openid: string) =>
  unitOfWork<string, 'NOT_FOUND' | 'ALREADY_APPOINTED'>(async (round) => {
    if (round > 1 && (await findById('appointments_once', ONCE))) return no('ALREADY_APPOINTED');
    const before = await identities.findByOpenid(openid);
    if (!before) return no('NOT_FOUND');
    const { memberId } = before;
    const staff = { ...before, roles: [...before.roles, 'staff'] };
    const once = { _id: ONCE, version: 0, memberId, at: Date.now() };
    return {
      ...yes(memberId),
      changes: [
        { collection: 'identities', before, after: staff },
        { collection: 'appointments_once', before: null, after: once },
      ],
    };
  });
