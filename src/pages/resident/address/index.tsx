import { View } from '@tarojs/components';
import './index.scss';

export default function Address() {
  return <View>填写地址</View>;
}
