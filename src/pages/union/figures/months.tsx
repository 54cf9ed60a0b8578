import { View } from '@tarojs/components';
import { useState } from 'react';
import { Bars } from '../../../components/bars';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Trend } from '../../../components/trend';
import { SHARE, sayValue, type TrendUnit } from '../../../components/trend-words';
import { type MonthSpan, monthPoints } from '../../../features/month-points';
import type { Output } from '../../../platform/rooms';

type Unit = Output<'figures', 'unit'>;
/** Of a month, or of a union below over all of them. */
type Counted = Pick<Unit['months'][number], 'joined' | 'figures'>;

interface Measure {
  readonly label: string;
  readonly unit: TrendUnit;
  readonly value: (counted: Counted) => number | null;
  /** Only of a union that serves some place. */
  readonly ofPlaces?: boolean;
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((100 * part) / whole);

const MEASURES = {
  orders: { label: '办结单子', unit: { word: '单' }, value: ({ figures }) => figures.orders, ofPlaces: true },
  'half-hour': {
    label: '半小时到达',
    unit: SHARE,
    value: ({ figures: { urgentInTime, urgent } }) => percent(urgentInTime, urgent),
    ofPlaces: true,
  },
  answered: { label: '答复约谈', unit: { word: '件' }, value: ({ figures }) => figures.answered },
  satisfied: {
    label: '满意',
    unit: SHARE,
    value: ({ figures: { satisfied, evaluated } }) => percent(satisfied, evaluated),
  },
  uses: { label: '驿站签到', unit: { word: '人次' }, value: ({ figures }) => figures.uses },
  comers: { label: '参加活动', unit: { word: '人次' }, value: ({ figures }) => figures.comers },
  joined: { label: '入会', unit: { word: '人' }, value: ({ joined }) => joined },
} as const satisfies Readonly<Record<string, Measure>>;
type MeasureName = keyof typeof MEASURES;
const NAMES = Object.keys(MEASURES) as MeasureName[];

interface MonthsProps extends MonthSpan {
  readonly unit: Unit;
  /** The same union a year earlier, where it is known. */
  readonly earlier: Unit | undefined;
  readonly now: number;
}

/** One number over the months beside the year before, and over the unions below. */
export function Months({ unit, earlier, ...span }: MonthsProps) {
  const measures: Readonly<Record<MeasureName, Measure>> = MEASURES;
  const names = NAMES.filter((name) => unit.ofPlaces || !measures[name].ofPlaces);
  const [wanted, setWanted] = useState<MeasureName>('orders');
  const name = names.find((one) => one === wanted) ?? 'answered';
  const measure = measures[name];
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
        <Trend
          id="months"
          title={measure.label}
          unit={measure.unit}
          points={monthPoints({
            ...span,
            rows: unit.months,
            earlier: earlier?.months,
            value: measure.value,
          })}
        />
        <Compared unit={unit} measure={measure} />
      </View>
    </Card>
  );
}

/** The unions below side by side, the most first; one alone is compared with nothing. */
function Compared({ unit, measure: { label, unit: word, value, ofPlaces } }: ComparedProps) {
  const bars = unit.below
    .filter((one) => one.ofPlaces || !ofPlaces)
    .map((one) => ({ label: one.name, value: value({ joined: one.joined, figures: one.total }) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  if (bars.length < 2) return null;
  return (
    <Bars
      id="compared"
      title={`下面的工会：${label}`}
      {...(word.share ? { most: 100 } : {})}
      bars={bars.map((bar) => ({ ...bar, value: bar.value ?? 0, words: sayValue(bar.value, word) }))}
    />
  );
}

interface ComparedProps {
  readonly unit: Unit;
  readonly measure: Measure;
}
