import { View } from '@tarojs/components';
import { dayOf, instantOf } from '#domain/kernel/time';
import { byDay, sayHour, sayHoursDay, saySpan } from '#domain/session/venue-view';
import { Card } from '../../../components/card';
import { lastOf, Paged } from '../../../components/paged';
import { Row } from '../../../components/row';
import { Tag } from '../../../components/tag';
import { go } from '../../../hooks/go';
import type { Output } from '../../../platform/rooms';

type Found = Output<'session', 'venue'>;

interface HoursProps {
  readonly first: Found;
  readonly venueId: string;
  readonly now: number;
  /** Those of one day alone; null: all, day by day. */
  readonly day: string | null;
}

/** Its hours: which are free, and where one takes them. */
export const Hours = ({ first, venueId, now, day }: HoursProps) => (
  <Paged
    room="session"
    action="venue"
    first={first}
    label="再看后面的"
    next={({ rows, more }) => {
      const last = lastOf(rows);
      const goesOn = more && last && (day === null || dayOf(last.from) === day);
      return goesOn ? { venueId, from: last.from } : null;
    }}
  >
    {({ rows }) => (
      <View className="stack">
        {byDay(rows)
          .filter(([on]) => day === null || on === day)
          .map(([on, hours]) => (
            <View key={on} className="stack">
              <View className="heading">{sayHoursDay(instantOf(on), now)}</View>
              <Card flush>
                {hours.map((hour) => (
                  <HourLine key={hour.id} hour={hour} />
                ))}
              </Card>
            </View>
          ))}
      </View>
    )}
  </Paged>
);

const HourLine = ({ hour }: { hour: Found['rows'][number] }) => (
  <Row
    id={`hour-${hour.id}`}
    label={saySpan(hour)}
    value={<Tag words={sayHour(hour)} tone={hour.free > 0 || hour.own ? 'jade' : 'plain'} />}
    onTap={() => go('session', { id: hour.id })}
  />
);
