// 首位工作人员: appoints the first staff member, once and for all, by the code that the person's own phone shows.
// Called from the environment's console; where FIRST_STAFF_FROM_TOOLS is "yes" also by a cloud test in the developer tools.
import * as z from 'zod';
import { CLOCK } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import { SHOWN_CODE_DIGITS } from '#domain/membership/shown-code';
import { first } from '#domain/roles/beginning';
import { STAFF_NAME_MAX, type StaffRoll } from '#domain/roles/roll';
import { log, logging } from '../runtime/log';
import { momentOf, newId } from '../runtime/moment';
import { calledByPlatform, origin } from '../runtime/wechat-world';
import { identities } from '../store/identities';
import { members } from '../store/members';
import { carryOutNow } from '../store/owed';
import { followStaff, staffRolls } from '../store/staff-roll';
import { unitOfWork } from '../store/unit-of-work';

/** As it is read out, 1234 5678; a number where somebody left the quotes out. */
const code = z
  .union([z.string(), z.int().min(0)])
  .transform((said) =>
    typeof said === 'number' ? String(said).padStart(SHOWN_CODE_DIGITS, '0') : said.replace(/\s/g, ''),
  )
  .pipe(z.string().regex(new RegExp(`^\\d{${SHOWN_CODE_DIGITS}}$`)));
/** How the person is called among the staff; else as the own account says. */
const name = z.string().trim().max(STAFF_NAME_MAX).optional();
const wish = z.strictObject({ code, name });
/** A cloud test adds fields of its own to what was written. */
const wishWithMore = z.object({ code, name });

export const main = async (event: unknown) => {
  const fromTools = process.env.FIRST_STAFF_FROM_TOOLS === 'yes';
  if (!(calledByPlatform() || (fromTools && origin() === 'developer'))) return no('FORBIDDEN');
  const parsed = (fromTools ? wishWithMore : wish).safeParse(event);
  if (!parsed.success) return no('INVALID_INPUT', [{ path: 'code', problem: 'required' }]);
  return logging({ room: 'first-staff', requestId: newId() }, async () => {
    const appointed = await appoint(parsed.data);
    if (!appointed.ok) return appointed;
    await carryOutNow('staff-roll', appointed.value, 'follow-staff', followStaff);
    const [post] = appointed.value.posts;
    log('info', { appointed: 'first-staff', memberId: post?.memberId ?? null });
    return yes({ done: true, name: post?.name });
  });
};

/** Where anybody is of the staff, nobody is appointed this way any more. */
const appoint = (said: z.infer<typeof wish>) =>
  unitOfWork<StaffRoll, 'NOT_FOUND' | 'ALREADY_APPOINTED'>(async () => {
    const moment = momentOf(CLOCK, `first-${newId()}`, null);
    const [before, staff, member] = await Promise.all([
      staffRolls.stored(),
      identities.staff(),
      members.showing(said.code, moment.now),
    ]);
    if (before || staff.length > 0) return no('ALREADY_APPOINTED');
    if (!member) return no('NOT_FOUND');
    const roll = first({ memberId: member._id, name: said.name || member.name }, moment);
    return { ok: true, value: roll, changes: [{ collection: 'staff_rolls', before: null, after: roll }] };
  });
