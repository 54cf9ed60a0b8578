import { View } from '@tarojs/components';
import { COLUMNS, TABLE_LENGTH_MAX } from '#domain/repair/price-table';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { copy } from '../../../features/copy';
import { goBack } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

const PROBLEMS: Readonly<Record<string, string>> = {
  required: '没有填',
  unknown: '没有这一种',
  'no number': '不是数字',
  'upside down': '比最低价还低',
  too_long: '太长',
  twice: '表里写了两次',
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

/** 导入价目表: what an office has in a spreadsheet, copied and pasted; whole or not at all. */
export default function StaffImport() {
  const { draft, change, clear } = useDraft('price-table', { table: '' });
  const { run, running, problem, fields } = useCommand('repair', 'importItems');
  const send = async () => {
    const done = await run({ table: draft.table });
    if (!done) return;
    clear();
    toast(`导入了 ${done.added} 个项目`);
    goBack();
  };
  return (
    <Screen
      action={{
        id: 'import',
        label: '导入这张表',
        onTap: send,
        running,
        disabled: draft.table.trim() === '',
        why: '请先把表格内容粘贴进来。',
      }}
      problem={problem}
    >
      <Card title="表格怎么写">
        <View className="stack">
          <View className="secondary">
            一行一条价目。同一个项目有几条价目，下面几行的“门类”和“项目”空着。标准用分号隔开。
          </View>
          <Button id="copy-template" kind="quiet" small label="复制模板" onTap={() => copy(TEMPLATE)} />
        </View>
      </Card>
      <Card>
        <Field
          id="table"
          label="表格内容"
          long
          max={TABLE_LENGTH_MAX}
          hint="在 Excel 或 WPS 里选中、复制，再粘贴到这里；CSV 的文字也行。"
          value={draft.table}
          onInput={(table) => change({ table })}
        />
      </Card>
      {fields.length > 0 && (
        <Card flush title={`${fields.length} 处要改`} id="problems">
          {fields.map(({ path, problem: wrong }) => {
            const [row, column] = path.split('.');
            return <Row key={path} label={`第 ${row} 行 · ${column}`} note={PROBLEMS[wrong] ?? '写得不对'} />;
          })}
        </Card>
      )}
    </Screen>
  );
}
