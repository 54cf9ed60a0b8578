import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Checks, Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { TimeField } from '../../../components/time-field';
import { type Group, WEEKDAYS } from './hours-draft';
import type { StationFormState } from './use-station';

const DAY_LABEL = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
/** More different days than that nobody overlooks. */
const GROUPS_MAX = 4;
const ANOTHER: Group = { days: ['6', '7'], from: 540, to: 1_020 };

/** 开放时间: round the clock, as it was written before, or days that are alike together. */
export function HoursFields({ form }: { readonly form: StationFormState }) {
  const { open, groups, written } = form.draft;
  const weekly = open === 'week';
  const rows = groups.map((group, place) => ({ id: `hours-${place}`, group, place }));
  const put = (place: number, part: Partial<Group>) =>
    form.change({ groups: groups.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  return (
    <Card title="开放时间">
      <View className="stack">
        <Choice
          id="station-always"
          look="chips"
          label="什么时候开"
          {...form.choice('open', 'hours')}
          options={[
            { value: 'week', label: '按每周的时间' },
            { value: 'always', label: '24 小时' },
            ...(written === '' ? [] : [{ value: 'words' as const, label: '照原来写的' }]),
          ]}
        />
        {open === 'words' && <View id="hours-written">{written}</View>}
        {weekly &&
          rows.map(({ id, group, place }) => (
            <GroupFields
              key={id}
              id={id}
              group={group}
              onChange={(part) => put(place, part)}
              onTake={
                groups.length > 1
                  ? () => form.change({ groups: groups.filter((one) => one !== group) })
                  : null
              }
            />
          ))}
        {weekly && groups.length < GROUPS_MAX && (
          <Button
            id="more-hours"
            kind="quiet"
            small
            label="有几天不一样"
            onTap={() => form.change({ groups: [...groups, ANOTHER] })}
          />
        )}
        <Field
          id="station-closed-on"
          label="哪些日子不开（可以不填）"
          max={400}
          placeholder="2027-01-01、2027-01-02"
          {...form.field('closedOn')}
        />
      </View>
    </Card>
  );
}

interface GroupProps {
  readonly id: string;
  readonly group: Group;
  readonly onChange: (part: Partial<Group>) => void;
  readonly onTake: (() => void) | null;
}

const GroupFields = ({ id, group, onChange, onTake }: GroupProps) => (
  <View className="stack">
    <Checks
      id={`${id}-days`}
      look="chips"
      label="哪几天"
      value={group.days}
      onChange={(days) => onChange({ days })}
      options={WEEKDAYS.map((day, place) => ({ value: day, label: DAY_LABEL[place] ?? '' }))}
    />
    <View className="spread">
      <TimeField id={`${id}-from`} label="从" value={group.from} onChange={(from) => onChange({ from })} />
      <TimeField id={`${id}-to`} label="到" value={group.to} onChange={(to) => onChange({ to })} />
    </View>
    {onTake && <Button id={`${id}-take`} kind="plain" small label="去掉这一段" onTap={onTake} />}
  </View>
);
