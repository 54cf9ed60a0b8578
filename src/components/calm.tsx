import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import './calm.scss';

/** A word on how things are, where nothing went wrong and nobody is to blame. */
export const Calm = ({ id, words }: { id?: string; words: string }) => (
  <View {...(id ? { id } : {})} className="calm" {...aria({ role: 'alert' })}>
    <Icon name="info" />
    <View className="grow">{words}</View>
  </View>
);
