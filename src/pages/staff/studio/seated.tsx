import { View } from '@tarojs/components';
import type { OfficerPortrait } from '#domain/appointment/contract';
import { Avatar } from '../../../components/avatar';
import { Reasoned } from '../../../components/reasoned';
import { useCommand } from '../../../hooks/use-command';
import { Face } from './face';
import type { Studio } from './studio';

interface SeatedProps {
  readonly studioId: string;
  readonly officer: Studio['officers'][number];
  /** Not known yet: null. */
  readonly portrait: OfficerPortrait | null;
}

/** One officer who sits there, and the way out. */
export function Seated({ studioId, officer: { id, name, title, cares }, portrait }: SeatedProps) {
  const dismiss = useCommand('appointment', 'dismiss');
  return (
    <View className="stack">
      <View className="spread">
        <Avatar name={name} url={portrait?.shown?.url ?? null} />
        <View className="grow">{`${name} · ${title}${cares ? ' · 心理值班' : ''}`}</View>
      </View>
      {portrait && <Face studioId={studioId} officer={portrait} />}
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
