import { View } from '@tarojs/components';
import { sayInstant } from '#domain/kernel/time';
import { sayLength } from '#domain/session/venue-view';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { go, goInstead, useParam } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

/** 场地 of a union: what is lent, its data, and new hours. */
export default function KeptVenues() {
  const unionId = useParam('union');
  const now = useNow(60_000);
  const { value, screen } = useQuery('session', 'keptVenues', { unionId }, { refreshEvery: 30_000 });
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={3} />}
      wayOn={{ label: '看要办的活动', onTap: () => goInstead('sessionDesk') }}
      action={
        value
          ? { id: 'add-venue', label: '登记一个场地', onTap: () => go('venueForm', { union: unionId }) }
          : null
      }
    >
      <View className="secondary">
        登记了场地，再开放时段，居民就能在“活动和驿站”里借。开放的时段在“活动管理”里看谁来、点名、取消。
      </View>
      {value?.rows.length === 0 && <View id="no-venues">还没有登记场地。</View>}
      {value?.rows.map((venue) => (
        <OneVenue key={venue.id} venue={venue} unionId={unionId} now={now} />
      ))}
    </Screen>
  );
}

interface OneVenueProps {
  readonly venue: Output<'session', 'keptVenues'>['rows'][number];
  readonly unionId: string;
  readonly now: number;
}

const OneVenue = ({ venue, unionId, now }: OneVenueProps) => (
  <Card id={`venue-${venue.id}`} title={venue.name}>
    <View className="stack">
      <View>{`${venue.where} · ${sayLength(venue)}`}</View>
      <View>
        {venue.nextFrom === null ? '以后还没有开放的时段' : `最近一段：${sayInstant(venue.nextFrom, now)}`}
      </View>
      {venue.open ? (
        <Button
          id={`hours-${venue.id}`}
          label="开放时段"
          onTap={() => go('venueHours', { union: unionId, id: venue.id })}
        />
      ) : (
        <Tag words="暂停开放，已开放的时段照常" tone="amber" />
      )}
      <Button
        id={`change-${venue.id}`}
        kind="quiet"
        label="改场地资料"
        onTap={() => go('venueForm', { union: unionId, id: venue.id })}
      />
    </View>
  </Card>
);
