import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/card';

const STEPS = ['请居民看您的工牌和工服', '请居民在手机上点“是本人”', '居民念到达码，您来输入'] as const;

/** Who accepted is who comes: how that is shown at the door. */
export const DoorSteps = () => (
  <Card title="到了门口">
    <View id="door-steps" {...aria({ role: 'list' })}>
      {STEPS.map((step, place) => (
        <View key={step} className="door-step" {...aria({ role: 'listitem' })}>
          <View className="door-step__place">{String(place + 1)}</View>
          <View className="grow">{step}</View>
        </View>
      ))}
    </View>
  </Card>
);
