import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import './tag.scss';

interface TagProps {
  readonly words: string;
  readonly tone?: 'plain' | 'jade' | 'amber' | 'brick' | 'vermilion';
  readonly icon?: IconName;
}

/** A short word on where something stands. Alarming ones always carry an icon as well. */
export function Tag({ words, tone = 'plain', icon }: TagProps) {
  const sign = icon ?? (tone === 'brick' ? 'triangle-alert' : undefined);
  return (
    <View className={`tag tag--${tone}`}>
      {sign && <Icon name={sign} />}
      {words}
    </View>
  );
}
