import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { HalfHour } from '../../features/half-hour';

const PROMISES = [
  ['一', '急修半小时到门口', '从您预约那一刻开始计时，换师傅也不重来。'],
  ['二', '先认人，再开门', '接单的师傅本人来，不得转包；照片和工牌在您手机上。'],
  ['三', '先报价，再动手', '价目公开，您同意了才开工。'],
] as const;

/** What the union promises for every order, and how the district kept the first of them. */
export const Promises = () => (
  <Card title="工会的三条承诺">
    {PROMISES.map(([number, title, words]) => (
      <View key={number} className="home__promise">
        <View className="home__numeral">{number}</View>
        <View className="grow">
          <View className="home__promise-title">{title}</View>
          <View className="secondary">{words}</View>
          {number === '一' && <HalfHour className="home__kept" />}
        </View>
      </View>
    ))}
  </Card>
);
