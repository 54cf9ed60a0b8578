import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Problem } from '../../components/problem';
import { go } from '../../hooks/go';
import { useQuery } from '../../hooks/use-query';

/** What somebody else of the staff has to do; where there is nobody else, it waits, and here is the way to one. */
export const OwnCase = ({ words }: { words: string }) => (
  <View className="stack">
    <Problem words={words} />
    <Alone />
  </View>
);

export function Alone() {
  const { value } = useQuery('roles', 'desk', {});
  if (value?.staff.length !== 1) return null;
  return (
    <View className="stack" id="waits-for-second">
      <View>现在只有您一位工作人员，这件事先等着。请一位同事来，就能接着办。</View>
      <Button id="to-roles" kind="quiet" label="去请一位同事" onTap={() => go('staffRoles')} />
    </View>
  );
}
