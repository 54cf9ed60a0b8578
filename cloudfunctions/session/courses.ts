import type { Actor } from '#domain/kernel/actor';
import { no, yes } from '#domain/kernel/result';
import type { LimitRefusal } from '#domain/limits';
import type { SessionContract } from '#domain/session/contract';
import type { Course, CourseWish } from '#domain/session/course';
import { courseRow } from '#domain/session/course-view';
import { NO_FIGURES } from '#domain/session/course-words';
import { addCourse, type CourseRefusal, changeCourse } from '#domain/session/decide/course';
import { LIMITS_OF_COURSE } from '#domain/session/limits';
import { servesIn } from '#domain/union/party';
import { idFor } from '../runtime/moment';
import type { Context, UseCases } from '../runtime/serve';
import { admit } from '../store/allowances';
import { courseRequests, courses as store } from '../store/courses';
import { changeNoun, createNoun } from '../store/nouns';
import { unions, type WithAbove } from '../store/unions';
import { allowed, NOT_ALLOWED } from './read-by-others';

type Cases = UseCases<SessionContract>;

/** 课程目录: of staff as a whole, with what came of each; of a union, what it can ask for. */
export const courses: Cases['courses'] = async ({ unionId }, { actor }) => {
  const [asking, all, held] = await Promise.all([
    unionId === null ? null : unions.withAbove(unionId),
    store.all(),
    unionId === null && actor.roles.includes('staff') ? courseRequests.figures() : null,
  ]);
  if (!mayRead(unionId, asking, actor)) return no('NOT_FOUND');
  if (held) return yes({ rows: all.map((one) => courseRow(one, held.get(one._id) ?? NO_FIGURES)) });
  return yes({ rows: all.filter(({ offered }) => offered).map((one) => courseRow(one, null)) });
};

export const course: Cases['course'] = async ({ unionId, courseId }, { actor }) => {
  const [asking, found, asked] = await Promise.all([
    unionId === null ? null : unions.withAbove(unionId),
    store.findById(courseId),
    unionId === null ? null : courseRequests.openOf(unionId, courseId),
  ]);
  if (!found || !mayRead(unionId, asking, actor)) return no('NOT_FOUND');
  return yes({
    course: { ...courseRow(found, null), words: found.words },
    unionName: asking?.union.name ?? '',
    askedId: asked?._id ?? null,
  });
};

const mayRead = (unionId: string | null, asking: WithAbove | null, actor: Actor): boolean =>
  unionId === null
    ? actor.roles.includes('staff')
    : asking !== null && servesIn(asking.union, asking.above, actor);

/** A new one, one changed, or taken off. */
export const saveCourse: Cases['saveCourse'] = async ({ courseId, ...said }, context) => {
  const { moment, openid } = context;
  const wish = { ...said, teachers: [...new Set(said.teachers)] };
  if (!(await allowed(`${wish.title} ${wish.teachers.join(' ')} ${wish.words}`, openid))) return NOT_ALLOWED;
  const saved =
    courseId === null
      ? await added(wish, context)
      : await changeNoun({
          ...{ noun: 'course', id: courseId, moment },
          decide: (known: Course) => changeCourse(known, wish, moment),
        });
  return saved.ok ? { ...saved, value: { id: saved.value._id } } : saved;
};

type NotAdded = CourseRefusal | LimitRefusal<(typeof LIMITS_OF_COURSE)[number]> | 'BUSY';

async function added(wish: CourseWish, { actor, moment }: Context) {
  const id = idFor(moment);
  const claim = { limits: LIMITS_OF_COURSE, id, now: moment.now, sent: moment.requestId };
  const claimants = [{ memberId: actor.memberId, phoneConfirmed: true }];
  const [last, counted] = await Promise.all([store.last(), admit({ ...claim, claimants })]);
  return createNoun<Course, NotAdded, 'BUSY'>({
    ...{ noun: 'course', id, moment, taken: 'BUSY' },
    decision: counted.ok ? addCourse(id, (last?.no ?? 0) + 1, wish, moment) : counted,
  });
}
