import { View } from '@tarojs/components';
import type { DueView } from '#domain/appointment/contract';
import { sayBecause, sayDue } from '#domain/appointment/labels';
import { Card } from '../components/card';
import { Icon } from '../components/icon';
import { Tag } from '../components/tag';
import './request-parts.scss';

/** The time limit as a plain sentence, and what it is computed from. */
export function RequestDue({ due, now }: { due: DueView; now: number }) {
  const late = due.at < now;
  const soon = due.remindAt < now;
  const tag = late ? (
    <Tag words="已超时，上级在督办" tone="brick" />
  ) : soon ? (
    <Tag words="快到时限" tone="amber" icon="clock" />
  ) : null;
  return (
    <Card id="due" title="办理时限" beside={tag}>
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
