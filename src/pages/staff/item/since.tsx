import { View } from '@tarojs/components';
import { DAY, dayOf, sayDay } from '#domain/kernel/time';
import type { StaffItem } from '#domain/repair/contract-catalogue';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { useNow } from '../../../hooks/use-now';
import type { PartProps } from './draft';

/** Since when the new prices hold; what is booked keeps its own. */
export function Since({ known, form }: PartProps & { readonly known: StaffItem }) {
  const tomorrow = dayOf(useNow(60_000) + DAY);
  const later = form.draft.fromOn !== '';
  return (
    <Card>
      <View className="stack">
        {known.next && (
          <View id="planned" className="secondary">
            {`上面是${sayDay(dayOf(known.next.from))}起的新价目。选“保存后马上”，就提前用它。`}
          </View>
        )}
        <Choice
          id="since"
          label="新价目什么时候开始"
          value={later ? 'later' : 'now'}
          onChange={(when) => form.change({ fromOn: when === 'later' ? tomorrow : '' })}
          options={[
            { value: 'now', label: '保存后马上', note: '已经约好的单子照原价' },
            { value: 'later', label: '从某一天零点起', note: '到那天以前照旧' },
          ]}
        />
        {later && (
          <DayField id="since-on" label="从哪天起" start={tomorrow} {...form.choice('fromOn', 'from')} />
        )}
      </View>
    </Card>
  );
}
