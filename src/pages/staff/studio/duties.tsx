import { View } from '@tarojs/components';
import { useState } from 'react';
import { wholeHours } from '#domain/appointment/hours';
import { sayMinutes } from '#domain/appointment/slot-words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Problem } from '../../../components/problem';
import { Stepper } from '../../../components/stepper';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import type { Studio } from './studio';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

type Duty = Studio['duties'][number];

/** 值班表: weekly duties of an hour each. */
export function Duties({ studio }: { studio: Studio }) {
  const command = useCommand('appointment', 'saveRoster');
  const save = (duties: readonly Duty[]) => command.run({ studioId: studio.id, duties: [...duties] });
  return (
    <Card title="值班表">
      <View className="stack">
        <Planned studio={studio} save={save} />
        {studio.officers.length > 0 && <Planning studio={studio} save={save} {...command} />}
      </View>
    </Card>
  );
}

interface PlannedProps {
  readonly studio: Studio;
  readonly save: (duties: readonly Duty[]) => void;
}

function Planned({ studio, save }: PlannedProps) {
  const nameOf = (id: string) => studio.officers.find((one) => one.id === id)?.name ?? '';
  return (
    <>
      {studio.duties.map((duty) => (
        <View key={`${duty.weekday}-${duty.from}`} className="spread">
          <View className="grow">
            {`${WEEKDAYS[duty.weekday - 1]} ${sayMinutes(duty.from)}–${sayMinutes(duty.to)} · ${nameOf(duty.officerId)} · ${duty.capacity} 个名额`}
          </View>
          <Button
            id={`drop-${duty.weekday}-${duty.from}`}
            kind="quiet"
            small
            label="去掉"
            onTap={() => save(studio.duties.filter((one) => one !== duty))}
          />
        </View>
      ))}
    </>
  );
}

type PlanningProps = PlannedProps & Pick<ReturnType<typeof useCommand>, 'running' | 'problem'>;

/** One more duty; one that begins at the same time is replaced. */
function Planning({ studio, save, running, problem }: PlanningProps) {
  const [weekday, setWeekday] = useState(1);
  const [hour, setHour] = useState<number | null>(null);
  const [officer, setOfficer] = useState<string | null>(null);
  const [capacity, setCapacity] = useState(2);
  const hours = wholeHours(useQuery('appointment', 'calendar', {}).value?.hours ?? []);
  const from = hours.find((one) => one === hour) ?? hours[0] ?? null;
  // Whoever was appointed a moment ago can be chosen at once.
  const officerId = (studio.officers.find(({ id }) => id === officer) ?? studio.officers[0])?.id ?? '';
  const others = studio.duties.filter((duty) => !(duty.weekday === weekday && duty.from === from));
  const add = () => from !== null && save([...others, { weekday, from, to: from + 60, officerId, capacity }]);
  return (
    <>
      <Weekday value={weekday} onChange={setWeekday} />
      <Hour value={from} onChange={setHour} hours={hours} />
      <Choice
        look="chips"
        id="duty-officer"
        label="谁值班"
        value={officerId}
        onChange={setOfficer}
        options={studio.officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Places value={capacity} onChange={setCapacity} />
      {problem && <Problem words={problem} />}
      <Button
        id="add-duty"
        kind="quiet"
        label="排进值班表"
        running={running}
        disabled={from === null}
        onTap={add}
      />
    </>
  );
}

interface NumberProps<Value> {
  readonly value: Value;
  readonly onChange: (value: number) => void;
}

const Weekday = ({ value, onChange }: NumberProps<number>) => (
  <Choice
    look="chips"
    id="weekday"
    label="星期几"
    value={String(value)}
    onChange={(day) => onChange(Number(day))}
    options={WEEKDAYS.map((label, i) => ({ value: String(i + 1), label }))}
  />
);

const Hour = ({ value, onChange, hours }: NumberProps<number | null> & { hours: readonly number[] }) => (
  <Choice
    look="chips"
    id="hour"
    label="几点"
    value={value === null ? null : String(value / 60)}
    onChange={(next) => onChange(Number(next) * 60)}
    options={hours.map((one) => ({ value: String(one / 60), label: sayMinutes(one) }))}
  />
);

const Places = (props: NumberProps<number>) => (
  <View className="spread">
    <View>名额</View>
    <Stepper id="capacity" label="名额" {...props} />
  </View>
);
