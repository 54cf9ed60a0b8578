import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { type Candidate, givenOrLeft, mayHandle, turnFor } from '../handler';
import { AGREED_AHEAD_MAX, type Appointment, type AppointmentAction, type Channel } from '../request';
import { officerOf, type Studio } from '../studio';
import { markOf, NEW, type Said, since } from './new-request';
import { atOf, type Case, lookAgain, step, tellEach } from './step';

/** Of those who come otherwise: invited by the union, at the door, on the telephone. */
export interface Entering extends Said {
  readonly channel: Exclude<Channel, 'asked'>;
  readonly studio: Studio | null;
  readonly residentId: string | null;
  /** Several people share the number, so that nobody knows who is meant. */
  readonly shared: boolean;
  /** What stands there in place of it where no word of it is written down. */
  readonly unsaid: Sealed;
  /** When they shall meet; null where they have met. */
  readonly meetingAt: number | null;
}

export type EnterRefusal =
  | 'STUDIO_NOT_FOUND'
  | 'MEMBER_NOT_FOUND'
  | 'PHONE_SHARED'
  | 'TIME_NOT_POSSIBLE'
  | 'OWN_REQUEST'
  | 'COUNSELLOR_ONLY'
  | 'NO_CARE_HERE';

/**
 * 邀约与登记: enters the same course, as accepted by the officer who enters it. A psychological one that somebody else
 * than a counsellor hears of goes to the counsellor whose turn it is, who calls back; nobody invites to one but counsellors.
 */
export function enter(entering: Entering, calendar: Calendar, moment: Moment): Decision<Case, EnterRefusal> {
  const { studio, residentId, channel } = entering;
  const officer = studio && officerOf(studio, moment.actor.memberId);
  if (!studio || !officer) return no('STUDIO_NOT_FOUND');
  const invited = channel === 'invited';
  if (residentId === officer.memberId) return no('OWN_REQUEST', [{ path: 'phone', problem: 'own' }]);
  if (invited && !mayHandle(entering, officer)) {
    return no('COUNSELLOR_ONLY', [{ path: 'topic', problem: 'counsellors only' }]);
  }
  if (invited && entering.shared) return no('PHONE_SHARED', [{ path: 'phone', problem: 'shared' }]);
  if (invited && residentId === null) return no('MEMBER_NOT_FOUND', [{ path: 'phone', problem: 'unknown' }]);
  if (!isAgreeable(entering.meetingAt, moment.now)) {
    return no('TIME_NOT_POSSIBLE', [{ path: 'meetingAt', problem: 'not possible' }]);
  }
  return mayHandle(entering, officer)
    ? entered(entering, studio, officer, calendar, moment)
    : refer(entering, studio, calendar, moment);
}

/** null, or ahead, but not further than people plan. */
export const isAgreeable = (at: number | null, now: number): boolean =>
  at === null || (at > now && at <= now + AGREED_AHEAD_MAX);

const entered = (
  entering: Entering,
  studio: Studio,
  officer: Candidate,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, never> => {
  const { residentId, channel, meetingAt } = entering;
  const draft = {
    ...NEW,
    ...markOf(entering, studio, givenOrLeft(entering, studio._id, officer)),
    channel,
    residentId,
    meetingAt,
    ...since(NEW, moment.now),
    respondedAt: moment.now,
    respondedInTime: true,
    ...(meetingAt === null ? {} : { answerFrom: meetingAt }),
  };
  const invited = channel === 'invited';
  const about = invited ? 'appointment-invited' : 'appointment-recorded';
  const facts = { who: officer.memberId, ...atOf(meetingAt) };
  const told = tellEach(draft, residentId === null ? [] : [residentId], about, facts);
  return born(draft, invited ? 'invite' : 'record', told, calendar, moment);
};

/** Who hears of it writes down no word of it; the counsellor has two working hours to call back. */
function refer(
  entering: Entering,
  studio: Studio,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, 'NO_CARE_HERE'> {
  const { channel, residentId } = entering;
  const officer = turnFor(entering, studio, moment.now);
  if (!officer) return no('NO_CARE_HERE', [{ path: 'topic', problem: 'nobody' }]);
  const given = givenOrLeft(entering, studio._id, officer);
  const mark = { ...markOf(entering, studio, given), about: entering.unsaid };
  const draft = { ...NEW, ...mark, channel, residentId, ...since(NEW, moment.now) };
  return born(draft, 'refer', tellEach(draft, [officer.memberId], 'appointment-asked'), calendar, moment);
}

const born = (
  draft: Appointment,
  action: AppointmentAction,
  told: readonly Effect[],
  calendar: Calendar,
  moment: Moment,
): Decision<Case, never> => {
  const effects = [...told, lookAgain(draft)];
  const request = step(draft, moment, calendar, { action, by: 'officer', effects });
  return change({ request, slot: null });
};
