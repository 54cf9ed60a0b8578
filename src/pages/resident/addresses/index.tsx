import { View } from '@tarojs/components';
import './index.scss';

export default function Addresses() {
  return <View>我的地址</View>;
}
