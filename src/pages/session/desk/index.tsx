import { View } from '@tarojs/components';
import { useState } from 'react';
import { ROOT_ID } from '#domain/union/union';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { behind, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { SessionLine } from '../../../features/session/session-line';
import { go, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

type List = 'coming' | 'over';

/** 活动管理: what a union offers, and a new one. */
export default function SessionDesk() {
  const now = useNow(60_000);
  const given = useParam('union');
  const [chosen, setChosen] = useState<string | null>(given === '' ? null : given);
  const [list, setList] = useState<List>('coming');
  const { value, screen } = useQuery('session', 'desk', { unionId: chosen, list }, { refreshEvery: 30_000 });
  return (
    <Screen
      {...screen}
      skeleton={<SkeletonRows />}
      action={
        value
          ? { id: 'make', label: '发布一场活动', onTap: () => go('sessionForm', { union: value.unionId }) }
          : null
      }
    >
      {value && value.unions.length > 1 && (
        <Choice
          id="union"
          look="chips"
          label="哪个工会"
          value={value.unionId}
          onChange={setChosen}
          options={value.unions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {value && <MoreOf unionId={value.unionId} />}
      <Which list={list} onChange={setList} />
      {value?.rows.length === 0 && <View id="nothing">{EMPTY[list]}</View>}
      {value && (
        <Paged
          key={`${chosen} ${list}`}
          room="session"
          action="desk"
          first={value}
          label="再看一些"
          next={({ rows, more, unionId }) =>
            more ? { unionId, list, after: behind(rows, ({ from }) => from) } : null
          }
        >
          {({ rows }) =>
            rows.length > 0 && (
              <Card flush>
                {rows.map((row) => (
                  <SessionLine
                    key={row.id}
                    row={row}
                    now={now}
                    onTap={() => go('sessionPeople', { id: row.id })}
                  />
                ))}
              </Card>
            )
          }
        </Paged>
      )}
    </Screen>
  );
}

/** 场地 of the union; and the catalogue of the district's, from which others ask for a course. */
const MoreOf = ({ unionId }: { unionId: string }) => (
  <Card flush>
    <Row
      id="to-venues"
      icon="building-2"
      label="场地"
      note="按时段借给居民"
      onTap={() => go('keptVenues', { union: unionId })}
    />
    {unionId !== ROOT_ID && (
      <Row
        id="to-courses"
        icon="users"
        label="请老师来上课"
        note="看课程目录，申请送教上门"
        onTap={() => go('courses', { union: unionId })}
      />
    )}
  </Card>
);

const Which = ({ list, onChange }: { list: List; onChange: (list: List) => void }) => (
  <Choice
    id="list"
    look="chips"
    label="看哪些"
    value={list}
    onChange={onChange}
    options={[
      { value: 'coming', label: '要办的' },
      { value: 'over', label: '办过的' },
    ]}
  />
);

const EMPTY: Readonly<Record<List, string>> = {
  coming: '还没有要办的活动。发布一场，大家就能报名。',
  over: '还没有办过活动。',
};
