import { View } from '@tarojs/components';
import { saySlot } from '#domain/appointment/labels';
import { CAPACITY_MAX } from '#domain/appointment/studio';
import { HOUR } from '#domain/kernel/time';
import { Button } from '../components/button';
import { Card } from '../components/card';
import { Choice } from '../components/choice';
import { Field } from '../components/field';
import { Problem } from '../components/problem';
import { useCommand } from '../hooks/use-command';
import { useDraft } from '../hooks/use-draft';
import { MomentChoice } from './moment-choice';

interface OpenDayFormProps {
  readonly studioId: string;
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  /** Those that are entered already. */
  readonly days: readonly {
    readonly from: number;
    readonly to: number;
    readonly title: string | null;
    readonly capacity: number;
  }[];
  readonly now: number;
}

const LENGTHS = ['1', '2', '3', '4'] as const;
const EMPTY = { title: '主席接待日', officerId: '', from: null as number | null, hours: '2', places: '20' };

/** 开放日: one slot with many places, to which everybody is invited. */
export function OpenDayForm({ studioId, officers, days, now }: OpenDayFormProps) {
  const command = useCommand('appointment', 'addOpenDay');
  const { draft, change, clear } = useDraft(`open-day-${studioId}`, EMPTY);
  const { title, hours, from } = draft;
  const officerId = draft.officerId || (officers[0]?.id ?? '');
  const capacity = Number(draft.places);
  const possible = Number.isInteger(capacity) && capacity >= 1 && capacity <= CAPACITY_MAX;
  const add = async () => {
    if (from === null) return;
    const wish = { studioId, title, officerId, capacity, from, to: from + Number(hours) * HOUR };
    if (await command.run(wish)) clear();
  };
  return (
    <Card id="open-days" title="开放日">
      <View className="stack">
        <Entered days={days} now={now} />
        <Field
          id="open-day-title"
          label="叫什么"
          max={20}
          value={title}
          onInput={(words) => change({ title: words })}
          problem={command.fieldProblem('title')}
        />
        <Choice
          id="open-day-officer"
          look="chips"
          label="谁接待"
          value={officerId}
          onChange={(id) => change({ officerId: id })}
          options={officers.map(({ id, name }) => ({ value: id, label: name }))}
          problem={command.fieldProblem('officerId')}
        />
        <MomentChoice
          // A draft that was sent begins anew, and with it the day.
          key={days.length}
          id="open-day"
          label="哪一天"
          value={from}
          onChange={(at) => change({ from: at })}
          now={now}
          problem={command.fieldProblem('from')}
        />
        <Choice
          id="open-day-hours"
          look="chips"
          label="几个小时"
          value={hours}
          onChange={(length) => change({ hours: length })}
          options={LENGTHS.map((length) => ({ value: length, label: `${length} 小时` }))}
        />
        <Field
          id="open-day-places"
          label="名额"
          kind="number"
          max={3}
          value={draft.places}
          onInput={(places) => change({ places })}
          hint={`1 到 ${CAPACITY_MAX} 个`}
          problem={command.fieldProblem('capacity')}
        />
        {command.problem && <Problem words={command.problem} />}
        <Button
          id="add-open-day"
          kind="quiet"
          label="排进开放日"
          running={command.running}
          disabled={from === null || !possible || title.trim() === ''}
          onTap={add}
        />
      </View>
    </Card>
  );
}

const Entered = ({ days, now }: Pick<OpenDayFormProps, 'days' | 'now'>) => (
  <>
    {days.map((day) => (
      <View key={day.from}>{`${saySlot(day, now)} · ${day.title ?? ''} · ${day.capacity} 个名额`}</View>
    ))}
    <View className="secondary">一次接待很多人。排进来就会显示在首页，居民自己约名额。</View>
  </>
);
