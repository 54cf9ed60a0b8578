import { View } from '@tarojs/components';
import { aria } from './aria';
import './picture.scss';

/** A line drawing for a screen that has nothing to show: the sentence under it says what it means. */
export const Picture = ({ name }: { name: 'toolbox' | 'unplugged' | 'teacup' }) => (
  <View className={`picture picture--${name}`} {...aria({ hidden: true })} />
);
