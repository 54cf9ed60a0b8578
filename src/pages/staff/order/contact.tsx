import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import type { Output } from '../../../platform/rooms';

const EMPTY = { reason: '' };

type Reached = Output<'repair', 'openContact'>;

/** Phone and door, opened for a reason that is written down first; nothing of it stays on this phone. */
export function Contact({ orderId }: { orderId: string }) {
  const { run, running, problem, fieldProblem } = useCommand('repair', 'openContact');
  const { draft, change, clear } = useDraft(`contact-${orderId}`, EMPTY);
  const { reason } = draft;
  const [contact, setContact] = useState<Reached | null>(null);
  const look = async () => {
    const opened = await run({ orderId, reason });
    if (!opened) return;
    setContact(opened);
    clear();
  };
  if (contact) return <Opened contact={contact} />;
  const wrong = fieldProblem('reason');
  return (
    <Card title="居民的联系方式">
      <View className="stack">
        <View className="secondary">电话和门牌是封存的。打开会记下：谁、什么时候、为什么看。</View>
        <Field
          id="contact-reason"
          label="为什么要看"
          max={200}
          placeholder="比如：打电话向居民核实"
          value={reason}
          onInput={(written) => change({ reason: written })}
          problem={wrong}
        />
        {problem && !wrong && <Problem words={problem} />}
        <Button
          id="open-contact"
          kind="quiet"
          icon="lock-keyhole"
          label="记下理由并查看"
          running={running}
          disabled={reason.trim().length < 2}
          onTap={look}
        />
      </View>
    </Card>
  );
}

const Opened = ({ contact }: { contact: Reached }) => (
  <Card title="居民的联系方式" flush>
    <Row label="姓名" value={contact.name} />
    <Row label="门牌" value={contact.door} />
    <Row
      id="call-resident"
      icon="phone"
      label={contact.phone}
      value="打电话"
      onTap={() => dial(contact.phone)}
    />
    <View className="contact__logged">这次查看已经记下。离开本页后要重新写理由。</View>
  </Card>
);
