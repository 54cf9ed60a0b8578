import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { OpeningRows } from '../../../features/opening-rows';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 查看记录: every opening of a seal, for staff to look after one another. */
export default function AllOpenings() {
  const now = useNow();
  const { value, screen } = useQuery('membership', 'openingsLog', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && value.rows.length === 0 && (
        <Card id="no-openings">
          <View className="secondary">还没有人查看过封存的信息。</View>
        </Card>
      )}
      {value && value.rows.length > 0 && (
        <Paged
          room="membership"
          action="openingsLog"
          first={value}
          next={({ rows, more }) => (more ? { before: lastOf(rows)?.at } : null)}
        >
          {({ rows }) => <OpeningRows rows={rows} now={now} />}
        </Paged>
      )}
    </Screen>
  );
}
