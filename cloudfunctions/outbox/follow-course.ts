import { workingDaysAfter } from '#domain/appointment/calendar';
import { CLOCK } from '#domain/kernel/actor';
import { ANSWER_WITHIN_DAYS, type CourseRequest } from '#domain/session/course-request';
import { followCourse as follow } from '#domain/session/decide/course-following';
import type { Session } from '#domain/session/session';
import { momentOf, newId } from '../runtime/moment';
import { changeNoun, owes } from '../store/nouns';
import { owedStillIfBusy } from '../store/owed-still';
import { signUps } from '../store/sessions';
import { calendars } from '../store/studios';
import type { Known } from './known';

/** 送教上门: the request for which it was made hears that its session is moved, called off, or over, and how many came. */
export async function followCourse(session: Session, known: Known): Promise<void> {
  const { courseRequestId: id } = session;
  if (id === undefined) return;
  const [came, calendar] = await Promise.all([
    session.heldAt === null ? 0 : signUps.cameTo(session._id),
    calendars.current(),
  ]);
  const moment = momentOf(CLOCK, `clock-${newId()}`, id);
  const dueAt = workingDaysAfter(calendar, moment.now, ANSWER_WITHIN_DAYS);
  const followed = await changeNoun({
    ...{ noun: 'course-request', id, moment },
    decide: (request: CourseRequest) => follow(request, session, { came, dueAt }, moment),
  });
  owedStillIfBusy(followed);
  if (owes(followed)) await known.settle('course-request', id);
}
