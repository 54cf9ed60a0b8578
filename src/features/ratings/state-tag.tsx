import { View } from '@tarojs/components';
import type { WholeRating } from '#domain/rating/contract';
import { STATE_LABEL } from '#domain/rating/labels';
import { Tag } from '../../components/tag';

const TONE = { waiting: 'amber', public: 'jade', excluded: 'plain' } as const;
const ICON = { waiting: 'clock', public: 'check', excluded: 'info' } as const;

/** Where a rating or an addition stands. */
export const StateTag = ({ state }: Pick<WholeRating, 'state'>) => (
  <View className="line">
    <Tag words={STATE_LABEL[state]} tone={TONE[state]} icon={ICON[state]} />
  </View>
);
