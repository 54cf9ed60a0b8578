import { View } from '@tarojs/components';
import { COURSE_EVALUATION_MAX } from '#domain/session/course-request';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Stars } from '../../../components/stars';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

interface Draft {
  readonly stars: number | null;
  readonly teacherStars: number | null;
  readonly words: string;
}
const EMPTY: Draft = { stars: null, teacherStars: null, words: '' };

/** 评价, for the union: of the course, and of who taught it. */
export function EvaluatingCourse({ id }: { id: string }) {
  const form = useForm('session', 'evaluateCourse', {
    kept: `course-evaluation-${id}`,
    empty: EMPTY,
    missing: ({ stars, teacherStars }: Draft) =>
      stars === null ? '请给课点几颗星。' : teacherStars === null ? '请给老师点几颗星。' : null,
    input: ({ stars, teacherStars, words }) =>
      stars === null || teacherStars === null
        ? null
        : { courseRequestId: id, stars, teacherStars, words: words.trim() },
  });
  const course = form.choice('stars');
  const teacher = form.choice('teacherStars');
  return (
    <Card title="课上得怎么样？">
      <View className="stack">
        <Stars id="stars" label="课" value={course.value} onChange={course.onChange} />
        <Stars id="teacher-stars" label="老师" value={teacher.value} onChange={teacher.onChange} />
        <Field
          id="words"
          label="想说的话"
          long
          max={COURSE_EVALUATION_MAX}
          hint="可以不写。代表本工会，区总看得到。"
          {...form.field('words')}
        />
        <Submit form={form} id="evaluate" label="送出评价" />
      </View>
    </Card>
  );
}
