import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import { press } from './press';
import './stars.scss';

/** From one star to five. */
export const STAR_WORDS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;

interface StarsProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** One to five, each star with its word. */
export function Stars({ id, label, value, onChange }: StarsProps) {
  return (
    <View className="stars">
      <View className="spread">
        <View className="stars__label">{label}</View>
        <View className="secondary">{value ? STAR_WORDS[value - 1] : '请点星'}</View>
      </View>
      <View id={id} className="stars__row" {...aria({ role: 'radiogroup', label })}>
        {STAR_WORDS.map((word, place) => (
          <View
            key={word}
            id={`${id}-${place + 1}`}
            className={`stars__star${value && place < value ? ' stars__star--lit' : ''}`}
            {...press({
              role: 'radio',
              label: `${place + 1} 星，${word}`,
              checked: value === place + 1,
              onTap: () => onChange(place + 1),
            })}
          >
            <Icon name="star" />
            <View className="stars__word">{word}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

/** A score that others gave, in words and stars' place. */
export const Score = ({ value, count }: { value: number | null; count: number }) => (
  <View className="line">
    <View className="stars__star--lit">
      <Icon name="star" />
    </View>
    <View className="tabular">
      {value === null ? `评价还不到 5 次（${count} 次）` : `${value.toFixed(1)} 分 · ${count} 次评价`}
    </View>
  </View>
);
