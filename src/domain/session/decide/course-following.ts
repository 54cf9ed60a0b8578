import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { CourseRequest } from '../course-request';
import { type Session, stateOf } from '../session';
import { allowed, type CourseRefusal, step, tellAsker, tellStaff } from './course-step';

// What becomes of a 送教申请 when its session is moved, called off, or over.

interface Known {
  /** How many came. */
  readonly came: number;
  /** By when staff answer anew. */
  readonly dueAt: number;
}

type Followed = Decision<CourseRequest, CourseRefusal>;

export function followCourse(
  request: CourseRequest,
  session: Session,
  { came, dueAt }: Known,
  moment: Moment,
): Followed {
  // One that was dated anew follows the new session alone.
  if (request.sessionId !== session._id) return no('NOT_NOW');
  const state = stateOf(session);
  if (state === 'cancelled') return backToStaff(request, session.whyCancelled ?? '', dueAt, moment);
  return state === 'held' ? held(request, came, moment) : moved(request, session, moment);
}

/** Its session was called off: staff date it anew, or decline. */
function backToStaff(request: CourseRequest, why: string, dueAt: number, moment: Moment): Followed {
  const may = allowed(request, 'callOff', ['clock']);
  if (!may.ok) return may;
  const after = { ...request, teacher: null, from: null, sessionId: null, answer: why, dueAt };
  const effects = [tellAsker(after, 'course-called-off'), tellStaff(after, 'course-asked')];
  return change(step(after, moment, 'callOff', 'clock', { why, effects }));
}

function held(request: CourseRequest, came: number, moment: Moment): Followed {
  const may = allowed(request, 'hold', ['clock']);
  if (!may.ok) return may;
  const effects = [tellAsker(request, 'course-held')];
  return change(step({ ...request, came }, moment, 'hold', 'clock', { effects }));
}

/** Whoever arranged it with the teacher hears it. */
function moved(request: CourseRequest, session: Session, moment: Moment): Followed {
  const may = allowed(request, 'move', ['clock']);
  if (!may.ok) return may;
  if (request.from === session.from && request.where === session.where) return no('NOT_NOW');
  const after = { ...request, from: session.from, where: session.where };
  return change(step(after, moment, 'move', 'clock', { effects: [tellStaff(after, 'course-moved')] }));
}
