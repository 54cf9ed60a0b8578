import { View } from '@tarojs/components';
import './index.scss';

export default function StaffDesk() {
  return <View>调度台</View>;
}
