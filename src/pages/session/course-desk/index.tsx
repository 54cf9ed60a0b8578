import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CourseRequestRow } from '#domain/session/contract-course';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { CourseRequestLine } from '../../../features/session/course-request-line';
import { go } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

type List = 'asked' | 'dated' | 'over';
const EMPTY: Readonly<Record<List, string>> = {
  asked: '没有等着答复的申请。',
  dated: '没有定好了还没上的课。',
  over: '还没有办完的申请。',
};

/** 送教上门: what unions ask for, what is due first before the others; and the catalogue. */
export default function CourseDesk() {
  const now = useNow(60_000);
  const [list, setList] = useState<List>('asked');
  const { value, screen } = useQuery('session', 'courseDesk', { list }, { refreshEvery: 30_000 });
  return (
    <Screen {...screen} skeleton={<SkeletonRows />}>
      <Card flush>
        <Row
          id="to-catalogue"
          icon="file-text"
          label="课程目录"
          note="写课、改课、撤下，办过几次"
          onTap={() => go('courseList')}
        />
      </Card>
      <Choice
        id="list"
        look="chips"
        label="看哪些"
        value={list}
        onChange={setList}
        options={[
          { value: 'asked', label: '等答复的' },
          { value: 'dated', label: '定好的' },
          { value: 'over', label: '办完的' },
        ]}
      />
      {value?.rows.length === 0 && <View id="nothing">{EMPTY[list]}</View>}
      {value && (
        <Paged
          key={list}
          room="session"
          action="courseDesk"
          first={value}
          label="再看一些"
          next={({ rows, more }) => (more ? { list, after: endOf(list, lastOf(rows)) } : null)}
        >
          {({ rows }) =>
            rows.length > 0 && (
              <Card flush>
                {rows.map((row) => (
                  <CourseRequestLine key={row.id} row={row} now={now} />
                ))}
              </Card>
            )
          }
        </Paged>
      )}
    </Screen>
  );
}

const BY = { asked: 'dueAt', dated: 'from', over: 'endedAt' } as const;
const endOf = (list: List, row?: CourseRequestRow) => ({ at: row?.[BY[list]] ?? 0, id: row?.id ?? '' });
