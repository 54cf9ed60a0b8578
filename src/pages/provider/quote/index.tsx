import { View } from '@tarojs/components';
import './index.scss';

export default function Quote() {
  return <View>报价</View>;
}
