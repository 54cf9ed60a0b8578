import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthOf, monthsBefore, sayMonth } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { ExportCard } from '../../../components/export-card';
import { saveFile } from '../../../hooks/save-file';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';

/** 导出 one month's entries and the trial balance. */
export function ExportMonth() {
  const now = useNow(60_000);
  const { run, running, problem, fieldProblem } = useCommand('points', 'exportBooks');
  const [back, setBack] = useState(0);
  const month = monthsBefore(monthOf(now), back);
  return (
    <ExportCard
      label="导出这个月的流水"
      running={running}
      problem={problem}
      whyProblem={fieldProblem('why')}
      onExport={(why) => saveFile(run({ month, why }))}
    >
      <View className="spread">
        <Button id="export-before" kind="quiet" small label="上个月" onTap={() => setBack(back + 1)} />
        <View id="export-month">{sayMonth(month)}</View>
        <Button
          id="export-after"
          kind="quiet"
          small
          label="下个月"
          disabled={back === 0}
          onTap={() => setBack(back - 1)}
        />
      </View>
    </ExportCard>
  );
}
