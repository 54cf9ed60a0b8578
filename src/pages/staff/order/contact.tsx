import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';
import type { Output } from '../../../platform/rooms';

type Reached = Output<'repair', 'openContact'>;

interface ContactProps {
  readonly orderId: string;
  /** One has dialled. */
  readonly onCalled: () => void;
}

/** Phone and door, opened for a reason that is written down first; nothing of it stays on this phone. */
export function Contact({ orderId, onCalled }: ContactProps) {
  const [contact, setContact] = useState<Reached | null>(null);
  const form = useForm('repair', 'openContact', {
    kept: `contact-${orderId}`,
    empty: { reason: '' },
    missing: ({ reason }) => (reason.trim().length < 2 ? '请写理由。' : null),
    input: ({ reason }) => ({ orderId, reason }),
    onDone: setContact,
  });
  if (contact) return <Opened contact={contact} onCalled={onCalled} />;
  return (
    <Card title="居民的联系方式">
      <View className="stack">
        <View className="secondary">电话和门牌是封存的。打开会记下：谁、什么时候、为什么看。</View>
        <Field
          id="contact-reason"
          label="为什么要看"
          max={200}
          placeholder="比如：打电话向居民核实"
          {...form.field('reason')}
        />
        <Submit form={form} id="open-contact" kind="quiet" icon="lock-keyhole" label="记下理由并查看" />
      </View>
    </Card>
  );
}

interface OpenedProps extends Pick<ContactProps, 'onCalled'> {
  readonly contact: Reached;
}

const Opened = ({ contact, onCalled }: OpenedProps) => (
  <Card title="居民的联系方式" flush>
    <Row label="姓名" value={contact.name} />
    <Row label="门牌" value={contact.door} />
    <Row
      id="call-resident"
      icon="phone"
      label={contact.phone}
      value="打电话给居民"
      onTap={() => {
        dial(contact.phone);
        onCalled();
      }}
    />
    <View className="contact__logged">这次查看已经记下。离开本页后要重新写理由。</View>
  </Card>
);
