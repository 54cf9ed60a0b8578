import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { sayPunctualityShort } from '../../../features/say-figures';
import { sayScore } from '../../../features/say-score';
import { go } from '../../../hooks/go';
import { useQuery } from '../../../hooks/use-query';
import { Sign } from '../illustrations/sign';

const FIRST_FEW = 3;

interface FirmsProps {
  readonly category: string;
  readonly item: string;
  readonly visits: boolean;
}

/** Who may come for it; the best three, the way to each of them and to all. */
export function Firms({ category, item, visits }: FirmsProps) {
  const { value } = useQuery('provider', 'list', { category, street: null, words: '', sort: 'score' });
  const firms = value?.providers ?? [];
  if (firms.length === 0) return null;
  return (
    <Card flush title={visits ? '能来的服务商' : '能谈的服务商'}>
      <View className="note item__firms-note">
        {visits ? '不指定也可以，哪家近哪家先来。' : '不指定也可以，哪家有空哪家先谈。'}
      </View>
      {firms.slice(0, FIRST_FEW).map((firm) => (
        <Row
          key={firm.id}
          id={`firm-${firm.id}`}
          picture={<Sign name={firm.name} />}
          label={firm.name}
          note={
            visits ? `${sayScore(firm.score)} · ${sayPunctualityShort(firm.figures)}` : sayScore(firm.score)
          }
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
