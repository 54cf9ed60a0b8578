import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import './problem.scss';

/** What went wrong, beside what caused it: never by colour alone. */
export const Problem = ({ id, words }: { id?: string; words: string }) => (
  <View {...(id ? { id } : {})} className="problem" {...aria({ role: 'alert' })}>
    <Icon name="circle-alert" />
    <View className="problem__words">{words}</View>
  </View>
);
