import { View } from '@tarojs/components';
import { sayCourse } from '#domain/session/course-words';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { CourseRequestLine } from '../../../features/session/course-request-line';
import { go, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 请老师来上课: what a union has asked for, and the catalogue from which it can ask. */
export default function Courses() {
  const unionId = useParam('union');
  const { value, screen } = useQuery('session', 'courses', { unionId });
  return (
    <Screen {...screen} skeleton={<SkeletonRows />}>
      {value && <Asked unionId={unionId} />}
      {value?.rows.length === 0 && (
        <View id="no-courses">课程目录里还没有课。区总工会写进来以后，就能在这里申请。</View>
      )}
      {value && value.rows.length > 0 && (
        <>
          <View className="heading">课程目录</View>
          <Card flush>
            {value.rows.map((row) => (
              <Row
                key={row.id}
                id={`course-${row.id}`}
                label={row.title}
                note={sayCourse(row)}
                onTap={() => go('course', { id: row.id, union: unionId })}
              />
            ))}
          </Card>
        </>
      )}
    </Screen>
  );
}

function Asked({ unionId }: { unionId: string }) {
  const now = useNow(60_000);
  const { value } = useQuery('session', 'askedCourses', { unionId }, { refreshEvery: 30_000 });
  if (!value || value.rows.length === 0) return null;
  return (
    <>
      <View className="heading">本工会的申请</View>
      <Paged
        room="session"
        action="askedCourses"
        first={value}
        next={({ rows, more }) => (more ? { unionId, before: lastOf(rows)?.askedAt ?? 0 } : null)}
      >
        {({ rows }) => (
          <Card flush>
            {rows.map((row) => (
              <CourseRequestLine key={row.id} row={row} now={now} />
            ))}
          </Card>
        )}
      </Paged>
    </>
  );
}
