import { View } from '@tarojs/components';
import type { DueView } from '#domain/appointment/contract';
import { sayBecause, sayDue } from '#domain/appointment/due-words';
import { Card } from '../components/card';
import { Icon } from '../components/icon';
import { Tag } from '../components/tag';
import './request-parts.scss';

/** The time limit as a plain sentence, and what it is computed from. */
export function RequestDue({ due, now }: { due: DueView; now: number }) {
  const sign = signOf(due, now);
  return (
    <Card id="due" title="办理时限" beside={sign && <Tag {...sign} />}>
      <View className="stack">
        <View>{sayDue(due, now)}</View>
        {sayBecause(due, now).map((reason) => (
          <View key={reason} className="request-due__reason">
            <Icon name="info" />
            <View className="grow">{reason}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}

/** While it is her turn to reply, nobody of the union is late. */
function signOf({ what, at, remindAt }: DueView, now: number) {
  if (what === 'reply') return null;
  if (at < now) return { words: '已超时，上级在督办', tone: 'brick' } as const;
  return remindAt < now ? ({ words: '快到时限', tone: 'amber', icon: 'clock' } as const) : null;
}
