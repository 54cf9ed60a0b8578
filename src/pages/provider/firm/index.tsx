import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FirmView } from '#domain/provider/contract-crew';
import type { LadderView } from '#domain/provider/contract-standing';
import { STANDING_LABEL } from '#domain/provider/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Reasoned } from '../../../components/reasoned';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { CrewCard, PaperRow } from '../../../parts/crew-card';
import { LadderCard } from '../../../parts/ladder-card';

/** 我的服务商, for its manager: whom it has, what runs out, how it stands and why. */
export default function Firm() {
  const now = useNow();
  const { value: firm, screen } = useQuery('provider', 'firm', {});
  const { value: ladder } = useQuery('provider', 'ownStanding', {});
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {firm && (
        <>
          <View className="heading" id="standing">{`${firm.name} · ${STANDING_LABEL[firm.standing]}`}</View>
          {firm.crew.length === 0 && <View className="secondary">先邀请师傅。审核后他们就能接单。</View>}
          <Inviting firm={firm} />
          {firm.crew.map((member) => (
            <CrewCard key={member.workerId} member={member} links={firm.links} />
          ))}
          <Card title="本单位的证件" flush>
            {firm.certificates.map((paper) => (
              <PaperRow key={paper.id} paper={paper} />
            ))}
          </Card>
          {ladder && <LadderCard ladder={ladder} now={now} />}
          {ladder && <Appealing ladder={ladder} />}
        </>
      )}
    </Screen>
  );
}

/** 邀请: name and number; the code appears once and is passed on by the manager. */
function Inviting({ firm }: { firm: FirmView }) {
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

function Appealing({ ladder }: { ladder: LadderView }) {
  const { run, running, problem, fieldProblem } = useCommand('provider', 'appealStep');
  const step = ladder.steps.find(({ mayAppeal }) => mayAppeal);
  if (!step) return null;
  return (
    <Reasoned
      id="appeal"
      about={step.id}
      label="对最近一步申诉"
      meaning="由另一位工作人员在两个工作日内答复。申诉期间，这一步照样有效。"
      verb="送出申诉"
      onDone={async (why) => (await run({ stepId: step.id, why })) !== null}
      running={running}
      problem={problem}
      reasonProblem={fieldProblem('why')}
    />
  );
}
