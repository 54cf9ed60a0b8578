import { View } from '@tarojs/components';
import { areOrderly, type Hours } from '#domain/appointment/hours';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { TimeField } from '../../../components/time-field';
import { useForm } from '../../../hooks/use-form';
import { useTakeOut } from '../../../hooks/use-removal';
import type { Output } from '../../../platform/rooms';

const STRETCHES_MAX = 6;
const LAST_MINUTE = 23 * 60 + 59;

/** Half an hour after the last stretch, two hours long, as far as the day goes. */
function furtherStretch(hours: readonly Hours[]): Hours | null {
  const from = (hours[hours.length - 1]?.to ?? 9 * 60) + 30;
  const to = Math.min(from + 120, LAST_MINUTE);
  return hours.length < STRETCHES_MAX && from < to ? { from, to } : null;
}

/** 上班时间 of every working day, stretch by stretch; begins anew where other hours hold. */
export function OpeningHours({ calendar }: { calendar: Output<'appointment', 'calendar'> }) {
  const { draft, change, problem, button } = useForm('appointment', 'setHours', {
    empty: { hours: calendar.hours as readonly Hours[] },
    missing: ({ hours }) => (areOrderly(hours) ? null : '时间段要从早到晚排好，不能重叠。'),
    input: ({ hours }) => ({ hours: [...hours] }),
    onDone: () => toast('记下了'),
  });
  const { hours } = draft;
  const takeOut = useTakeOut(hours, (left) => change({ hours: left }));
  const more = furtherStretch(hours);
  const put = (place: number, part: Partial<Hours>) =>
    change({ hours: hours.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  const save = button('save-hours', '保存上班时间');
  return (
    <Card title="上班时间">
      <View className="stack">
        <View className="secondary">周末和法定节假日除外，调休上班日照常。</View>
        {hours.map(({ from, to }, place) => (
          <Stretch
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is nothing but its place
            key={place}
            place={place}
            from={from}
            to={to}
            onPut={(part) => put(place, part)}
            onDrop={hours.length > 1 ? () => takeOut(place) : null}
          />
        ))}
        {more && (
          <Button
            id="more-hours"
            kind="plain"
            small
            icon="plus"
            label="再加一段"
            onTap={() => change({ hours: [...hours, more] })}
          />
        )}
        {(problem ?? save.why) && <Problem words={problem ?? save.why ?? ''} />}
        <Button {...save} kind="quiet" />
      </View>
    </Card>
  );
}

interface StretchProps extends Hours {
  readonly place: number;
  readonly onPut: (part: Partial<Hours>) => void;
  /** null: the only one stays. */
  readonly onDrop: (() => void) | null;
}

const Stretch = ({ place, from, to, onPut, onDrop }: StretchProps) => (
  <View className="stack">
    <View className="spread">
      <TimeField
        id={`from-${place}`}
        label={`第 ${place + 1} 段，从`}
        value={from}
        onChange={(minutes) => onPut({ from: minutes })}
      />
      <TimeField id={`to-${place}`} label="到" value={to} onChange={(minutes) => onPut({ to: minutes })} />
    </View>
    {onDrop && (
      <Button id={`drop-hours-${place}`} kind="plain" small label={`去掉第 ${place + 1} 段`} onTap={onDrop} />
    )}
  </View>
);
