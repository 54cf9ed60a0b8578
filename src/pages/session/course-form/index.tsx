import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { EMPTY } from './draft';
import { Writing } from './writing';

/** 写课程: a new one, or one changed or taken off. */
export default function CourseForm() {
  const courseId = useParam('id');
  const { value, screen } = useQuery('session', 'course', courseId ? { unionId: null, courseId } : null);
  if (!courseId) return <Writing courseId={null} kept="course-new" empty={EMPTY} />;
  if (!value)
    return (
      <Screen
        {...screen}
        skeleton={<Skeleton cards={1} lines={5} />}
        wayOn={{ label: '看课程目录', onTap: () => goInstead('courseList') }}
      />
    );
  const { title, words, teachers, minutes, least, offered } = value.course;
  const known = { title, words, offered, teachers: teachers.join('、') };
  return (
    <Writing
      courseId={courseId}
      kept={`course-form-${courseId}`}
      empty={{ ...known, minutes: String(minutes), least: String(least) }}
    />
  );
}
