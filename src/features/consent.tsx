import { View } from '@tarojs/components';
import { Card } from '../components/card';
import { Icon } from '../components/icon';
import { Screen } from '../components/screen';
import { goTab, type TabName } from '../hooks/go';
import { useCommand } from '../hooks/use-command';
import './consent.scss';

const POINTS = [
  ['user-round', '我们记下什么', '您怎么称呼、电话、地址和您的单子。电话和门牌加密保存。'],
  [
    'shield-check',
    '给谁看',
    '接单的师傅办事的时候看得到您的电话和门牌，办结就看不到了。工会核实时查看，会留下记录。',
  ],
  ['trash-2', '您可以随时', '修改或删除地址。有疑问请打 12351。'],
] as const;

interface ConsentProps {
  /** What it is needed for: 看您的单子. */
  readonly purpose: string;
  readonly tab?: TabName;
  readonly title?: string;
}

/** Asked once, at the first moment when we have to know who somebody is; never to look around. */
export function Consent({ purpose, tab, title }: ConsentProps) {
  const enter = useCommand('membership', 'enter');
  return (
    <Screen
      {...(tab ? { tab } : {})}
      {...(title ? { title } : {})}
      action={{
        id: 'agree',
        label: '同意并继续',
        onTap: () => enter.run({ agreed: true }),
        running: enter.running,
      }}
      second={{ id: 'not-now', label: '先看看', onTap: () => goTab('home') }}
      problem={enter.problem}
    >
      <View className="heading">{`${purpose}，先认识一下`}</View>
      <View className="secondary">请看一看下面三条。同意以后才会记下您的信息。</View>
      <Card>
        <View className="consent">
          {POINTS.map(([icon, title, words]) => (
            <View key={icon} className="consent__point">
              <Icon name={icon} />
              <View className="grow">
                <View className="consent__title">{title}</View>
                <View className="secondary">{words}</View>
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Screen>
  );
}
