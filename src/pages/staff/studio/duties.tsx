import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Problem } from '../../../components/problem';
import { Stepper } from '../../../components/stepper';
import { useCommand } from '../../../hooks/use-command';
import type { Studio } from './studio';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const HOURS = [9, 10, 11, 14, 15, 16];

type Duty = Studio['duties'][number];

/** 值班表: weekly duties of an hour each. */
export function Duties({ studio }: { studio: Studio }) {
  const command = useCommand('appointment', 'saveRoster');
  const [weekday, setWeekday] = useState(1);
  const [hour, setHour] = useState(9);
  const [officerId, setOfficerId] = useState(studio.officers[0]?.id ?? '');
  const [capacity, setCapacity] = useState(2);
  const save = (duties: readonly Duty[]) => command.run({ studioId: studio.id, duties: [...duties] });
  const from = hour * 60;
  const others = studio.duties.filter((duty) => !(duty.weekday === weekday && duty.from === from));
  const nameOf = (id: string) => studio.officers.find((one) => one.id === id)?.name ?? '';
  return (
    <Card title="值班表">
      <View className="stack">
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
        {studio.officers.length > 0 && (
          <>
            <Choice
              id="weekday"
              look="chips"
              label="星期几"
              value={String(weekday)}
              onChange={(day) => setWeekday(Number(day))}
              options={WEEKDAYS.map((label, i) => ({ value: String(i + 1), label }))}
            />
            <Choice
              id="hour"
              look="chips"
              label="几点"
              value={String(hour)}
              onChange={(next) => setHour(Number(next))}
              options={HOURS.map((one) => ({ value: String(one), label: `${one}:00` }))}
            />
            <Choice
              id="duty-officer"
              look="chips"
              label="谁值班"
              value={officerId}
              onChange={setOfficerId}
              options={studio.officers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <View className="spread">
              <View>名额</View>
              <Stepper id="capacity" label="名额" value={capacity} onChange={setCapacity} />
            </View>
            {command.problem && <Problem words={command.problem} />}
            <Button
              id="add-duty"
              kind="quiet"
              label="排进值班表"
              running={command.running}
              onTap={() => save([...others, { weekday, from, to: from + 60, officerId, capacity }])}
            />
          </>
        )}
      </View>
    </Card>
  );
}

const sayMinutes = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
