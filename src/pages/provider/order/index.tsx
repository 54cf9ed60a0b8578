import { View } from '@tarojs/components';
import './index.scss';

export default function WorkerOrder() {
  return <View>维修单</View>;
}
