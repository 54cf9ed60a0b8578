import { useState } from 'react';
import { isPhone } from '#domain/kernel/patterns';
import type { Why } from '#domain/search/why';
import type { Caller } from '#domain/search-contract';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { WhyChoice } from '../why-choice';

interface WhoProps {
  /** Who was found already; empty: told by the number. */
  readonly personId: string;
  readonly onFound: (caller: Caller | null) => void;
}

/** 是谁来电: by the number; phone and doors are opened only then. */
export function Who({ personId, onFound }: WhoProps) {
  const look = useCommand('search', 'caller');
  const [phone, setPhone] = useState('');
  const [why, setWhy] = useState<Why>('call');
  const digits = phone.replace(/\s/g, '');
  const isFound = personId !== '';
  const find = async () => {
    const who = isFound ? ({ by: 'person', personId } as const) : ({ by: 'phone', phone: digits } as const);
    onFound(await look.run({ who, why }));
  };
  return (
    <Screen
      action={{
        id: 'find-caller',
        label: isFound ? '看电话和地址' : '查找来电人',
        onTap: find,
        running: look.running,
        disabled: !isFound && !isPhone(digits),
        why: '请写 11 位手机号。',
      }}
      problem={look.problem}
    >
      {!isFound && (
        <Card>
          <Field
            id="caller-phone"
            label="来电号码"
            kind="number"
            max={13}
            value={phone}
            onInput={setPhone}
            hint="没有记录的号码也可以，接着写下怎么称呼、住哪里。"
          />
        </Card>
      )}
      <Card>
        <WhyChoice value={why} onChange={setWhy} />
      </Card>
    </Screen>
  );
}
