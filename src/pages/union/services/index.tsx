import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { copy } from '../../../platform/copy';
import '../pictures.scss';

/** 会员服务: what one has as a member, of the own union and of those above. */
export default function UnionServices() {
  const { value, screen } = useQuery('union', 'services', {});
  const empty = value?.services.length === 0;
  return (
    <Screen
      {...screen}
      {...(empty
        ? {
            state: 'empty' as const,
            picture: 'no-services' as const,
            sentence: '工会还没有写上会员服务，过些时候再来看。',
          }
        : {})}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看我的会籍', onTap: () => goInstead('unionMine') }}
    >
      {value?.services.map(({ title, words, link, unionName }, place) => (
        <Card key={`${unionName}-${title}`} title={title}>
          <View className="stack">
            <View>{words}</View>
            <View className="secondary">{unionName}</View>
            {link !== '' && (
              <Button
                id={`copy-${place}`}
                kind="quiet"
                label="复制网址，到浏览器里看"
                onTap={() => copy(link)}
              />
            )}
          </View>
        </Card>
      ))}
    </Screen>
  );
}
