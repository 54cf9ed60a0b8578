import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { IllustrationName } from './names';
import './illustration.scss';

/** A drawing as wide as its place; the words beside or under it say the same. */
export const Illustration = ({ name }: { name: IllustrationName }) => (
  <View className={`illustration illustration--${name}`} {...aria({ hidden: true })} />
);
