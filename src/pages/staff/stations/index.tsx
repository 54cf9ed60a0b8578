import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** 领取点: where rewards are fetched, as staff keep them. */
export default function StaffStations() {
  const { value, screen } = useQuery('points', 'stations', {});
  const stations = value?.stations ?? [];
  const open = stations.filter((station) => station.open);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={1} lines={5} />}
      action={{ id: 'add-station', label: '添加领取点', onTap: () => go('staffStation') }}
    >
      <View className="heading" id="standing">
        {stations.length === 0 ? '还没有领取点' : `${open.length} 个领取点`}
      </View>
      <View className="secondary">居民换了礼品，到这里凭领取码取。</View>
      {stations.length > 0 && (
        <Card flush>
          {stations.map((station) => (
            <Row
              key={station.id}
              id={`station-${station.id}`}
              label={station.name}
              note={`${station.address} · ${station.hours}`}
              value={station.open ? undefined : <Tag words="已停用" />}
              onTap={() => go('staffStation', { id: station.id })}
            />
          ))}
        </Card>
      )}
    </Screen>
  );
}
