import { View } from '@tarojs/components';
import './index.scss';

export default function Orders() {
  return <View>我的单子</View>;
}
