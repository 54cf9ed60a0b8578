import { View } from '@tarojs/components';
import { useQuery } from '../hooks/use-query';
import { sayHalfHour } from './say-figures';

/** How the district kept its half hour; nothing where it has not been measured yet. */
export function HalfHour({ className }: { className: string }) {
  const district = useQuery('repair', 'figures', {}).value?.district;
  if (!district) return null;
  return (
    <View id="half-hour" className={className}>
      {sayHalfHour(district)}
    </View>
  );
}
