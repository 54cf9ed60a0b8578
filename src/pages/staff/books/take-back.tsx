import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';

/** 追回: by a ruling, what one entry has given; the reason stands on the statement of the person concerned. */
export function TakeBack() {
  const { run, running, problem, fieldProblem } = useCommand('points', 'reverse');
  const [entryId, setEntryId] = useState('');
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const send = async () => {
    const words = '会员会在明细里看到理由。已经用掉的部分记为欠分。';
    if (!(await confirm({ title: '追回这笔积分', words, yes: '追回' }))) return;
    const taken = await run({ entryId: entryId.trim(), reason });
    if (!taken) return;
    setDone(`追回 ${taken.takenBack} 分${taken.owed > 0 ? `，记欠 ${taken.owed} 分` : ''}。`);
    setEntryId('');
    setReason('');
  };
  return (
    <Card title="追回积分">
      <View className="stack">
        <View className="secondary">只在核实作弊或差错以后用。流水号在导出的表里。</View>
        <Field
          id="entry-id"
          label="流水号"
          max={64}
          value={entryId}
          onInput={setEntryId}
          problem={fieldProblem('entryId')}
        />
        <Field
          id="take-back-reason"
          label="核实的情况和理由"
          long
          max={200}
          value={reason}
          onInput={setReason}
          problem={fieldProblem('reason')}
        />
        {problem && <Problem words={problem} />}
        {done && <Calm id="taken-back" words={done} />}
        <Button
          id="take-back"
          kind="danger"
          label="追回这笔积分"
          running={running}
          disabled={entryId.trim() === '' || reason.trim().length < 2}
          onTap={send}
        />
      </View>
    </Card>
  );
}
