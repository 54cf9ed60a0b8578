import { View } from '@tarojs/components';
import { sayHours } from '#domain/appointment/slot-words';
import { sayDay } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { MonthCard } from './month-card';
import { OpeningHours } from './opening-hours';

type Calendar = Output<'appointment', 'calendar'>;

const KINDS = [
  { value: 'closed', label: '放假' },
  { value: 'usual', label: '照常上班' },
  { value: 'morning', label: '只上午' },
] as const;
const EMPTY = { on: '', name: '', kind: 'closed' as (typeof KINDS)[number]['value'] };

/** 工作日历: hours, days that differ, years whose notice has not been entered. */
export default function StaffCalendar() {
  const now = useNow(60_000);
  const { value, screen } = useQuery('appointment', 'calendar', {});
  const form = useForm('appointment', 'setDay', {
    empty: EMPTY,
    missing: ({ on, name }) =>
      /^20\d\d-\d\d-\d\d$/.test(on) && name.trim() !== ''
        ? null
        : '请写日期和名称。改了日历，在办的时限会重新计算。',
    input: ({ on, name, kind }) => ({
      on,
      usual: kind === 'usual',
      hours: kind === 'morning' ? (value?.hours.slice(0, 1) ?? []) : [],
      name,
    }),
  });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      action={form.button('set-day', '记下这一天')}
      problem={form.problem}
    >
      {value && (
        <MonthCard
          calendar={value}
          now={now}
          chosen={form.draft.on}
          onChoose={(on) => form.change({ on, name: nameOn(value, on) ?? form.draft.name })}
        />
      )}
      <Card title="特殊的一天">
        <View className="stack">
          <Field id="on" label="日期" placeholder="2027-01-01" max={10} {...form.field('on')} />
          <Field id="day-name" label="名称" placeholder="元旦" max={20} {...form.field('name')} />
          <Choice id="kind" look="chips" label="上不上班" {...form.choice('kind')} options={KINDS} />
        </View>
      </Card>
      {value && value.exceptions.length > 0 && <Exceptions calendar={value} />}
      {value && <OpeningHours key={sayHours(value.hours)} calendar={value} />}
      {value && <Years calendar={value} />}
    </Screen>
  );
}

/** What was written down of that day already. */
const nameOn = ({ exceptions }: Calendar, on: string): string | undefined =>
  exceptions.find((one) => one.on === on)?.name;

function Years({ calendar }: { calendar: Calendar }) {
  const setYear = useCommand('appointment', 'setYear');
  return (
    <Card title="放假安排">
      <View className="stack">
        {calendar.years.map(({ year, provisional }) => (
          <View key={year} className="spread">
            <View>{`${year} 年`}</View>
            {provisional ? (
              <>
                <Tag words="暂定" tone="amber" icon="clock" />
                <Button
                  id={`year-${year}`}
                  kind="quiet"
                  small
                  label="已逐日录入"
                  running={setYear.running}
                  onTap={() => setYear.run({ year, entered: true })}
                />
              </>
            ) : (
              <Tag words="已公布" tone="jade" />
            )}
          </View>
        ))}
      </View>
    </Card>
  );
}

function Exceptions({ calendar }: { calendar: Calendar }) {
  const setDay = useCommand('appointment', 'setDay');
  return (
    <Card title="已经记下的">
      <View className="stack">
        {calendar.exceptions.map(({ on, name, hours }) => (
          <View key={on} className="spread">
            <View className="grow">{`${sayDay(on)} ${name} · ${hours === null ? '照常上班' : sayHours(hours)}`}</View>
            <Button
              id={`undo-${on}`}
              kind="quiet"
              small
              label="取消"
              running={setDay.running}
              onTap={() => setDay.run({ on, usual: true, hours: [], name: null })}
            />
          </View>
        ))}
      </View>
    </Card>
  );
}
