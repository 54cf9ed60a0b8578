import { View } from '@tarojs/components';
import { useState } from 'react';
import { readShown } from '#domain/membership/shown-code';
import { UNION_POST_LABEL } from '#domain/union/labels';
import { POSTS, type UnionPost } from '#domain/union/union';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Likely } from '../../../components/likely';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { goBack, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import type { Input } from '../../../platform/rooms';
import { scanWords } from '../../../platform/scan';

type Whom = Input<'union', 'givePost'>['whom'];

/** Eleven digits are a number, eight are the code on the other one's screen. */
function whomOf(digits: string): Whom | null {
  if (/^1[3-9]\d{9}$/.test(digits)) return { by: 'phone', phone: digits };
  return /^\d{8}$/.test(digits) ? { by: 'code', code: digits } : null;
}

/** 任命: who, to which post, and why. */
export default function GivePost() {
  const unionId = useParam('id');
  const command = useCommand('union', 'givePost');
  const [digits, setDigits] = useState('');
  const [name, setName] = useState('');
  const [post, setPost] = useState<UnionPost>('officer');
  const [why, setWhy] = useState('');
  const whom = whomOf(digits.replace(/\s/g, ''));
  const ready = whom !== null && name.trim() !== '' && why.trim().length >= 2;
  const scan = async () => {
    const words = await scanWords?.();
    if (!words) return;
    const code = readShown(words);
    if (code === null) return toast('这不是身份码');
    setDigits(code);
  };
  const send = async () => {
    if (!whom || !(await command.run({ unionId, whom, name: name.trim(), post, why: why.trim() }))) return;
    toast('已任命');
    goBack();
  };
  return (
    <Screen
      action={{
        id: 'send-post',
        label: '任命',
        onTap: send,
        running: command.running,
        disabled: !ready,
        why: '请填手机号或身份码、姓名和理由。',
      }}
      problem={command.problem}
    >
      <Card>
        <View className="stack">
          {scanWords && <Button id="scan" kind="quiet" icon="qr-code" label="扫对方的身份码" onTap={scan} />}
          <Field
            id="whom"
            label="手机号或身份码"
            kind="number"
            max={13}
            value={digits}
            onInput={setDigits}
            hint="身份码在对方的“我的 · 我的身份”里，8 位数字。"
          />
          {command.refusal === 'TOO_MANY_TRIES' && <Problem words={command.fieldProblem('code') ?? ''} />}
          <Field
            id="post-name"
            label="姓名"
            max={20}
            value={name}
            onInput={setName}
            problem={command.fieldProblem('name')}
          />
          <Choice
            id="post"
            look="chips"
            label="职务"
            value={post}
            onChange={setPost}
            options={POSTS.map((one) => ({ value: one, label: UNION_POST_LABEL[one] }))}
          />
          <Likely id="why-likely" words={['换届选举产生', '接替离任的同志', '社区推荐']} onChoose={setWhy} />
          <Field
            id="post-why"
            label="理由"
            max={200}
            value={why}
            onInput={setWhy}
            hint="会记在任免记录里。"
            problem={command.fieldProblem('why')}
          />
        </View>
      </Card>
    </Screen>
  );
}
