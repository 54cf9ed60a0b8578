import { View } from '@tarojs/components';
import { Children, type PropsWithChildren } from 'react';
import { Card } from '../../components/card';
import { Row } from '../../components/row';
import { go, type ScreenName } from '../../hooks/go';
import { type Counted, sayCount } from './counted';

const FIRST = 3;

interface DueProps {
  readonly id: string;
  readonly title: string;
  /** All of this kind; null until it has answered. */
  readonly count: Counted | null;
  /** Where all of them are. */
  readonly all: ScreenName;
}

/** One kind of what is due: the first of them one tap away, and the way to all. Where nothing is due it takes no room. */
export function Due({ id, title, count, all, children }: PropsWithChildren<DueProps>) {
  if (!count || count.count === 0) return null;
  const rows = Children.toArray(children);
  const rest = count.more || rows.length > FIRST;
  return (
    <Card id={`due-${id}`} title={`${title} ${sayCount(count)}`} flush>
      {rows.slice(0, FIRST)}
      {rest && <Row id={`all-${id}`} label="看全部" onTap={() => go(all)} />}
    </Card>
  );
}

/** In one line what waits today; never "nothing" before all has answered. */
export const TodayHead = ({ count }: { count: Counted | null }) => (
  <View className="heading" id="today">
    {count === null
      ? '正在查有没有等您办的'
      : count.count === 0
        ? '现在没有等您办的'
        : `${sayCount(count)} 件等您办`}
  </View>
);
