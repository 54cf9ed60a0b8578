import { View } from '@tarojs/components';
import { Button } from './button';
import './likely.scss';

interface LikelyProps {
  readonly id: string;
  readonly words: readonly string[];
  readonly onChoose: (words: string) => void;
}

/** What people mostly write there: one tap writes it. */
export const Likely = ({ id, words, onChoose }: LikelyProps) => (
  <View className="likely">
    {words.map((likely, place) => (
      <Button
        key={likely}
        id={`${id}-${place}`}
        kind="quiet"
        small
        label={likely}
        onTap={() => onChoose(likely)}
      />
    ))}
  </View>
);
