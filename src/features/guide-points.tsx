import { View } from '@tarojs/components';
import type { GuideView } from '#domain/membership/contract-privacy';
import { Card } from '../components/card';
import { Icon, type IconName } from '../components/icon';
import './consent.scss';

/** In the order in which the house has them; what staff add has the last one. */
const ICONS: readonly IconName[] = ['user-round', 'shield-check', 'clock', 'trash-2', 'info'];

/** 隐私指引 as staff keep it. */
export const GuidePoints = ({ guide }: { guide: GuideView }) => (
  <Card id="guide">
    <View className="consent">
      {guide.points.map(({ title, words }, place) => (
        <View key={title} className="consent__point">
          <Icon name={ICONS[Math.min(place, ICONS.length - 1)] ?? 'info'} />
          <View className="grow">
            <View className="consent__title">{title}</View>
            <View className="secondary">{words}</View>
          </View>
        </View>
      ))}
    </View>
  </Card>
);
