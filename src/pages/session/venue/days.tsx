import { View } from '@tarojs/components';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';
import { byDay, sayHoursDay } from '#domain/session/venue-view';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import type { Output } from '../../../platform/rooms';

type Found = Output<'session', 'venue'>;

interface DaysProps {
  readonly first: Found;
  readonly venueId: string;
  readonly now: number;
  readonly onDay: (day: string) => void;
}

/** 哪一天: each day once, though its hours may stand on two pages. */
export const Days = ({ first, venueId, now, onDay }: DaysProps) => (
  <>
    {first.rows.length > 0 && <View className="heading">哪一天？</View>}
    <Paged
      room="session"
      action="venue"
      first={first}
      label="再看后面的"
      next={({ rows, more }) => {
        const last = lastOf(rows);
        return more && last ? { venueId, from: instantOf(dayOf(last.from)) + DAY - 1 } : null;
      }}
    >
      {({ rows, more }) =>
        rows.length > 0 && (
          <Card flush>
            {byDay(rows).map(([day, hours]) => (
              <Row
                key={day}
                id={`day-${day}`}
                label={sayHoursDay(instantOf(day), now)}
                note={sayFree(hours, more)}
                onTap={() => onDay(day)}
              />
            ))}
          </Card>
        )
      }
    </Paged>
  </>
);

/** Where there are more on the next page, nobody says that all are taken. */
const sayFree = (hours: Found['rows'], more: boolean): string => {
  if (hours.some(({ free }) => free > 0)) return '有空着的';
  return more ? '点开看' : '都有人借了';
};
