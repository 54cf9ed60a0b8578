import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/provider/contract-vetting';
import { itemLabel } from '#domain/provider/labels';
import { Card } from '../../../components/card';
import { Problem } from '../../../components/problem';

/** What exactly has to be mended. */
export const ToMend = ({ application }: { application: ApplicationView }) =>
  application.toMend.length === 0 ? null : (
    <Card id="to-mend" title="要补正的地方" tone="amber">
      <View className="stack">
        {application.toMend.map(({ item, why }) => (
          <Problem key={item} words={`${itemLabel(item, application.papers)}：${why}`} />
        ))}
      </View>
    </Card>
  );
