import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { SkeletonRows } from '../../../components/skeleton';
import { NoShowRows } from '../../../features/no-show-rows';
import { goTab, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

type List = 'ownNoShows' | 'noShowsOfFirm';

/** 未到记录: a worker's own, or all of the firm for its manager; the newest first. */
export default function NoShows() {
  const list: List = useParam('id') === 'firm' ? 'noShowsOfFirm' : 'ownNoShows';
  const { value, screen } = useQuery('provider', list, {});
  const now = useNow();
  return (
    <Screen {...screen} skeleton={<SkeletonRows />} wayOn={{ label: '回首页', onTap: () => goTab('home') }}>
      {value && (
        <>
          <View className="heading" id="standing">
            未到记录
          </View>
          <View className="secondary">师傅先说明，再看计不计入。</View>
          <Card flush>
            <Paged
              room="provider"
              action={list}
              kind="plain"
              first={value}
              next={({ rows, more }) => (more ? { before: lastOf(rows)?.at ?? 0 } : null)}
            >
              {({ rows }) => <NoShowRows rows={rows} now={now} none="没有未到" />}
            </Paged>
          </Card>
        </>
      )}
    </Screen>
  );
}
