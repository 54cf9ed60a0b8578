import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { NextPage } from '../../../components/next-page';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { NoShowRows } from '../../../features/no-show-rows';
import { goTab, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

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
  const last = page.rows[page.rows.length - 1];
  return (
    <>
      <NoShowRows rows={page.rows} now={now} none="没有未到" />
      {page.more && last && (
        <NextPage id="older" label="看更早的" room="provider" action={list} input={{ before: last.at }}>
          {(older) => <Pages list={list} page={older} now={now} />}
        </NextPage>
      )}
    </>
  );
}
