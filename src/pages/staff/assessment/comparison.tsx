import { View } from '@tarojs/components';
import { share } from '#domain/appointment/assessment';
import { Bars } from '../../../components/bars';
import { Card } from '../../../components/card';
import type { Output } from '../../../platform/rooms';

type Assessed = Output<'appointment', 'assessment'>['rows'][number];

/** Who answers in time and whom people are content with, side by side, the best first. */
export const Comparison = ({ rows }: { readonly rows: readonly Assessed[] }) => (
  <Card id="comparison" title="放在一起看">
    <View className="stack">
      <Bars
        id="compared-in-time"
        title="按时答复"
        most={100}
        bars={barsOf(rows, ({ answeredInTime, answered }) => [answeredInTime, answered])}
      />
      <Bars
        id="compared-satisfied"
        title="满意"
        most={100}
        bars={barsOf(rows, ({ satisfied, evaluated }) => [satisfied, evaluated])}
      />
    </View>
  </Card>
);

const barsOf = (
  rows: readonly Assessed[],
  partOf: (figures: Assessed['figures']) => readonly [number, number],
) =>
  rows
    .map(({ name, figures }) => {
      const [part, whole] = partOf(figures);
      const hundredths = share(part, whole);
      return { label: name, value: hundredths ?? 0, words: hundredths === null ? '没有' : `${hundredths}%` };
    })
    .sort((a, b) => b.value - a.value);
