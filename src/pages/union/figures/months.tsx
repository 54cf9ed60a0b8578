import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayMonth } from '#domain/kernel/time';
import { Bars } from '../../../components/bars';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import type { Output } from '../../../platform/rooms';
import { sayPart } from './say';

type Unit = Output<'figures', 'unit'>;
type Month = Unit['months'][number];

interface Measure {
  readonly label: string;
  readonly value: (month: Month) => number;
  readonly words: (month: Month) => string;
  /** Of a share, a hundred. */
  readonly most?: number;
  /** Only of a union that serves some place. */
  readonly ofPlaces?: boolean;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const MEASURES = {
  orders: {
    label: '办结单子',
    value: ({ figures }) => figures.orders,
    words: ({ figures }) => `${figures.orders} 单`,
    ofPlaces: true,
  },
  'half-hour': {
    label: '半小时到达',
    value: ({ figures: { urgentInTime, urgent } }) => percent(urgentInTime, urgent),
    words: ({ figures: { urgentInTime, urgent } }) => sayPart(urgentInTime, urgent),
    most: 100,
    ofPlaces: true,
  },
  answered: {
    label: '答复约谈',
    value: ({ figures }) => figures.answered,
    words: ({ figures }) => `${figures.answered} 件`,
  },
  satisfied: {
    label: '满意',
    value: ({ figures: { satisfied, evaluated } }) => percent(satisfied, evaluated),
    words: ({ figures: { satisfied, evaluated } }) => sayPart(satisfied, evaluated),
    most: 100,
  },
  joined: {
    label: '入会',
    value: ({ joined }) => joined,
    words: ({ joined }) => `${joined} 人`,
  },
} as const satisfies Readonly<Record<string, Measure>>;
type MeasureName = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as MeasureName[];

/** One number over the months, as bars that can be read aloud. */
export function Months({ unit }: { readonly unit: Unit }) {
  const measures: Readonly<Record<MeasureName, Measure>> = MEASURES;
  const names = NAMES.filter((name) => unit.ofPlaces || !measures[name].ofPlaces);
  const [wanted, setWanted] = useState<MeasureName>('orders');
  const name = names.find((one) => one === wanted) ?? 'answered';
  const { label, value, words, most } = measures[name];
  return (
    <Card title="每个月">
      <View className="stack">
        <Choice
          id="measure"
          look="chips"
          label="看哪个数"
          value={name}
          onChange={setWanted}
          options={names.map((one) => ({ value: one, label: measures[one].label }))}
        />
        <Bars
          id="months"
          title={label}
          {...(most === undefined ? {} : { most })}
          bars={unit.months.map((month) => ({
            label: sayMonth(month.month),
            value: value(month),
            words: words(month),
          }))}
        />
      </View>
    </Card>
  );
}
