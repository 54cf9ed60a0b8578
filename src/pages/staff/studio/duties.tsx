import { View } from '@tarojs/components';
import { useState } from 'react';
import { wholeHours } from '#domain/appointment/hours';
import { sayMinutes } from '#domain/appointment/slot-words';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { Stepper } from '../../../components/stepper';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import { useWide } from '../../../hooks/use-wide';
import { DutyWeek } from './duty-week';
import { type Duty, isAt, type Studio, WEEKDAYS, withDuty, withoutDuty } from './roster';

/** 值班表: weekly duties of an hour each; on a desk a week, on a phone day by day. */
export function Duties({ studio }: { studio: Studio }) {
  const { run, running, problem } = useCommand('appointment', 'saveRoster');
  const wide = useWide();
  const hours = wholeHours(useQuery('appointment', 'calendar', {}).value?.hours ?? []);
  const save = (duties: readonly Duty[]) => run({ studioId: studio.id, duties: [...duties] });
  const drop = async (duty: Duty) => {
    const title = `去掉${WEEKDAYS[duty.weekday - 1]} ${sayMinutes(duty.from)}？`;
    const words = '以后每周这个时候没有接待。已经约了的居民会收到消息，另选时间。';
    if (await confirm({ title, words, yes: '去掉' })) await save(withoutDuty(studio.duties, duty));
  };
  const roster = {
    studio,
    hours,
    running,
    onAdd: (duty: Duty) => save(withDuty(studio.duties, duty)),
    onDrop: drop,
  };
  return (
    <Card title="值班表">
      <View className="stack">
        {problem && <Problem words={problem} />}
        {wide ? <OnDesk {...roster} /> : <OnPhone {...roster} />}
      </View>
    </Card>
  );
}

interface RosterProps {
  readonly studio: Studio;
  readonly hours: readonly number[];
  readonly running: boolean;
  readonly onAdd: (duty: Duty) => unknown;
  readonly onDrop: (duty: Duty) => unknown;
}

/** Who would sit there, and how many may come; whoever was appointed a moment ago can be chosen at once. */
function useNewDuty({ officers }: Studio) {
  const [officer, setOfficer] = useState<string | null>(null);
  const [capacity, setCapacity] = useState(2);
  const officerId = (officers.find(({ id }) => id === officer) ?? officers[0])?.id ?? '';
  const dutyAt = (weekday: number, from: number): Duty => ({
    ...{ weekday, from, to: from + 60, officerId, capacity },
  });
  return { officerId, setOfficer, capacity, setCapacity, dutyAt };
}

function OnDesk({ studio, hours, running, onAdd, onDrop }: RosterProps) {
  const fresh = useNewDuty(studio);
  return (
    <>
      {studio.officers.length > 0 && <Who studio={studio} fresh={fresh} />}
      <DutyWeek
        studio={studio}
        hours={hours}
        onCell={(weekday, from, duty) => {
          if (running) return;
          if (duty) void onDrop(duty);
          else if (fresh.officerId !== '') void onAdd(fresh.dutyAt(weekday, from));
        }}
      />
      <View className="note">
        {studio.officers.length > 0 ? '点空格排上，点排好的去掉。' : '先任命干部，再排值班。'}
      </View>
    </>
  );
}

function OnPhone({ studio, hours, running, onAdd, onDrop }: RosterProps) {
  const fresh = useNewDuty(studio);
  const [weekday, setWeekday] = useState(1);
  const [hour, setHour] = useState<number | null>(null);
  const from = hours.find((one) => one === hour) ?? hours[0] ?? null;
  return (
    <>
      <Choice
        look="chips"
        id="weekday"
        label="星期几"
        value={String(weekday)}
        onChange={(day) => setWeekday(Number(day))}
        options={WEEKDAYS.map((label, i) => ({ value: String(i + 1), label: labelOf(studio, label, i + 1) }))}
      />
      <OfDay studio={studio} weekday={weekday} onDrop={onDrop} />
      {studio.officers.length > 0 && (
        <>
          <Choice
            look="chips"
            id="hour"
            label="几点"
            value={from === null ? null : String(from / 60)}
            onChange={(next) => setHour(Number(next) * 60)}
            options={hours.map((one) => ({ value: String(one / 60), label: sayMinutes(one) }))}
          />
          <Who studio={studio} fresh={fresh} />
          <Button
            id="add-duty"
            kind="quiet"
            label="排进值班表"
            running={running}
            disabled={from === null}
            onTap={() => from !== null && onAdd(fresh.dutyAt(weekday, from))}
          />
        </>
      )}
    </>
  );
}

const labelOf = ({ duties }: Studio, label: string, weekday: number): string => {
  const there = duties.filter((duty) => duty.weekday === weekday).length;
  return there > 0 ? `${label} ${there} 段` : label;
};

function OfDay({ studio, weekday, onDrop }: Pick<RosterProps, 'studio' | 'onDrop'> & { weekday: number }) {
  const nameOf = (id: string) => studio.officers.find((one) => one.id === id)?.name ?? '';
  const there = studio.duties.filter((duty) => isAt(duty, weekday));
  if (there.length === 0) return <View className="secondary">{`${WEEKDAYS[weekday - 1]}还没有排班。`}</View>;
  return (
    <>
      {there.map((duty) => (
        <View key={duty.from} className="spread wrap">
          <View className="grow">
            <View>{`${sayMinutes(duty.from)}–${sayMinutes(duty.to)}`}</View>
            <View className="secondary">{`${nameOf(duty.officerId)} · ${duty.capacity} 个名额`}</View>
          </View>
          <Button
            id={`drop-${duty.weekday}-${duty.from}`}
            kind="quiet"
            small
            label="去掉"
            onTap={() => onDrop(duty)}
          />
        </View>
      ))}
    </>
  );
}

const Who = ({ studio, fresh }: { studio: Studio; fresh: ReturnType<typeof useNewDuty> }) => (
  <>
    <Choice
      look="chips"
      id="duty-officer"
      label="谁值班"
      value={fresh.officerId}
      onChange={fresh.setOfficer}
      options={studio.officers.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <View className="spread">
      <View>名额</View>
      <Stepper id="capacity" label="名额" value={fresh.capacity} onChange={fresh.setCapacity} />
    </View>
  </>
);
