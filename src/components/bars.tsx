import { View } from '@tarojs/components';
import { aria } from './aria';
import './bars.scss';

interface Bar {
  readonly label: string;
  readonly value: number;
  /** In words, as it stands beside the bar. */
  readonly words: string;
  readonly tone?: 'jade' | 'vermilion' | 'quiet';
}

interface BarsProps {
  readonly id: string;
  /** What these bars have in common. */
  readonly title?: string;
  readonly bars: readonly Bar[];
  /** The value of a full bar; the largest of them, unless told otherwise. */
  readonly most?: number;
}

/** A chart that can be read aloud: each figure stands beside its bar, so that nobody has to guess a length or a colour. */
export function Bars({ id, title, bars, most }: BarsProps) {
  const room = Math.max(...bars.map(({ label }) => widthOf(label)));
  const full = Math.max(1, most ?? Math.max(...bars.map(({ value }) => value)));
  return (
    <View id={id} className="bars" {...aria({ role: 'list', ...(title ? { label: title } : {}) })}>
      {title && <View className="bars__title">{title}</View>}
      {bars.map(({ label, value, words, tone = 'jade' }) => (
        <View key={label} className="bars__line" {...aria({ role: 'listitem' })}>
          <View className="bars__label" style={`min-width: ${room.toFixed(1)}em`}>
            {label}
          </View>
          <View className="bars__track">
            <View
              className={`bars__bar bars__bar--${tone}`}
              style={`width: ${Math.min(100, Math.max(0, Math.round((100 * value) / full)))}%`}
            />
          </View>
          <View className="bars__words tabular">{words}</View>
        </View>
      ))}
    </View>
  );
}

/** In em: all bars begin where the longest label ends. */
const widthOf = (label: string): number =>
  [...label].reduce((width, letter) => width + (letter < '\u0100' ? 0.6 : 1), 0);
