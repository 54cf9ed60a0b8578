import { View } from '@tarojs/components';
import { Picture } from '../../../components/picture';

/** Off duty the pool shows nothing, and says why. */
export const Resting = () => (
  <View className="desk__nothing" id="pool-resting">
    <Picture name="teacup" />
    <View className="title">您在休息</View>
    <View className="secondary">开工以后，新单子会自动出现在这里。</View>
  </View>
);
