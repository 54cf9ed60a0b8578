import { View } from '@tarojs/components';
import './index.scss';

export default function Desk() {
  return <View>接单</View>;
}
