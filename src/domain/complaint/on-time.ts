import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { type Complaint, type ComplaintAction, REMIND_EVERY } from './complaint';
import { tellBoth, tellStaff } from './effects';
import { allowed, type ComplaintRefusal, isOver, NOBODY, step, toRule } from './lifecycle';

/** What time does to it: nothing stands for ever, and staff who are late are told again and again. */
export function onTime(
  complaint: Complaint,
  rulingDueAt: number,
  moment: Moment,
): Decision<Complaint, ComplaintRefusal> {
  if (complaint.actsAt === null || complaint.actsAt > moment.now) return no('NOT_NOW');
  const action = nextByClock(complaint, moment);
  if (!action) return no('NOT_NOW');
  const may = allowed(complaint, action, moment);
  if (!may.ok) return may;
  if (action === 'remind') return change(reminded(complaint, moment));
  const changes = action === 'leaveUnanswered' ? toRule(rulingDueAt, moment) : NOBODY;
  const effects =
    action === 'leaveUnanswered'
      ? [...tellBoth(complaint, 'complaint-unanswered'), tellStaff(complaint, 'complaint-to-rule')]
      : tellBoth(complaint, 'complaint-final');
  return change(step({ ...complaint, ...changes }, moment, action, 'clock', { effects }));
}

function nextByClock(complaint: Complaint, moment: Moment): ComplaintAction | null {
  switch (complaint.state) {
    case 'filed':
      return 'leaveUnanswered';
    case 'answered':
    case 'unanswered':
      return isOver(complaint, moment) ? 'leaveUnruled' : 'remind';
    case 'ruled':
      return 'rest';
    case 'appealed':
      return isOver(complaint, moment) ? 'letStand' : 'remind';
    case 'final':
      return null;
  }
}

function reminded(complaint: Complaint, moment: Moment): Complaint {
  const actsAt = Math.min(moment.now + REMIND_EVERY, complaint.endsAt ?? moment.now);
  const effects = [tellStaff(complaint, 'complaint-overdue')];
  return step({ ...complaint, actsAt }, moment, 'remind', 'clock', { effects });
}
