import { View } from '@tarojs/components';
import { Button } from '../components/button';
import { Card } from '../components/card';
import { dial } from '../components/dialog';
import { CARE_PHONE } from '../text/office';

/** Whoever is in need hears of the hotline before anything else. */
export const Hotline = () => (
  <Card id="hotline" tone="vermilion">
    <View className="stack">
      <View className="title">心里难受，现在就可以打电话</View>
      <View>{`心理援助热线 ${CARE_PHONE}，全天有人接。不用等，也不用写什么。`}</View>
      <Button
        id="call-hotline"
        icon="phone"
        label={`打电话 ${CARE_PHONE}`}
        kind="quiet"
        onTap={() => dial(CARE_PHONE)}
      />
      <View className="secondary">约干部谈也可以。您写的话只有接待您的那一位看得到。</View>
    </View>
  </Card>
);
