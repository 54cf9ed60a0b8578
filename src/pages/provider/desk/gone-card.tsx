import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import type { Told } from './use-accept';

/** The card that somebody else took stays for a moment, with the word on what happened. */
export const GoneCard = ({ told, onForget }: { told: Told; onForget: () => void }) => (
  <View className="pool-card pool-card--gone" id={`gone-${told.row.id}`}>
    <View className="title">{told.row.itemName}</View>
    <View className="secondary">{told.row.place.community}</View>
    <Calm words={told.words} />
    <Button id="forget" kind="quiet" label="知道了" onTap={onForget} />
  </View>
);
