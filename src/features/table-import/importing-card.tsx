import { View } from '@tarojs/components';
import { Bars } from '../../components/bars';
import { Card } from '../../components/card';

export interface Importing {
  readonly id: string;
  readonly rows: number;
  readonly written: number;
  readonly done: boolean;
}

/** How far it is. Whoever leaves finds it done. */
export const ImportingCard = ({ importing: { rows, written } }: { readonly importing: Importing }) => (
  <Card id="importing" title="表已核对，正在写入">
    <View className="stack">
      <Bars
        id="import-progress"
        bars={[{ label: '已写入', value: written, words: `${written} / ${rows}` }]}
        most={rows}
      />
      <View className="secondary">可以离开这一页，写入会自己接着做完，不会重复。</View>
    </View>
  </Card>
);
