import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import './timeline.scss';

export interface Happening {
  readonly key: string;
  readonly title: string;
  /** In words: 今天 18:20. */
  readonly when: string;
  readonly note?: string | null;
  readonly seal?: ReactNode;
}

/** The story so far, told with its instants; what happened last stands first and in full ink. */
export const Timeline = ({ id, happenings }: { id: string; happenings: readonly Happening[] }) => (
  <View id={id} className="timeline" {...aria({ role: 'list' })}>
    {happenings.map((happening, place) => (
      <View
        key={happening.key}
        className={`timeline__entry${place === 0 ? ' timeline__entry--latest' : ''}`}
        {...aria({ role: 'listitem' })}
      >
        <View className="timeline__line">
          <View className="timeline__title">{happening.title}</View>
          {happening.seal}
          <View className="timeline__when">{happening.when}</View>
        </View>
        {happening.note && <View className="timeline__note">{happening.note}</View>}
      </View>
    ))}
  </View>
);
