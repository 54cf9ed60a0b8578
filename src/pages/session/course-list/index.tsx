import { View } from '@tarojs/components';
import { sayCourse, sayHeld } from '#domain/session/course-words';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** 课程目录, of staff: each course, and what came of it. */
export default function CourseList() {
  const { value, screen } = useQuery('session', 'courses', { unionId: null });
  return (
    <Screen
      {...screen}
      skeleton={<SkeletonRows />}
      action={{ id: 'add', label: '写一门课', onTap: () => go('courseForm') }}
    >
      {value?.rows.length === 0 && <View id="no-courses">目录里还没有课。写一门，各级工会就能申请。</View>}
      {value && value.rows.length > 0 && (
        <Card flush>
          {value.rows.map((row) => (
            <Row
              key={row.id}
              id={`course-${row.id}`}
              label={row.title}
              note={
                <View>
                  <View>{sayCourse(row)}</View>
                  {row.held && <View>{sayHeld(row.held)}</View>}
                  {!row.offered && <Tag words="撤下了" />}
                </View>
              }
              onTap={() => go('courseForm', { id: row.id })}
            />
          ))}
        </Card>
      )}
    </Screen>
  );
}
