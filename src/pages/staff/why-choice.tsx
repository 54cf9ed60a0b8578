import { View } from '@tarojs/components';
import { WHY_LABEL, WHYS, type Why } from '#domain/search/why';
import { Choice } from '../../components/choice';

interface WhyChoiceProps {
  readonly value: Why;
  readonly onChange: (why: Why) => void;
}

/** Why somebody is looked up: with each look it is written down. */
export const WhyChoice = ({ value, onChange }: WhyChoiceProps) => (
  <View className="stack">
    <Choice
      id="why"
      look="chips"
      label="为什么查"
      value={value}
      onChange={onChange}
      options={WHYS.map((why) => ({ value: why, label: WHY_LABEL[why] }))}
    />
    <View className="note">每次查找都会留下记录，本人看得到谁、什么时候、为什么查。</View>
  </View>
);
