import { View } from '@tarojs/components';
import './index.scss';

export default function Home() {
  return <View>工到家</View>;
}
