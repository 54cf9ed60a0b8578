import { View } from '@tarojs/components';
import { aria } from './aria';
import './skeleton.scss';

/** The shape of what is coming: so many cards of so many lines. */
export const Skeleton = ({ cards = 3, lines = 3 }: { cards?: number; lines?: number }) => (
  <View className="skeleton" {...aria({ role: 'img', label: '正在打开' })}>
    {Array.from({ length: cards }, (_card, card) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no other name than their place
      <View key={card} className="skeleton__card">
        {Array.from({ length: lines }, (_line, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no other name than their place
          <View key={line} className={`skeleton__line skeleton__line--${line % 3}`} />
        ))}
      </View>
    ))}
  </View>
);
