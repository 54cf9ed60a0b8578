import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { Card } from './card';
import { Field } from './field';
import { Likely } from './likely';
import { Problem } from './problem';

interface ExportCardProps {
  readonly label: string;
  /** Answers whether the file was made. */
  readonly onExport: (why: string) => Promise<boolean>;
  readonly running: boolean;
  readonly problem: string | null;
  readonly whyProblem?: string | undefined;
  /** What is taken along, where that is chosen here. */
  readonly children?: ReactNode;
}

const SHORTEST = 2;
const LIKELY = ['月底汇总', '上级来核对', '归档'];

/** 导出: what leaves the house as a file leaves it for a reason, which is kept. */
export function ExportCard({ children, ...props }: ExportCardProps) {
  const [why, setWhy] = useState('');
  const take = async () => {
    if (await props.onExport(why)) setWhy('');
  };
  return (
    <Card title="导出 Excel">
      <View className="stack">
        {children}
        <Likely id="export-likely" words={LIKELY} onChoose={setWhy} />
        <Field
          id="export-why"
          label="为什么导出"
          max={200}
          hint="会记下谁、什么时候、为什么导出。文件一小时后删除。"
          value={why}
          onInput={setWhy}
          problem={props.whyProblem}
        />
        {props.problem && !props.whyProblem && <Problem words={props.problem} />}
        <Button
          id="export"
          kind="quiet"
          icon="file-down"
          label={props.label}
          running={props.running}
          disabled={why.trim().length < SHORTEST}
          onTap={take}
        />
      </View>
    </Card>
  );
}
