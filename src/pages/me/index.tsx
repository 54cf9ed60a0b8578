import { View } from '@tarojs/components';
import './index.scss';

export default function Me() {
  return <View>我的</View>;
}
