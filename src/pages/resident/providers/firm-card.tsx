import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { ProviderCard } from '#domain/firm/contract';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Seal } from '../../../components/seal';
import { Tag } from '../../../components/tag';
import { sayFree, sayPriceLevel, sayPunctuality } from '../../../features/say-figures';
import { sayScore } from '../../../features/say-score';
import { isVetted } from '../../../features/vetted';
import { Sign } from '../illustrations/sign';

/** A firm in a few lines: what others found, whether it comes in time, what it takes, whether it could come now. */
export function FirmCard({ firm, onTap }: { firm: ProviderCard; onTap: () => void }) {
  const { name, standing, score, figures, workersFree } = firm;
  const resting = !isVetted(firm);
  const lines = [sayScore(score), sayPunctuality(figures), sayPriceLevel(figures)].filter(
    (line) => line !== null,
  );
  return (
    <Card id={`firm-${firm.id}`} onTap={onTap}>
      <View className="providers__name">
        <Sign name={name} />
        <View className="title grow">{name}</View>
        {!resting && <Seal words="已核验" />}
      </View>
      {lines.map((line) => (
        <View key={line} className="secondary tabular">
          {line}
        </View>
      ))}
      <View className="line providers__tags">
        {resting && <Tag words="现在不接单" tone="amber" icon="info" />}
        {standing !== 'good' && <Tag words={`信誉：${STANDING_LABEL[standing]}`} tone="brick" />}
        {workersFree > 0 && <Tag words={sayFree(workersFree)} tone="jade" icon="check" />}
        {firm.categories.map((category) => (
          <Tag key={category} words={CATEGORY_LABEL[category] ?? category} />
        ))}
      </View>
    </Card>
  );
}
