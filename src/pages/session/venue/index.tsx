import { View } from '@tarojs/components';
import { useState } from 'react';
import { instantOf } from '#domain/kernel/time';
import type { VenueRow } from '#domain/session/contract-venues';
import { SESSION_AUDIENCE_LABEL } from '#domain/session/labels';
import { sayLength } from '#domain/session/venue-view';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { go, useParam } from '../../../hooks/go';
import { useElder } from '../../../hooks/use-elder';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { Days } from './days';
import { Hours } from './hours';

/** One venue with its hours, day by day. In elder mode first the day, then the hour. */
export default function Venue() {
  const venueId = useParam('id');
  const now = useNow(60_000);
  const { elder } = useElder();
  const [day, setDay] = useState<string | null>(null);
  const input = day === null ? { venueId } : { venueId, from: instantOf(day) - 1 };
  const { value, screen } = useQuery('session', 'venue', input, { refreshEvery: 20_000 });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看别的场地', onTap: () => go('venues') }}
    >
      {value && day === null && <Told venue={value.venue} />}
      {value?.rows.length === 0 && (
        <View id="no-hours">近来没有开放的时段。过几天再来看看，或借别的场地。</View>
      )}
      {value && elder && day === null && <Days first={value} venueId={venueId} now={now} onDay={setDay} />}
      {value && (!elder || day !== null) && <Hours first={value} venueId={venueId} now={now} day={day} />}
      {day !== null && <Button id="other-day" kind="quiet" label="换一天" onTap={() => setDay(null)} />}
    </Screen>
  );
}

const Told = ({ venue }: { venue: VenueRow }) => (
  <Card title={venue.name}>
    <View className="stack">
      <View>{`${venue.unionName} · ${venue.where}`}</View>
      <View>{venue.words}</View>
      <View>{`${sayLength(venue)} · ${SESSION_AUDIENCE_LABEL[venue.audience]}`}</View>
    </View>
  </Card>
);
