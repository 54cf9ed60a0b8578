import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../api/rooms';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goTab, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { NoShowRows } from '../../../parts/no-show-rows';

type List = 'ownNoShows' | 'noShowsOfFirm';

/** 未到记录: a worker's own, or all of the firm for its manager; the newest first. */
export default function NoShows() {
  const list: List = useParam('id') === 'firm' ? 'noShowsOfFirm' : 'ownNoShows';
  const { value, screen } = useQuery('provider', list, {});
  const now = useNow();
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && (
        <>
          <View className="heading" id="standing">
            未到记录
          </View>
          <View className="secondary">师傅先说明，再看计不计入。</View>
          <Card flush>
            <Pages list={list} page={value} now={now} />
          </Card>
        </>
      )}
    </Screen>
  );
}

interface PagesProps {
  readonly list: List;
  readonly page: Output<'provider', 'ownNoShows'>;
  readonly now: number;
}

function Pages({ list, page, now }: PagesProps) {
  const last = page.rows.at(-1);
  return (
    <>
      <NoShowRows rows={page.rows} now={now} none="没有未到" />
      {page.more && last && <Older list={list} before={last.at} now={now} />}
    </>
  );
}

function Older({ list, before, now }: { list: List; before: number; now: number }) {
  const [wanted, setWanted] = useState(false);
  const { value } = useQuery('provider', list, wanted ? { before } : null);
  if (value) return <Pages list={list} page={value} now={now} />;
  return <Button id="older" kind="plain" label="看更早的" running={wanted} onTap={() => setWanted(true)} />;
}
