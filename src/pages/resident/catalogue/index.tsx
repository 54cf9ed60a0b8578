import { View } from '@tarojs/components';
import './index.scss';

export default function Catalogue() {
  return <View>找服务</View>;
}
