import { type Actor, CLOCK } from '#domain/kernel/actor';
import { DAY, HOUR, MINUTE, startOfDay } from '#domain/kernel/time';
import type { Course, CourseWish } from '#domain/session/course';
import type { CourseRequest } from '#domain/session/course-request';
import { checkIn } from '#domain/session/decide/attending';
import { addCourse } from '#domain/session/decide/course';
import { followCourse } from '#domain/session/decide/course-following';
import * as decide from '#domain/session/decide/course-request';
import { follow } from '#domain/session/decide/following';
import { callRoll, onTime } from '#domain/session/decide/keeping';
import { signUp } from '#domain/session/decide/signing-up';
import { closesAt, type Session } from '#domain/session/session';
import type { SignUp } from '#domain/session/sign-up';
import type { Membership } from '#domain/union/membership';
import type { Union } from '#domain/union/union';
import { idFor } from '../cloudfunctions/runtime/moment';
import { diceFor } from './dice';
import { momentOf } from './moment';
import { settled } from './points';
import { made } from './residents';

/** 送教上门 of the demo district: the catalogue, a course that was held, and one that waits for its date. */

const course = (
  title: string,
  teachers: readonly string[],
  [minutes, least]: readonly [number, number],
  words: string,
): CourseWish => ({ title, teachers, minutes, least, words, offered: true });

const CATALOGUE: readonly CourseWish[] = [
  course('颈椎和腰椎的保养', ['王敏', '李强'], [90, 8], '久坐的人怎么坐、怎么歇，当场做一遍操。'),
  course('急救常识', ['赵护士长'], [120, 15], '噎住了、晕倒了怎么办，每个人上手练一遍。'),
  course('劳动合同里看什么', ['孙律师', '周律师'], [90, 20], '试用期、加班、社保，签字以前看哪几条。'),
  course('用电用气的安全', ['马师傅'], [60, 20], '车间和宿舍里常见的隐患，带着图讲。'),
  course('手机拍短视频', ['陈老师'], [120, 12], '怎么拍稳、怎么剪，给单位做一条小片子。'),
  course('八段锦', ['刘教练'], [60, 15], '站着就能练，学完一套。'),
  course('防电信诈骗', ['云南路派出所民警'], [60, 30], '近来的骗法，接到电话怎么分辨。'),
  course('怎么和孩子说话', ['何老师'], [90, 20], '上班回家晚，也能把话说到孩子心里。'),
];

const PLACE = { people: 20, where: '寿张路 18 号职工之家二楼', note: '' } as const;
const STAYS_AWAY = 1;

interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly unions: readonly Union[];
  readonly memberships: readonly Membership[];
  /** How these people are called. */
  readonly nameOf: (memberId: string) => string;
}

export function coursesAt(scene: Scene) {
  const dice = diceFor('courses');
  const { now, staffId } = scene;
  const staff: Actor = { memberId: staffId, roles: ['resident', 'staff'], providerId: null };
  const courses = CATALOGUE.map((wish, place) =>
    made(addCourse(dice.id(), place + 1, wish, momentOf(staff, now - 200 * DAY + place * MINUTE, dice))),
  );
  const union = scene.unions.find(({ _id }) => _id === 'union-yunnan');
  const chair = union?.officers[0]?.memberId;
  const [first, second] = courses;
  if (!union || chair === undefined || !first || !second) throw new Error('the demo has no union of 云南路');
  const asker: Actor = { memberId: chair, roles: ['resident', 'officer'], providerId: null };
  const asks = (of: Course, at: number, days: string) =>
    made(
      decide.askCourse(
        { id: dice.id(), dueAt: at + 3 * DAY },
        of,
        union,
        { ...PLACE, days },
        momentOf(asker, at, dice),
      ),
    );
  const held = heldOf(asks(first, now - 20 * DAY, '周三下午'), {
    ...scene,
    course: first,
    union,
    staff,
    asker,
  });
  const waits = asks(second, now - 5 * HOUR, '周五下午，或周六');
  return {
    courses: courses.map(settled),
    course_requests: [held.request, waits].map(settled),
    sessions: [settled(held.session)],
    sign_ups: held.signUps.map(settled),
  };
}

interface Held {
  readonly request: CourseRequest;
  readonly session: Session;
  readonly signUps: readonly SignUp[];
}
interface Holding extends Scene {
  readonly course: Course;
  readonly union: Union;
  readonly staff: Actor;
  readonly asker: Actor;
}

/** Dated, signed up for, attended, closed and evaluated. */
function heldOf(asked: CourseRequest, { course: of, union, staff, asker, ...scene }: Holding): Held {
  const dice = diceFor('a course that was held');
  const from = startOfDay(scene.now - 9 * DAY) + 14 * HOUR;
  const sessionId = dice.id();
  const date = { teacher: of.teachers[0] ?? '', from };
  const around = { parties: ['staff'], course: of, union, sessionId } as const;
  const dated = made(decide.dateCourse(asked, date, around, momentOf(staff, scene.now - 18 * DAY, dice)));
  const [offered] = Object.values(dated.effects).flatMap((effect) =>
    effect.kind === 'offer-course'
      ? decide.sessionOfCourse(effect, momentOf(staff, scene.now - 18 * DAY, dice))
      : [],
  );
  if (!offered) throw new Error('a course with a date owes a session');
  const attended = attendedBy(membersOf(union, from - 2 * DAY, scene), offered, scene);
  const called = made(callRoll(attended.session, 'keeper', momentOf(asker, offered.to, dice)));
  const clock = momentOf(CLOCK, closesAt(called), dice);
  const session = made(onTime(called, clock));
  const signUps = attended.signUps.map((one) =>
    one.state === 'placed' ? made(follow(one, session, clock)) : one,
  );
  const came = attended.signUps.filter(({ state }) => state === 'came').length;
  const held = made(followCourse(dated, session, { came, dueAt: clock.now }, clock));
  const said = { stars: 5, teacherStars: 5, words: '讲得明白，带着大家一起做，都说有用。' };
  const later = momentOf(asker, clock.now + 3 * HOUR, dice);
  return { request: made(decide.evaluateCourse(held, said, ['union'], later)), session, signUps };
}

const membersOf = ({ _id }: Union, before: number, { memberships }: Scene): readonly string[] =>
  memberships
    .filter(
      ({ unionId, state, events }) =>
        unionId === _id && state === 'admitted' && (events[0]?.at ?? 0) < before,
    )
    .map((one) => one._id);

function attendedBy(memberIds: readonly string[], offered: Session, { nameOf }: Scene) {
  const dice = diceFor('who came to a course');
  let session = offered;
  const signUps = memberIds.slice(0, offered.capacity).map((memberId, place): SignUp => {
    const actor: Actor = { memberId, roles: ['resident'], providerId: null };
    const id = idFor({ actor, requestId: session._id });
    const comer = { name: nameOf(memberId), unionIds: [session.unionId], faults: [] };
    const at = session.from - 2 * DAY + place * HOUR;
    const signed = made(
      signUp(session, null, { id, size: 1, orWait: false }, comer, momentOf(actor, at, dice)),
    );
    session = signed.session;
    if (place < STAYS_AWAY) return signed.signUp;
    return made(checkIn(signed.signUp, session, momentOf(actor, session.from, dice)));
  });
  return { session, signUps };
}
