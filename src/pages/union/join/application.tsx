import { View } from '@tarojs/components';
import type { Me } from '#domain/membership/contract';
import { WORK_LABEL } from '#domain/union/labels';
import { WORK_KINDS, type WorkKind } from '#domain/union/membership';
import { DUTIES, RIGHTS, RIGHTS_VERSION } from '#domain/union/rights';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Checks, Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { go, goInstead } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';

interface ApplicationProps {
  readonly me: Me;
  readonly union: Output<'union', 'byCode'>;
  readonly onOther: () => void;
}

interface Draft {
  readonly name: string | null;
  readonly idNumber: string;
  readonly kind: WorkKind | null;
  readonly employer: string | null;
  readonly accepted: boolean;
}
const EMPTY: Draft = { name: null, idNumber: '', kind: null, employer: null, accepted: false };

/** What is known already is filled in: how one is called, the number, and what was said the last time. */
export function Application({ me, union, onOther }: ApplicationProps) {
  const { value } = useQuery('union', 'mine', {});
  const { draft, change, clear } = useDraft('join-union', EMPTY);
  const command = useCommand('union', 'apply');
  const last = value?.membership ?? null;
  const name = draft.name ?? (last?.name || me.name || '');
  const kind = draft.kind ?? last?.work?.kind ?? null;
  const employer = draft.employer ?? last?.work?.employer ?? '';
  const idNumber = draft.idNumber.trim().toUpperCase();
  const known = me.phoneConfirmed || idNumber !== '';
  const ready = name.trim().length >= 2 && kind !== null && draft.accepted && known;
  const send = async () => {
    if (kind === null) return;
    const work = { kind, employer: employer.trim() };
    const wish = { unionId: union.id, name: name.trim(), idNumber, work, version: RIGHTS_VERSION };
    if (!(await command.run(wish))) return;
    clear();
    goInstead('unionMine');
  };
  return (
    <Screen
      action={{
        id: 'send-application',
        label: '交入会申请',
        onTap: send,
        running: command.running,
        disabled: !ready,
        why: known ? '请填姓名，选做什么工作，看过权利和义务后打勾。' : '请先确认手机号，或填身份证号。',
      }}
      problem={command.problem}
    >
      <Card flush tone="jade" id="chosen-union">
        <Row
          label={union.name}
          note={[...union.above, union.admits === 'review' ? '审核后入会' : '交了就入会'].join(' · ')}
        />
      </Card>
      <Button id="other-union" kind="plain" label="不是这个工会" onTap={onOther} />
      <Card>
        <View className="stack">
          <Field
            id="join-name"
            label="姓名"
            max={20}
            value={name}
            onInput={(words) => change({ name: words })}
            hint="请写身份证上的姓名。"
            problem={command.fieldProblem('name')}
          />
          <Choice
            id="work"
            look="chips"
            label="做什么工作"
            value={kind}
            onChange={(one) => change({ kind: one })}
            options={WORK_KINDS.map((one) => ({ value: one, label: WORK_LABEL[one] }))}
          />
          <Field
            id="employer"
            label="单位或平台（可以不填）"
            max={60}
            value={employer}
            onInput={(words) => change({ employer: words })}
            problem={command.fieldProblem('work.employer')}
          />
        </View>
      </Card>
      <OwnNumber
        me={me}
        value={draft.idNumber}
        onInput={(words) => change({ idNumber: words })}
        problem={command.fieldProblem('idNumber')}
      />
      <Rights accepted={draft.accepted} onChange={(accepted) => change({ accepted })} />
    </Screen>
  );
}

interface OwnNumberProps {
  readonly me: Me;
  readonly value: string;
  readonly onInput: (words: string) => void;
  readonly problem: string | undefined;
}

/** By the confirmed phone, or by the number on the ID card: either tells that it is this person. */
const OwnNumber = ({ me, value, onInput, problem }: OwnNumberProps) => (
  <Card>
    <View className="stack">
      {me.phoneConfirmed ? (
        <Row id="join-phone" label="手机号" value={me.phone ?? '已确认'} />
      ) : (
        <Button id="to-phone" kind="quiet" label="先确认手机号" onTap={() => go('profile')} />
      )}
      <Field
        id="join-id-number"
        label={me.phoneConfirmed ? '身份证号（可以不填）' : '或者填身份证号'}
        max={18}
        value={value}
        onInput={onInput}
        hint="加密保存，审核的人只看到头尾几位。"
        problem={problem}
      />
    </View>
  </Card>
);

interface RightsProps {
  readonly accepted: boolean;
  readonly onChange: (accepted: boolean) => void;
}

const Rights = ({ accepted, onChange }: RightsProps) => (
  <Card title="会员的权利和义务">
    <View className="stack">
      <View className="title">您有权</View>
      {RIGHTS.map((words) => (
        <View key={words}>{words}</View>
      ))}
      <View className="title">您应当</View>
      {DUTIES.map((words) => (
        <View key={words}>{words}</View>
      ))}
      <Checks
        id="rights"
        label="看过以后"
        value={accepted ? ['yes'] : []}
        onChange={(chosen) => onChange(chosen.length > 0)}
        options={[{ value: 'yes', label: '我看过了，自愿加入工会' }]}
      />
    </View>
  </Card>
);
