import { View } from '@tarojs/components';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import type { ProviderProfile } from '#domain/firm/contract';
import { sayDay } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Tag } from '../../../components/tag';

/** Papers as the register has them, the expired ones too. */
export const Certificates = ({ certificates }: Pick<ProviderProfile, 'certificates'>) => (
  <Card title="证照">
    {certificates.map((paper) => (
      <View key={`${paper.kind}-${paper.category}-${paper.validToOn}`} className="provider__paper">
        <View className="grow">
          <View>{paper.kind}</View>
          <View className="secondary">
            {`${CATEGORY_LABEL[paper.category] ?? paper.category} · 有效到${sayDay(paper.validToOn)}`}
          </View>
        </View>
        {paper.valid ? <Tag words="有效" tone="jade" icon="check" /> : <Tag words="已过期" tone="brick" />}
      </View>
    ))}
  </Card>
);
