import { View } from '@tarojs/components';
import './index.scss';

export default function Item() {
  return <View>服务项目</View>;
}
