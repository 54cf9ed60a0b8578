import { View } from '@tarojs/components';
import { useState } from 'react';
import { wholeHours } from '#domain/appointment/hours';
import { sayMinutes } from '#domain/appointment/labels';
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
  const [weekday, setWeekday] = useState(1);
  const [hour, setHour] = useState<number | null>(null);
  const [officer, setOfficer] = useState<string | null>(null);
  const [capacity, setCapacity] = useState(2);
  const save = (duties: readonly Duty[]) => command.run({ studioId: studio.id, duties: [...duties] });
  const hours = wholeHours(useQuery('appointment', 'calendar', {}).value?.hours ?? []);
  const from = hours.find((one) => one === hour) ?? hours[0] ?? null;
  // Whoever was appointed a moment ago can be chosen at once.
  const officerId = (studio.officers.find(({ id }) => id === officer) ?? studio.officers[0])?.id ?? '';
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
              value={from === null ? null : String(from / 60)}
              onChange={(next) => setHour(Number(next) * 60)}
              options={hours.map((one) => ({ value: String(one / 60), label: sayMinutes(one) }))}
            />
            <Choice
              id="duty-officer"
              look="chips"
              label="谁值班"
              value={officerId}
              onChange={setOfficer}
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
              disabled={from === null}
              onTap={() =>
                from !== null && save([...others, { weekday, from, to: from + 60, officerId, capacity }])
              }
            />
          </>
        )}
      </View>
    </Card>
  );
}
