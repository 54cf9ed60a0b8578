import { View } from '@tarojs/components';
import { Children, type PropsWithChildren } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { type Asked, hasFailed } from '../../hooks/asked';
import { go, type ScreenName } from '../../hooks/go';
import { type Counted, sayCount } from '../counted';
import { SOME_FAILED } from '../what-waits';

const FIRST = 3;

interface DueProps {
  readonly id: string;
  readonly title: string;
  /** All of this kind; null until it has answered. */
  readonly count: Counted | null;
  /** Where all of them are. */
  readonly all: ScreenName;
  /** Of several lists there, which. */
  readonly list?: string;
}

/** One kind of what is due: the first of them one tap away, and the way to all. Where nothing is due it takes no room. */
export function Due({ id, title, count, all, list, children }: PropsWithChildren<DueProps>) {
  if (!count || count.count === 0) return null;
  const rows = Children.toArray(children);
  const rest = count.more || rows.length > FIRST;
  return (
    <Card id={`due-${id}`} title={`${title} ${sayCount(count)}`} flush>
      {rows.slice(0, FIRST)}
      {rest && (
        <Row id={`all-${id}`} label="看全部" onTap={() => go(all, list === undefined ? {} : { list })} />
      )}
    </Card>
  );
}

interface TodayHeadProps {
  readonly count: Counted | null;
  /** Whatever it was counted from. */
  readonly asked: readonly Asked[];
}

/** In one line what waits today; never "nothing" before all has answered, and never waiting for what has failed. */
export function TodayHead({ count, asked }: TodayHeadProps) {
  const failed = asked.filter(hasFailed);
  const again = () => {
    for (const { screen } of failed) screen.again();
  };
  return (
    <>
      <View className="heading" id="standing">
        {failed.length > 0 ? SOME_FAILED : sayToday(count)}
      </View>
      {failed.length > 0 && <Button id="again-today" kind="plain" label="再试一次" onTap={again} />}
    </>
  );
}

function sayToday(count: Counted | null): string {
  if (count === null) return '正在查有没有等您办的';
  return count.count === 0 ? '现在没有等您办的' : `${sayCount(count)} 件等您办`;
}
