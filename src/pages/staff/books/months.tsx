import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthOf, monthsBefore } from '#domain/kernel/time';
import type { Books } from '#domain/points/contract-views';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Trend } from '../../../components/trend';
import { monthPoints } from '../../../features/month-points';
import { useNow } from '../../../hooks/use-now';

const FLOWS = [
  { value: 'issued', label: '发出' },
  { value: 'used', label: '领取' },
  { value: 'expired', label: '到期' },
] as const;
const MONTHS_SHOWN = 12;

/** What was given out, used and expired in each month of a year, beside the year before. */
export function Months({ books: { months } }: { readonly books: Books }) {
  const now = useNow(60_000);
  const [flow, setFlow] = useState<(typeof FLOWS)[number]['value']>('issued');
  const to = monthOf(now);
  return (
    <Card id="months" title="每个月">
      <View className="stack">
        <Choice id="flow" look="chips" label="看哪一项" value={flow} onChange={setFlow} options={FLOWS} />
        <Trend
          id="flows"
          title={FLOWS.find(({ value }) => value === flow)?.label ?? ''}
          unit={{ word: '分' }}
          points={monthPoints({
            ...{ from: monthsBefore(to, MONTHS_SHOWN - 1), to, now, rows: months },
            earlier: months.filter(({ month }) => month <= monthsBefore(to, MONTHS_SHOWN)),
            value: (month) => month[flow],
          })}
        />
      </View>
    </Card>
  );
}
