import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { OpeningRows } from '../../../features/opening-rows';
import { goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 谁看过我的信息: every opening of a seal that concerns oneself. */
export default function OwnOpenings() {
  const now = useNow();
  const { value, screen } = useQuery('membership', 'openingsOfMe', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {value && value.rows.length === 0 && (
        <Card id="no-openings">
          <View className="secondary">还没有人看过您封存的信息。</View>
        </Card>
      )}
      {value && value.rows.length > 0 && (
        <Paged
          room="membership"
          action="openingsOfMe"
          first={value}
          next={({ rows, more }) => (more ? { before: lastOf(rows)?.at } : null)}
        >
          {({ rows }) => <OpeningRows rows={rows} now={now} />}
        </Paged>
      )}
    </Screen>
  );
}
