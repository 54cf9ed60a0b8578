import { View } from '@tarojs/components';
import type { ProviderCard } from '#domain/firm/contract';
import type { OrderView } from '#domain/repair/contract';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { sayFree } from '../../../features/say-figures';
import { sayScore } from '../../../features/say-score';
import { isVetted } from '../../../features/vetted';
import { useQuery } from '../../../hooks/use-query';
import type { Finding } from './use-finding';

interface SuggestProps {
  readonly order: OrderView;
  readonly finding: Finding;
}

/** 推荐一家服务商: those that serve this street in this category, who is free first. She is asked before they are. */
export function Suggest({ order, finding }: SuggestProps) {
  const { value } = useQuery('provider', 'list', {
    category: order.item.category.id,
    street: order.place.street,
    words: '',
    sort: 'free',
  });
  const firms = (value?.providers ?? []).filter(isVetted);
  return (
    <Card id="suggest-card">
      <View className="stack">
        <Choice
          id="suggested-firm"
          label="推荐哪一家？先打电话问好他们能来"
          value={finding.providerId}
          onChange={finding.choose}
          options={firms.map((firm) => ({ value: firm.id, label: firm.name, note: noteOf(firm) }))}
          problem={finding.firmProblem}
        />
        {value && firms.length === 0 && <View>这条街道现在没有能接的服务商。</View>}
        <View className="secondary">
          {order.rework ? '居民同意以后，由这家免费返工。' : '居民同意以后，才请这家的师傅来。'}
        </View>
      </View>
    </Card>
  );
}

const noteOf = ({ standing, score, workersFree }: ProviderCard): string =>
  [
    ...(standing === 'good' ? [] : [STANDING_LABEL[standing]]),
    sayScore(score),
    ...(workersFree > 0 ? [sayFree(workersFree)] : []),
  ].join(' · ');
