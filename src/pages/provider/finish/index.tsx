import { View } from '@tarojs/components';
import './index.scss';

export default function Finish() {
  return <View>完工</View>;
}
