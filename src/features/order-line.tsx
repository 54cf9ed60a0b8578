import { View } from '@tarojs/components';
import { sayAge } from '#domain/kernel/time';
import type { OrderRow } from '#domain/repair/contract';
import { isGoingOn, sayWhen } from '#domain/repair/labels';
import { rowLine } from '#domain/repair/row-line';
import { Button } from '../components/button';
import { Icon } from '../components/icon';
import { press } from '../components/press';
import { go } from '../hooks/go';
import { categoryIcon } from './category-icon';
import { bookAgain } from './to-book';
import './order-line.scss';

/** An order in a list: what stands there now, what it was about. Live ones carry a mark at the margin. */
export function OrderLine(props: { row: OrderRow; now: number; live?: boolean }) {
  return (
    <>
      <Line {...props} />
      {!isGoingOn(props.row) && <Again row={props.row} />}
    </>
  );
}

/** 再约一次, from the list. */
const Again = ({ row: { id, itemId } }: { row: OrderRow }) => (
  <View className="order-line__again">
    <Button id={`again-${id}`} kind="quiet" small label="再约一次" onTap={() => bookAgain(itemId, id)} />
  </View>
);

function Line({ row, now, live }: { row: OrderRow; now: number; live?: boolean }) {
  const title = rowLine(row, now);
  const about = live
    ? `${row.itemName} · ${sayWhen(row.when, now)}`
    : `${row.itemName} · ${sayAge(row.bookedAt, now)}`;
  return (
    <View
      id={`order-${row.id}`}
      className={`order-line${live ? ' order-line--live' : ''}`}
      hoverClass="pressed"
      {...press({ label: `${title}，${about}`, onTap: () => go('order', { id: row.id }) })}
    >
      <Icon name={categoryIcon(row.icon)} />
      <View className="grow">
        <View className="order-line__title">{title}</View>
        <View className="secondary">{about}</View>
      </View>
      <Icon name="chevron-right" />
    </View>
  );
}
