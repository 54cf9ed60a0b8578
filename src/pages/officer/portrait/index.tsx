import { View } from '@tarojs/components';
import type { OfficerPortrait } from '#domain/appointment/contract';
import { Avatar } from '../../../components/avatar';
import { Card } from '../../../components/card';
import { Photos } from '../../../components/photos';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { PortraitForm } from '../../../features/portrait-form';
import { checkedPhotos } from '../../../features/seen-photos';
import { goTab } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';

/** 我的照片: what residents see of an officer before they meet, and another one. */
export default function OfficerPortraitPage() {
  const { value, screen } = useQuery('appointment', 'portraits', { studioId: null });
  const own = value?.officers[0];
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '回“我的”', onTap: () => goTab('me') }}
    >
      {value && own && (
        <>
          <AsSeen own={own} />
          {own.waiting && (
            <Card id="portrait-waits" tone="amber" title="等区总工作人员看">
              <View className="stack">
                <Photos id="waiting" label="您交的照片" photos={checkedPhotos([own.waiting.photo])} />
                <View className="secondary">看过以前，只有您和工作人员看得到。</View>
              </View>
            </Card>
          )}
          <Card title={own.shown ? '换一张' : '交一张照片'}>
            <PortraitForm id="portrait" studioId={value.studioId} officer={own} />
          </Card>
        </>
      )}
    </Screen>
  );
}

const AsSeen = ({ own: { name, shown } }: { own: OfficerPortrait }) => (
  <Card id="portrait-shown" title="居民看到的您">
    <View className="spread">
      <Avatar name={name} url={shown?.url ?? null} large />
      <View className="grow">
        <View>{name}</View>
        <View className="secondary">
          {shown ? '约谈以前，居民看得到是谁接待。' : '还没有照片，居民看到的是您的姓。'}
        </View>
      </View>
    </View>
  </Card>
);
