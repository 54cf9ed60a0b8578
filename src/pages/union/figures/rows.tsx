import { View } from '@tarojs/components';
import { useState } from 'react';
import { EXPORT_LABEL, EXPORTS, type ExportOf } from '#domain/figures/exports';
import { Choice } from '../../../components/choice';
import { ExportCard } from '../../../components/export-card';
import { saveFile } from '../../../hooks/save-file';
import { useCommand } from '../../../hooks/use-command';

interface RowsProps {
  readonly unionId: string;
  readonly from: string;
  readonly to: string;
}

/** 导出明细: the rows behind the numbers, of this union and these months. */
export function Rows(asked: RowsProps) {
  const [what, setWhat] = useState<ExportOf>('orders');
  const exporting = useCommand('figures', 'exportRows');
  return (
    <ExportCard
      label="导出明细"
      running={exporting.running}
      problem={exporting.problem}
      whyProblem={exporting.fieldProblem('why')}
      onExport={(why) => saveFile(exporting.run({ ...asked, what, why }))}
    >
      {what === 'members' && <View className="secondary">会员是今天的，不按时间分。</View>}
      <Choice
        id="rows"
        look="chips"
        label="哪些明细"
        value={what}
        onChange={setWhat}
        options={EXPORTS.map((one) => ({ value: one, label: EXPORT_LABEL[one] }))}
      />
    </ExportCard>
  );
}
