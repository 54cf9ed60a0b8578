import { View } from '@tarojs/components';
import './index.scss';

export default function Book() {
  return <View>预约上门</View>;
}
