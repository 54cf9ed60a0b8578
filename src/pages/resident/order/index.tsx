import { View } from '@tarojs/components';
import './index.scss';

export default function Order() {
  return <View>维修单</View>;
}
