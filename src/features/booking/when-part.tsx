import { View } from '@tarojs/components';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../components/card';
import { Choice } from '../../components/choice';
import { WindowPicker } from '../window-picker';
import type { BookingDraft } from './draft';

interface WhenPartProps {
  readonly meeting: OrderView['meeting'];
  readonly when: BookingDraft['when'];
  readonly from: number | null;
  readonly onChange: (part: Partial<BookingDraft>) => void;
  readonly problem: string | undefined;
}

const WORDS: Readonly<Record<OrderView['meeting'], { label: string; soon: string }>> = {
  home: { label: '什么时候来？', soon: '从现在起计时，半小时内到门口' },
  phone: { label: '什么时候打电话？', soon: '有人接单以后，半小时内打过来' },
  office: { label: '什么时候去？', soon: '有人接单以后，半小时内可以过去' },
};

/** As soon as possible, or two hours of a day in the next two weeks. */
export const WhenPart = ({ meeting, when, from, onChange, problem }: WhenPartProps) => (
  <Card>
    <View className="stack">
      <Choice
        id="when"
        label={WORDS[meeting].label}
        value={when}
        onChange={(chosen) => onChange({ when: chosen })}
        options={[
          { value: 'urgent', label: '尽快', note: WORDS[meeting].soon },
          { value: 'window', label: '约个时间', note: '两小时一段，14 天以内' },
        ]}
        problem={when === 'urgent' ? problem : undefined}
      />
      {when === 'window' && (
        <WindowPicker from={from} onChange={(chosen) => onChange({ from: chosen })} problem={problem} />
      )}
    </View>
  </Card>
);
