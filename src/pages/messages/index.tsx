import { View } from '@tarojs/components';
import './index.scss';

export default function Messages() {
  return <View>消息</View>;
}
