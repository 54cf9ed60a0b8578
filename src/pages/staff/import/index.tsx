import { View } from '@tarojs/components';
import { TABLE_LENGTH_MAX } from '#domain/kernel/limits';
import { COLUMNS } from '#domain/repair/price-table';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Screen } from '../../../components/screen';
import { ImportingCard } from '../../../features/table-import/importing-card';
import { TableProblems } from '../../../features/table-import/table-problems';
import { NO_TABLE, sourceFrom, TableSource } from '../../../features/table-import/table-source';
import { useImport } from '../../../features/table-import/use-import';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';
import { copy } from '../../../platform/copy';
import type { Input } from '../../../platform/rooms';

const PROBLEMS: Readonly<Record<string, string>> = {
  unknown: '没有这一种',
  'no number': '不是数字',
  'upside down': '比最低价还低',
  'there already': '目录里已经有了',
  'too many': '太多了',
};

/** Headings and two examples, as they are pasted into a spreadsheet. */
const TEMPLATE = [
  COLUMNS,
  [
    '管道维修',
    '厨房下水道疏通',
    '手工疏通',
    '次',
    '60',
    '80',
    '20',
    '30',
    '先报价后开工；放水试验',
    '下水、堵',
    '上门',
  ],
  ['', '', '机器疏通', '次', '80', '120', '', '', '', '', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

const useAsked = (input: Input<'repair', 'continueImport'>, how: object) =>
  useQuery('repair', 'continueImport', input, how);

/** 导入价目表: what an office has in a spreadsheet, as a file or pasted; whole or not at all. */
export default function StaffImport() {
  const { draft, change, clear } = useDraft('price-table', NO_TABLE);
  const { run, running, problem, fields } = useCommand('repair', 'importItems');
  const { importing, begun } = useImport(useAsked, {}, ({ rows }) => {
    toast(`导入了 ${rows} 个项目`);
    goBack();
  });
  const source = sourceFrom(draft);
  const send = async () => {
    const started = source && (await run(source));
    if (!started) return;
    clear();
    begun(started);
  };
  return (
    <Screen
      action={
        importing
          ? null
          : {
              id: 'import',
              label: '导入这张表',
              onTap: send,
              running,
              disabled: source === null,
              why: '请先选一个文件，或者把表格内容粘贴进来。',
            }
      }
      problem={problem}
    >
      {importing && <ImportingCard importing={importing} />}
      <Card title="表格怎么写">
        <View className="stack">
          <View className="secondary">
            一行一条价目。同一个项目有几条价目，下面几行的“门类”和“项目”空着，或合并单元格。标准用分号隔开。
          </View>
          <Button id="copy-template" kind="quiet" small label="复制模板" onTap={() => copy(TEMPLATE)} />
        </View>
      </Card>
      {!importing && <TableSource draft={draft} onChange={change} max={TABLE_LENGTH_MAX} />}
      <TableProblems fields={fields} words={PROBLEMS} />
    </Screen>
  );
}
