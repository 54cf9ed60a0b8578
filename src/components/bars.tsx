import { View } from '@tarojs/components';
import { aria } from './aria';
import './bars.scss';

export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

interface BarsProps {
  readonly id: string;
  /** What the values are, in the order in which each bar has them. */
  readonly names: readonly string[];
  readonly bars: readonly Bar[];
}

/** Few figures side by side; each is written beside its bar, so that nobody has to guess a length or a colour. */
export function Bars({ id, names, bars }: BarsProps) {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values));
  return (
    <View id={id} className="bars">
      {bars.map(({ label, values }) => (
        <View
          key={label}
          className="bars__group"
          {...aria({
            role: 'img',
            label: `${label}：${names.map((name, i) => `${name} ${values[i] ?? 0}`).join('，')}`,
          })}
        >
          <View className="bars__label">{label}</View>
          {names.map((name, i) => (
            <View key={name} className="bars__line">
              <View className="bars__name">{name}</View>
              <View className="bars__track">
                <View
                  className={`bars__bar bars__bar--${i}`}
                  style={{ width: `${Math.max(0, ((values[i] ?? 0) / most) * 100)}%` }}
                />
              </View>
              <View className="bars__value">{String(values[i] ?? 0)}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
