import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { Problem } from '../../components/problem';
import { Row } from '../../components/row';
import { chooseFile } from '../../platform/choose-file';
import { NoTickets, problemOf, type Sent, ticketsFor, upload } from '../../platform/upload';
import { TABLE_PROBLEM } from '../../text/file-problems';
import { sayRefusal } from '../../text/refusals';

/** A table as it is being handed in: a file that is in the cloud already, or the words of its cells. */
export interface TableDraft {
  readonly text: string;
  readonly file: { readonly fileId: string; readonly name: string } | null;
}
export const NO_TABLE: TableDraft = { text: '', file: null };

/** What is sent of it; null while there is nothing. */
export function sourceFrom({ text, file }: TableDraft) {
  if (file) return { from: 'upload', file: file.fileId } as const;
  return text.trim() === '' ? null : ({ from: 'text', text } as const);
}

const ENDINGS = ['xlsx', 'csv', 'txt'];
const LOST = '文件没有传上去。网络好了，再传一次。';

/** A file that was lost on its way is sent again under the ticket that it has. */
function useFile(onFile: (file: TableDraft['file']) => void) {
  const lost = useRef<{ readonly sent: Sent; readonly name: string } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (sent: Sent, name: string) => {
    lost.current = { sent, name };
    const fileId = await upload(sent);
    lost.current = null;
    onFile({ fileId, name });
  };
  const trying = async (work: () => Promise<void>) => {
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(error instanceof NoTickets ? sayRefusal(error.code) : LOST);
    }
  };
  const add = () =>
    trying(async () => {
      const chosen = await chooseFile(ENDINGS);
      if (!chosen) return;
      const wrong = await problemOf('table', chosen.url);
      if (wrong) return setTrouble(TABLE_PROBLEM[wrong]);
      const [sent] = await ticketsFor('table', [chosen.url]);
      if (sent) await send(sent, chosen.name);
    });
  const again = () =>
    trying(async () => {
      if (lost.current) await send(lost.current.sent, lost.current.name);
    });
  return { trouble, add, again: lost.current === null ? null : again };
}

interface TableSourceProps {
  readonly draft: TableDraft;
  readonly onChange: (part: Partial<TableDraft>) => void;
  readonly max: number;
}

/** 文件，或粘贴进来的内容. */
export function TableSource({ draft: { text, file }, onChange, max }: TableSourceProps) {
  const sending = useFile((chosen) => onChange({ file: chosen }));
  if (file)
    return (
      <Card flush tone="jade" id="chosen-table">
        <Row icon="file-text" label={file.name} note="已经传好，点下面的按钮开始核对" />
        <Button
          id="remove-table"
          kind="plain"
          icon="x"
          label="换一个文件"
          onTap={() => onChange({ file: null })}
        />
      </Card>
    );
  return (
    <Card title="选文件，或者粘贴">
      <View className="stack">
        <Button
          id="choose-table"
          kind="quiet"
          icon="file-text"
          label="选 Excel 或 CSV 文件"
          onTap={sending.add}
        />
        {sending.again && <Button id="table-again" kind="quiet" label="再传一次" onTap={sending.again} />}
        {sending.trouble && <Problem id="table-problem" words={sending.trouble} />}
        <View className="note">{WHERE}</View>
        <Field
          id="table"
          label="或者把表格内容粘贴到这里"
          long
          max={max}
          hint="在 Excel 或 WPS 里选中、复制，再粘贴；连标题一行一起。"
          value={text}
          onInput={(words) => onChange({ text: words })}
        />
      </View>
    </Card>
  );
}

const WHERE =
  process.env.TARO_ENV === 'weapp'
    ? '先把文件发到任何一个微信聊天（比如“文件传输助手”），再从那里选。'
    : '.xlsx 或 .csv，最多 5 兆。';
