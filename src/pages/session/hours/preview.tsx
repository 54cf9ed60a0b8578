import { View } from '@tarojs/components';
import { instantOf } from '#domain/kernel/time';
import type { VenueRow } from '#domain/session/contract-venues';
import { cutInto } from '#domain/session/hours';
import { byDay, sayHoursDay, saySpan } from '#domain/session/venue-view';
import { Card } from '../../../components/card';
import { type Draft, openingOf } from './draft';

interface PreviewProps {
  readonly draft: Draft;
  readonly venue: VenueRow;
  readonly now: number;
}

/** What will be opened, as the rule cuts it. */
export function Preview({ draft, venue, now }: PreviewProps) {
  if (draft.day === '') return null;
  const spans = cutInto(openingOf(draft), venue);
  if (spans.length === 0) return null;
  return (
    <Card id="preview" title={`一共 ${spans.length} 段`}>
      <View className="stack">
        {byDay(spans).map(([day, hours]) => (
          <View key={day}>{`${sayHoursDay(instantOf(day), now)}：${hours.map(saySpan).join('，')}`}</View>
        ))}
      </View>
    </Card>
  );
}
