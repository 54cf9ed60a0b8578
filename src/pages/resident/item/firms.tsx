import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { sayPunctualityShort } from '../../../parts/say-figures';
import { sayScore } from '../../../parts/say-score';

const FIRST_FEW = 3;

/** Who may come for it; the best three, the way to each of them and to all. */
export function Firms({ category, item }: { category: string; item: string }) {
  const { value } = useQuery('provider', 'list', { category, street: null, words: '', sort: 'score' });
  const firms = value?.providers ?? [];
  if (firms.length === 0) return null;
  return (
    <Card flush title="能来的服务商">
      <View className="note item__firms-note">不指定也可以，哪家近哪家先来。</View>
      {firms.slice(0, FIRST_FEW).map((firm) => (
        <Row
          key={firm.id}
          id={`firm-${firm.id}`}
          label={firm.name}
          note={`${sayScore(firm.score)} · ${sayPunctualityShort(firm.figures)}`}
          onTap={() => go('provider', { id: firm.id, item })}
        />
      ))}
      {firms.length > FIRST_FEW && (
        <Row
          id="all-firms"
          label={`看全部 ${firms.length} 家`}
          onTap={() => go('providers', { category, item })}
        />
      )}
    </Card>
  );
}
