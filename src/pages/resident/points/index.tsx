import { View } from '@tarojs/components';
import './index.scss';

export default function Points() {
  return <View>我的积分</View>;
}
