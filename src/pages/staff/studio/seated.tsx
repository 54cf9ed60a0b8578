import { View } from '@tarojs/components';
import { Reasoned } from '../../../components/reasoned';
import { useCommand } from '../../../hooks/use-command';
import type { Studio } from './studio';

interface SeatedProps {
  readonly studioId: string;
  readonly officer: Studio['officers'][number];
}

/** One officer who sits there, and the way out. */
export function Seated({ studioId, officer: { id, name, title, cares } }: SeatedProps) {
  const dismiss = useCommand('appointment', 'dismiss');
  return (
    <View className="stack">
      <View>{`${name} · ${title}${cares ? ' · 心理值班' : ''}`}</View>
      <Reasoned
        id={`dismiss-${id}`}
        about={id}
        label={`免去${name}`}
        meaning="马上生效。约好的接待会取消，居民会收到消息另选时间；手上的约谈交给同事接着办，心理约谈只交给心理值班的干部。"
        likely={['调离岗位', '工作已经交接']}
        verb="免去"
        kept="任免记录里"
        onDone={async (why, sure) => (await dismiss.run({ studioId, officerId: id, why }, sure)) !== null}
        running={dismiss.running}
        problem={dismiss.problem}
        reasonProblem={dismiss.fieldProblem('why')}
      />
    </View>
  );
}
