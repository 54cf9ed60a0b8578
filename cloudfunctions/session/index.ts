// 活动: what unions offer to so many people, who comes, and how it was.
// Read by everybody; signed up for by residents, kept by officers of the union that offers it and by staff.
import { sessionContract } from '#domain/session/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { appeal, appeals, checkIn, evaluate, rule, tick } from './attending';
import {
  askCourse,
  askedCourses,
  courseDesk,
  courseRequest,
  dateCourse,
  declineCourse,
  evaluateCourse,
  withdrawCourse,
} from './course-requests';
import { course, courses, saveCourse } from './courses';
import { callOff, callRoll, change, desk, make, people } from './keeping';
import { cancel, mine, session, signUp, signUpFor, soon } from './signing-up';
import { changeVenue, keptVenues, makeVenue, publishHours, venue, venues } from './venues';

export const main = serve('session', sessionContract, SHOWS_NOTHING, {
  ...{ soon, session, mine, signUp, signUpFor, cancel, checkIn, evaluate, appeal },
  ...{ desk, people, make, change, callOff, callRoll, tick, appeals, rule },
  ...{ venues, venue, keptVenues, makeVenue, changeVenue, publishHours },
  ...{ courses, course, saveCourse, askCourse, askedCourses, courseDesk, courseRequest },
  ...{ withdrawCourse, dateCourse, declineCourse, evaluateCourse },
});
