import { View } from '@tarojs/components';
import { TABLE_LENGTH_MAX } from '#domain/kernel/limits';
import { INVITED_COLUMNS } from '#domain/union/invited-table';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { toast } from '../../../components/dialog';
import { Screen } from '../../../components/screen';
import { ImportingCard } from '../../../features/table-import/importing-card';
import { TableProblems } from '../../../features/table-import/table-problems';
import { NO_TABLE, sourceFrom, TableSource } from '../../../features/table-import/table-source';
import { useImport } from '../../../features/table-import/use-import';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';
import { handOut } from '../../../platform/hand-out';
import type { Input } from '../../../platform/rooms';

const PROBLEMS: Readonly<Record<string, string>> = {
  'no name': '不像姓名，请只写姓名',
  'no phone': '不是十一位的手机号',
  'no id number': '不是身份证号，请核对；没有可以空着',
  'digits lost': '被表格改成了科学计数，请把这一列设成“文本”，再填一次',
};

/** Headings and two examples, as Excel and WPS open them. */
const TEMPLATE = `\uFEFF${[INVITED_COLUMNS, ['王小明', '13800000000', ''], ['李小红', '13900000000', '']]
  .map((cells) => cells.join(','))
  .join('\r\n')}`;

const useAsked = (input: Input<'union', 'continueInviting'>, how: object) =>
  useQuery('union', 'continueInviting', input, how);

/** 集中入会: the list of those whom a union invites, as a file or pasted; whole or not at all. */
export default function InviteMany() {
  const unionId = useParam('id');
  const { draft, change, clear } = useDraft(`invite-${unionId}`, NO_TABLE);
  const { run, running, problem, fields } = useCommand('union', 'invite');
  const { importing, begun } = useImport(useAsked, { unionId }, ({ rows }) => {
    toast(`${rows} 人的名单导入了`);
    goInstead('unionInvited', { id: unionId });
  });
  const table = sourceFrom(draft);
  const send = async () => {
    const started = table && (await run({ unionId, table }));
    if (!started) return;
    clear();
    begun(started);
  };
  const action = {
    id: 'invite',
    label: '导入这张名单',
    onTap: send,
    running,
    disabled: table === null,
    why: '请先选一个文件，或者把名单粘贴进来。',
  };
  return (
    <Screen action={importing ? null : action} problem={problem}>
      {importing && <ImportingCard importing={importing} />}
      <Card title="名单怎么写">
        <View className="stack">
          <View className="secondary">
            一行一个人：姓名、手机号，身份证号可以空着。每个人在自己手机上确认，确认了才是会员；七天没有回话的，提醒一次。
          </View>
          <View className="secondary">请先征得本人同意，再写进名单。名单加密保存，九十天后删除。</View>
          <Button
            id="template"
            kind="quiet"
            icon="file-down"
            label="下载模板"
            onTap={() => handOut('入会名单模板.csv', TEMPLATE)}
          />
        </View>
      </Card>
      {!importing && <TableSource draft={draft} onChange={change} max={TABLE_LENGTH_MAX} />}
      <TableProblems fields={fields} words={PROBLEMS} />
    </Screen>
  );
}
