import { View } from '@tarojs/components';
import { numberOf } from '#domain/kernel/thing-number';

interface ThingNumberProps {
  readonly id: string;
  /** How its number is called: 单号. */
  readonly what: string;
}

/** What somebody reads out on the telephone, so that it is found at once. */
export function ThingNumber({ id, what }: ThingNumberProps) {
  const number = numberOf(id);
  return number ? (
    <View className="note" id="number">{`${what} ${number}，打电话时可以报这个号`}</View>
  ) : null;
}
