import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { lastOf, Paged } from '../../../components/paged';
import { SkeletonRows } from '../../../components/skeleton';
import { Tabs } from '../../../components/tabs';
import { Desk } from '../../../features/desk/desk';
import { DeskRequestRow } from '../../../features/request-row';
import { go, goTab, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { OfficerRail } from '../rail';
import OfficerRequest from '../request/screen';
import '../pictures.scss';

const EVERY = 20_000;
const LISTS = ['due', 'above', 'answered'] as const;
type ListName = (typeof LISTS)[number];

const WORDS: Readonly<Record<ListName, { readonly label: string; readonly none: string }>> = {
  due: { label: '等我们办', none: '没有等着办的约谈。' },
  above: { label: '下级超时', none: '下级没有超时的约谈。' },
  answered: { label: '我答复的', none: '您还没有答复过约谈。' },
};

/** 约谈办理台: what is due first stands first. */
export default function OfficerDesk() {
  const now = useNow();
  const asked = useParam('list');
  const [list, setList] = useState<ListName>(LISTS.find((name) => name === asked) ?? 'due');
  const { value, screen } = useQuery('appointment', 'desk', { list }, { refreshEvery: EVERY });
  return (
    <Desk
      rail={<OfficerRail current="officerDesk" />}
      beside={{ officerRequest: OfficerRequest }}
      {...screen}
      skeleton={<SkeletonRows />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'enter', label: '登记和邀约', onTap: () => go('officerEnter') }}
      second={{ id: 'slots', label: '接待时段', onTap: () => go('officerSlots') }}
    >
      <Button id="own-figures" kind="plain" small label="看我们的考核" onTap={() => go('staffAssessment')} />
      <Lists list={list} onChoose={setList} />
      {value && (
        <View id={`list-${list}`}>
          {value.rows.length === 0 ? (
            <Nothing state="empty" picture="desk-clear" sentence={WORDS[list].none} />
          ) : (
            <Rows list={list} page={value} now={now} />
          )}
        </View>
      )}
    </Desk>
  );
}

const Lists = ({ list, onChoose }: { list: ListName; onChoose: (list: ListName) => void }) => (
  <Tabs
    id="lists"
    label="看哪些约谈"
    value={list}
    onChange={onChoose}
    tabs={LISTS.map((name) => ({ value: name, label: WORDS[name].label }))}
  />
);

interface RowsProps {
  readonly list: ListName;
  readonly page: Output<'appointment', 'desk'>;
  readonly now: number;
}

const Rows = ({ list, page, now }: RowsProps) => (
  <View className="stack">
    <Paged
      id="more"
      label="再看一些"
      kind="plain"
      room="appointment"
      action="desk"
      first={page}
      next={({ rows, more }) => {
        const last = lastOf(rows);
        return more ? { list, before: (list === 'answered' ? last?.answeredAt : last?.dueAt) ?? 0 } : null;
      }}
    >
      {({ rows }) => (
        <Card flush>
          {rows.map((row) => (
            <DeskRequestRow key={row.id} row={row} now={now} />
          ))}
        </Card>
      )}
    </Paged>
  </View>
);
