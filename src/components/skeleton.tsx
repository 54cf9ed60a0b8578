import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from './aria';
import './skeleton.scss';

const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

const Coming = ({ children }: PropsWithChildren) => (
  <View className="skeleton" {...aria({ role: 'img', label: '正在打开' })}>
    {children}
  </View>
);

const Lines = ({ lines }: { lines: number }) => (
  <>
    {places(lines).map((line) => (
      <View key={line} className={`skeleton__line skeleton__line--${line % 3}`} />
    ))}
  </>
);

/** The shape of what is coming: so many cards of so many lines. */
export const Skeleton = ({ cards = 3, lines = 3 }: { cards?: number; lines?: number }) => (
  <Coming>
    {places(cards).map((card) => (
      <View key={card} className="skeleton__card">
        <Lines lines={lines} />
      </View>
    ))}
  </Coming>
);

/** A list that is coming: rows of a picture and two lines, on one card. */
export const SkeletonRows = ({ rows = 5 }: { rows?: number }) => (
  <Coming>
    <View className="skeleton__card skeleton__card--flush">
      {places(rows).map((row) => (
        <View key={row} className="skeleton__row">
          <View className="skeleton__picture" />
          <View className="grow">
            <Lines lines={2} />
          </View>
        </View>
      ))}
    </View>
  </Coming>
);

/** A field and a grid below it that are coming. */
export const SkeletonGrid = ({ tiles = 8 }: { tiles?: number }) => (
  <Coming>
    <View className="skeleton__card">
      <Lines lines={1} />
    </View>
    <View className="skeleton__card skeleton__grid">
      {places(tiles).map((tile) => (
        <View key={tile} className="skeleton__tile" />
      ))}
    </View>
  </Coming>
);
