import { View } from '@tarojs/components';
import './index.scss';

export default function StaffOrder() {
  return <View>维修单</View>;
}
