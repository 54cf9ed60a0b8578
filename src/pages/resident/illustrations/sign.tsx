import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import './sign.scss';

/** A firm's sign over its door: the first letter of its name, in the colour that the name has everywhere. */
export const Sign = ({ name }: { name: string }) => (
  <View className={`sign sign--${(name.charCodeAt(0) + name.length) % 3}`} {...aria({ hidden: true })}>
    {name.slice(0, 1)}
  </View>
);
