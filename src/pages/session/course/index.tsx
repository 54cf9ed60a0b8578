import { View } from '@tarojs/components';
import { sayCourse } from '#domain/session/course-words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Asking } from './asking';

/** One course, and the form by which a union asks for it. */
export default function Course() {
  const courseId = useParam('id');
  const unionId = useParam('union');
  const { value, screen } = useQuery('session', 'course', { unionId, courseId });
  if (!value)
    return (
      <Screen
        {...screen}
        skeleton={<Skeleton cards={2} lines={4} />}
        wayOn={{ label: '看课程目录', onTap: () => goInstead('courses', { union: unionId }) }}
      />
    );
  const { course, askedId } = value;
  const told = (
    <Card title={course.title}>
      <View className="stack">
        <View>{sayCourse(course)}</View>
        <View>{course.words}</View>
      </View>
    </Card>
  );
  if (askedId === null)
    return <Asking courseId={courseId} unionId={unionId} least={course.least} told={told} />;
  return (
    <Screen>
      {told}
      <Card title="已经申请了" tone="jade">
        <Button
          id="see-asked"
          kind="quiet"
          label="看这件申请"
          onTap={() => go('courseRequest', { id: askedId })}
        />
      </Card>
    </Screen>
  );
}
