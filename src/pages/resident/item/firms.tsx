import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { sayScore } from '../../../parts/say-score';

/** Who may come for it; the best three, the way to each of them. */
export function Firms({ category, item }: { category: string; item: string }) {
  const { value } = useQuery('provider', 'list', { category });
  const open = (value?.providers ?? []).filter((firm) => firm.categories.includes(category)).slice(0, 3);
  if (open.length === 0) return null;
  return (
    <Card flush title="能来的服务商">
      <View className="note item__firms-note">不指定也可以，哪家近哪家先来。</View>
      {open.map((firm) => (
        <Row
          key={firm.id}
          id={`firm-${firm.id}`}
          label={firm.name}
          note={sayScore(firm.score)}
          onTap={() => go('provider', { id: firm.id, item })}
        />
      ))}
    </Card>
  );
}
