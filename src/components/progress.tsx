import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import './progress.scss';

interface ProgressProps {
  readonly id: string;
  readonly stages: readonly { readonly label: string; readonly state: 'done' | 'now' | 'to-come' }[];
}

const SAID = { done: '已完成', now: '正在进行', 'to-come': '还没有到' } as const;

/** How far it has come: a line of stages, told apart by mark and by word. */
export const Progress = ({ id, stages }: ProgressProps) => (
  <View id={id} className="progress" {...aria({ role: 'list', label: '进展' })}>
    {stages.map(({ label, state }) => (
      <View
        key={label}
        className={`progress__stage progress__stage--${state}`}
        {...aria({ role: 'listitem', label: `${label}，${SAID[state]}` })}
      >
        <View className="progress__mark" {...aria({ hidden: true })}>
          {state === 'done' && <Icon name="check" />}
        </View>
        <View className="progress__label" {...aria({ hidden: true })}>
          {label}
        </View>
      </View>
    ))}
  </View>
);
