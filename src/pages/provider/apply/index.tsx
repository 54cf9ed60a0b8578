import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/vetting/contract';
import { APPLICATION_STATE_LABEL } from '#domain/vetting/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Consent } from '../../../features/consent';
import { goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { ApplyForm } from './apply-form';

/** 入驻: the own application, as far as it has come. */
export default function Apply() {
  const { visitor } = useMe();
  const { value, screen } = useQuery('provider', 'ownApplication', visitor ? null : {});
  if (visitor) return <Consent purpose="受理您的入驻申请" />;
  const application = value?.application ?? null;
  if (!value) return <Screen {...screen} skeleton={<Skeleton cards={3} lines={4} />} />;
  if (application && ['submitted', 'approved'].includes(application.state)) {
    return <Waiting application={application} />;
  }
  // One form for all of it: that the cloud has the draft now must not take the screen from under her hand.
  const over = application && ['rejected', 'withdrawn'].includes(application.state);
  return (
    <ApplyForm
      application={over ? null : application}
      before={over ? <Over application={application} /> : null}
    />
  );
}

function Waiting({ application }: { application: ApplicationView }) {
  const { run, running, problem } = useCommand('provider', 'withdrawApplication');
  const approved = application.state === 'approved';
  const withdraw = async () => {
    const words = '撤回以后不再审核，可以重新申请。';
    const sure = await confirm({ title: '撤回申请？', words, yes: '撤回申请' });
    if (sure) await run({ applicationId: application.id }, sure);
  };
  return (
    <Screen
      action={approved ? { id: 'to-firm', label: '去邀请师傅', onTap: () => goInstead('crew') } : null}
      problem={problem}
    >
      <View className="heading" id="standing">
        {APPLICATION_STATE_LABEL[application.state]}
      </View>
      <View className="secondary">
        {approved
          ? '已经入驻。师傅凭邀请码加入，审核后就能接单。'
          : application.forUnionAbove
            ? '由上级工会审核，结果会发消息给您。'
            : '另一位工作人员会逐项审核，结果会发消息给您。'}
      </View>
      <Card flush>
        <Row label="单位" value={application.name} />
        <Row label="统一社会信用代码" note={application.creditCode} />
        <Row label="负责人" value={application.representative} note={application.idNumber} />
        <Row label="加入工会" value={application.joinsUnion ? '已提出' : '没有提出'} />
      </Card>
      {!approved && <Button id="withdraw" kind="quiet" label="撤回申请" running={running} onTap={withdraw} />}
    </Screen>
  );
}

const Over = ({ application }: { application: ApplicationView }) => (
  <Card id="over" title={`上一份申请：${APPLICATION_STATE_LABEL[application.state]}`}>
    <View className="secondary">{application.why ?? '可以重新填写一份。'}</View>
  </Card>
);
