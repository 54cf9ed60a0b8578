import { View } from '@tarojs/components';
import './index.scss';

export default function Rate() {
  return <View>评价</View>;
}
