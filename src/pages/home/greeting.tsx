import { View } from '@tarojs/components';
import { sayClock } from '#domain/kernel/time';
import type { Me } from '#domain/membership/contract';
import { ElderSwitch } from '../../components/elder-switch';
import { Icon } from '../../components/icon';
import { press } from '../../components/press';
import { go } from '../../hooks/go';
import { useNow } from '../../hooks/use-now';

function sayHello(now: number): string {
  const hour = Number(sayClock(now).slice(0, 2));
  if (hour < 5) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

/** Whom we speak to, and for which home. */
export function Greeting({ me }: { me: Me | undefined }) {
  const hello = sayHello(useNow(60_000));
  const home = me?.addresses[0];
  return (
    <View className="home__greeting">
      <View className="grow">
        <View className="heading">{me?.name ? `${me.name}，${hello}` : hello}</View>
        {home ? (
          <View
            id="home-address"
            className="home__address"
            {...press({
              label: `现在的地址：${home.community}${home.door}，点开可以换`,
              onTap: () => go('addresses'),
            })}
          >
            <Icon name="map-pin" />
            <View className="home__place">{`${home.community} ${home.door}`}</View>
          </View>
        ) : (
          <View className="secondary">工会核验的师傅，到家里来修</View>
        )}
      </View>
      <ElderSwitch />
    </View>
  );
}
