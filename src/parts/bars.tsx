import { View } from '@tarojs/components';
import { aria } from '../components/aria';
import './bars.scss';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** In words, as it stands beside the bar. */
  readonly words: string;
}

/** A chart of bars that can be read aloud: every bar says its label and its number. */
export function Bars({ id, bars }: { id: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <View id={id} className="bars" {...aria({ role: 'list' })}>
      {bars.map(({ label, value, words }) => (
        <View key={label} className="bars__line" {...aria({ role: 'listitem' })}>
          <View className="bars__label">{label}</View>
          <View className="bars__track">
            <View className="bars__bar" style={`width: ${Math.round((100 * value) / most)}%`} />
          </View>
          <View className="bars__words tabular">{words}</View>
        </View>
      ))}
    </View>
  );
}
