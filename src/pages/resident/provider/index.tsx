import { View } from '@tarojs/components';
import './index.scss';

export default function ProviderPage() {
  return <View>服务商</View>;
}
