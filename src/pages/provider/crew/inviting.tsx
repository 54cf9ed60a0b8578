import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FirmView } from '#domain/firm/contract-views';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { useCommand } from '../../../hooks/use-command';

/** 邀请: name and number; the code appears once and is passed on by the manager. */
export function Inviting({ firm }: { firm: FirmView }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'invite');
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const invite = async () => {
    if (!(await run({ name: name.trim(), phone }))) return;
    setName('');
    setPhone('');
  };
  const ready = name.trim() !== '' && /^1[3-9]\d{9}$/.test(phone);
  return (
    <Card title="邀请师傅">
      <View className="stack">
        <Field id="invite-name" label="姓名" max={20} value={name} onInput={setName} />
        <Field
          id="invite-phone"
          label="他自己的手机号"
          kind="number"
          max={11}
          value={phone}
          onInput={setPhone}
          problem={fieldProblem('phone')}
        />
        {problem && <Problem words={problem} />}
        <Button id="invite" label="生成邀请码" running={running} disabled={!ready} onTap={invite} />
        {firm.invitations.map((one) => (
          <Row
            key={one.code ?? one.phone}
            label={`${one.name} ${one.phone}`}
            note="7 天内有效，只能用一次"
            value={<View className="title">{one.code}</View>}
          />
        ))}
      </View>
    </Card>
  );
}
