import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { dial } from '../../../components/dialog';
import { Row } from '../../../components/row';
import type { Callee } from './use-finding';

interface CalleesProps {
  readonly workers: readonly Callee[];
  /** One has dialled. */
  readonly onCalled: () => void;
}

/** 打电话找师傅: who is on duty first. He accepts on his own phone; nobody is put on the order from here. */
export const Callees = ({ workers, onCalled }: CalleesProps) => (
  <Card id="callees" title={`能接这一单的师傅 ${workers.length}`} flush>
    {workers.length === 0 && (
      <View className="callees__none">现在没有能接的师傅。可以推荐一家服务商，或请居民改时间。</View>
    )}
    {workers.map(({ workerId, name, providerName, onDuty, phone }) => (
      <Row
        key={workerId}
        id={`call-${workerId}`}
        icon="phone"
        label={`${name} · ${phone}`}
        note={`${providerName} · ${onDuty ? '在岗' : '休息'}`}
        onTap={() => {
          dial(phone);
          onCalled();
        }}
      />
    ))}
    <View className="contact__logged">这次查看已经记下。请师傅在自己的手机上接单。</View>
  </Card>
);
