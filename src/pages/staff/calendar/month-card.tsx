import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { dayOf, monthOf, monthsBefore, sayMonth, sayWeekday, startOfDay } from '#domain/kernel/time';
import { aria } from '../../../components/aria';
import { arrows } from '../../../components/arrows';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { press } from '../../../components/press';
import { Row } from '../../../components/row';
import { workingDay } from '../../../features/working-day';
import { useElder } from '../../../hooks/use-elder';
import type { Output } from '../../../platform/rooms';
import { lookOf, markOf, nextMonth, sayWorkingDay, weeksOf } from './month';
import './index.scss';

interface MonthProps {
  readonly calendar: Output<'appointment', 'calendar'>;
  readonly now: number;
  /** YYYY-MM-DD */
  readonly chosen: string;
  readonly onChoose: (on: string) => void;
}

/** Seven days beside each other are too small to be touched below this. */
const NARROW = 344;

/** 月历: which days are worked, off, made up or changed; in elder mode day by day. */
export function MonthCard(props: MonthProps) {
  const [month, setMonth] = useState(monthOf(props.now));
  const { elder } = useElder();
  const first = monthOf(props.now);
  const asRows = elder || Taro.getWindowInfo().windowWidth < NARROW;
  return (
    <Card title={sayMonth(month)} flush id="month">
      <View className="month__turn">
        <Button
          id="month-before"
          kind="quiet"
          small
          icon="chevron-left"
          label="上个月"
          disabled={month <= first}
          onTap={() => setMonth(monthsBefore(month, 1))}
        />
        <Button id="month-after" kind="quiet" small label="下个月" onTap={() => setMonth(nextMonth(month))} />
      </View>
      {asRows ? <DayRows {...props} month={month} /> : <Grid {...props} month={month} />}
      <View className="month__legend note">休：不上班。班：调休上班或另行安排。框起来的是自己记下的。</View>
    </Card>
  );
}

interface DaysProps extends MonthProps {
  readonly month: string;
}

function dayAtCell({ calendar, now }: MonthProps, at: number) {
  const day = workingDay(calendar, at);
  const entered = calendar.exceptions.some(({ on }) => on === day.on);
  const spoken = sayWorkingDay(day, at, startOfDay(now) === at);
  return { day, spoken, mark: markOf(day), look: lookOf(day, entered) };
}

function Grid(props: DaysProps) {
  const weeks = weeksOf(props.month);
  const ids = weeks.map((days) => days.map((at) => at && `day-${dayOf(at)}`).map((id) => id || null));
  return (
    <View className="month" {...aria({ role: 'radiogroup', label: sayMonth(props.month) })} {...arrows(ids)}>
      <View className="month__week" {...aria({ hidden: true })}>
        {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
          <View key={name} className="month__head">
            {name}
          </View>
        ))}
      </View>
      {weeks.map((days, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a week is nothing but its place
        <View key={week} className="month__week">
          {days.map((at, place) =>
            at === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is nothing but its place
              <View key={place} className="month__none" />
            ) : (
              <Cell key={at} at={at} {...props} />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

function Cell({ at, ...props }: DaysProps & { readonly at: number }) {
  const { day, spoken, mark, look } = dayAtCell(props, at);
  const today = startOfDay(props.now) === at;
  const classes = [
    'month__day',
    `month__day--${look}`,
    today && 'month__day--today',
    props.chosen === day.on && 'month__day--chosen',
  ];
  return (
    <View
      id={`day-${day.on}`}
      className={classes.filter(Boolean).join(' ')}
      hoverClass="pressed"
      {...press({
        role: 'radio',
        label: spoken,
        checked: props.chosen === day.on,
        onTap: () => props.onChoose(day.on),
      })}
    >
      <View className="tabular">{Number(day.on.slice(-2))}</View>
      <View className="month__mark">{mark}</View>
    </View>
  );
}

/** In large letters a grid of forty days cannot be read: each day is a line. */
const DayRows = (props: DaysProps) => (
  <>
    {weeksOf(props.month)
      .flat()
      .flatMap((at) => at ?? [])
      .map((at) => {
        const { day, spoken } = dayAtCell(props, at);
        const [when = '', ...rest] = spoken.split('，');
        return (
          <Row
            key={at}
            id={`day-${day.on}`}
            label={when || sayWeekday(at)}
            note={rest.join('，')}
            onTap={() => props.onChoose(day.on)}
          />
        );
      })}
  </>
);
