import { View } from '@tarojs/components';
import { useState } from 'react';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

/** 追回: by a ruling, what one entry has given; the reason stands on the statement of the person concerned. */
export function TakeBack() {
  const [done, setDone] = useState<string | null>(null);
  const form = useForm('points', 'reverse', {
    empty: { entryId: '', reason: '' },
    missing: ({ entryId, reason }) =>
      entryId.trim() !== '' && reason.trim().length >= 2 ? null : '请写流水号和理由。',
    input: ({ entryId, reason }) => ({ entryId: entryId.trim(), reason }),
    sure: () =>
      confirm({
        title: '追回这笔积分',
        words: '会员会在明细里看到理由。已经用掉的部分记为欠分。',
        yes: '追回',
      }),
    onDone: ({ takenBack, owed }) => setDone(`追回 ${takenBack} 分${owed > 0 ? `，记欠 ${owed} 分` : ''}。`),
  });
  return (
    <Card title="追回积分">
      <View className="stack">
        <View className="secondary">只在核实作弊或差错以后用。流水号在导出的表里。</View>
        <Field id="entry-id" label="流水号" max={64} {...form.field('entryId')} />
        <Field id="take-back-reason" label="核实的情况和理由" long max={200} {...form.field('reason')} />
        {done && <Calm id="taken-back" words={done} />}
        <Submit form={form} id="take-back" kind="danger" label="追回这笔积分" />
      </View>
    </Card>
  );
}
