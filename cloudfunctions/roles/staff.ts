import { workingDaysAfter } from '#domain/appointment/calendar';
import { no, yes } from '#domain/kernel/result';
import { maskedPhone } from '#domain/membership/view';
import type { RolesContract } from '#domain/roles/contract';
import * as dismissing from '#domain/roles/dismissing';
import * as naming from '#domain/roles/naming';
import { ANSWER_WITHIN_DAYS, CONFIRM_WITHIN_DAYS, type StaffRoll } from '#domain/roles/roll';
import { open } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { admitLooking } from '../store/looking';
import type { Changed } from '../store/nouns';
import { changeRoll } from '../store/staff-roll';
import { calendars } from '../store/studios';
import { personMeant } from '../store/whom';

type Cases = UseCases<RolesContract>;

const DONE = { done: true } as const;
const done = <Code extends string>(changed: Changed<StaffRoll, Code>) =>
  changed.ok ? { ...changed, value: DONE } : changed;

/** 是不是这一位: before somebody is named. */
export const findPerson: Cases['findPerson'] = async ({ whom }, { moment }) => {
  // A code is counted where it is wrong; a number tells as much where it is nobody's.
  const counted = whom.by === 'phone' ? await admitLooking('look-ups-an-hour', moment) : yes(null);
  if (!counted.ok) return counted;
  const found = await personMeant(whom, moment);
  if (!found.ok) return found;
  const { name, phone, phoneConfirmed } = found.value;
  return yes({ name, phone: phone && phoneConfirmed ? maskedPhone(open.phone(phone)) : null });
};

/** 提名 */
export const nameStaff: Cases['nameStaff'] = async ({ whom, name, why }, { moment }) => {
  const [found, calendar] = await Promise.all([personMeant(whom, moment), calendars.current()]);
  if (!found.ok) return no(found.refusal.code, found.refusal.fields);
  const dueAt = workingDaysAfter(calendar, moment.now, ANSWER_WITHIN_DAYS);
  const named = { memberId: found.value._id, name, why, dueAt };
  return done(await changeRoll(moment, (roll) => naming.name(roll, named, moment)));
};

/** 同意, or not, on the own phone. */
export const answerNaming: Cases['answerNaming'] = async ({ postId, agrees }, { moment }) => {
  const reading = calendars.current();
  const changed = await changeRoll(moment, async (roll) => {
    const dueAt = workingDaysAfter(await reading, moment.now, CONFIRM_WITHIN_DAYS);
    return naming.answer(roll, postId, { agrees, dueAt }, moment);
  });
  return done(changed);
};

export const confirmStaff: Cases['confirmStaff'] = async ({ postId }, { moment }) =>
  done(await changeRoll(moment, (roll) => naming.confirm(roll, postId, moment)));

export const endNaming: Cases['endNaming'] = async ({ postId, why }, { moment }) =>
  done(await changeRoll(moment, (roll) => naming.call(roll, postId, why, moment)));

export const dismissStaff: Cases['dismissStaff'] = async ({ postId, why }, { moment }) =>
  done(await changeRoll(moment, (roll) => dismissing.dismiss(roll, postId, why, moment)));
