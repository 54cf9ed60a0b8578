import { View } from '@tarojs/components';
import type { Me } from '#domain/membership/contract';
import type { GuideView } from '#domain/membership/contract-privacy';
import type { WorkKind } from '#domain/union/membership';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { go, goInstead } from '../../../hooks/go';
import { bound, useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { OwnWork, Rights } from '../joining-parts';

interface ApplicationProps {
  readonly me: Me;
  readonly union: Output<'union', 'byCode'>;
  readonly rights: GuideView;
  readonly onOther: () => void;
}

interface Draft {
  readonly name: string | null;
  readonly idNumber: string;
  readonly kind: WorkKind | null;
  readonly employer: string | null;
  readonly accepted: number | null;
}
const EMPTY: Draft = { name: null, idNumber: '', kind: null, employer: null, accepted: null };

/** What is known already is filled in: how one is called, the number, and what was said the last time. */
export function Application({ me, union, rights, onOther }: ApplicationProps) {
  const last = useQuery('union', 'mine', {}).value?.membership ?? null;
  const filled = (draft: Draft) => ({
    name: draft.name ?? (last?.name || me.name || ''),
    kind: draft.kind ?? last?.work?.kind ?? null,
    employer: draft.employer ?? last?.work?.employer ?? '',
  });
  const form = useForm('union', 'apply', {
    kept: 'join-union',
    empty: EMPTY,
    missing: (draft) => whatIsMissing({ ...draft, ...filled(draft) }, me, rights),
    input: (draft) => {
      const { name, kind, employer } = filled(draft);
      const said = {
        unionId: union.id,
        name: name.trim(),
        idNumber: numberOf(draft),
        edition: rights.edition,
      };
      return kind && { ...said, work: { kind, employer: employer.trim() } };
    },
    onDone: () => goInstead('unionMine'),
  });
  const { draft, change } = form;
  return (
    <Screen action={form.button('send-application', '交入会申请')} problem={form.problem}>
      <Chosen union={union} />
      <Button id="other-union" kind="plain" label="不是这个工会" onTap={onOther} />
      <OwnWork form={bound({ ...draft, ...filled(draft) }, change, form.problemOf)} />
      <OwnNumber me={me} {...form.field('idNumber')} />
      <Rights rights={rights} accepted={draft.accepted} onChange={(accepted) => change({ accepted })} />
    </Screen>
  );
}

const Chosen = ({ union: { name, above, admits } }: Pick<ApplicationProps, 'union'>) => (
  <Card flush tone="jade" id="chosen-union">
    <Row label={name} note={[...above, admits === 'review' ? '审核后入会' : '交了就入会'].join(' · ')} />
  </Card>
);

const numberOf = ({ idNumber }: Pick<Draft, 'idNumber'>) => idNumber.trim().toUpperCase();

interface Filled extends Draft {
  readonly name: string;
  readonly employer: string;
}

function whatIsMissing(draft: Filled, { phoneConfirmed }: Me, { edition }: GuideView): string | null {
  if (!phoneConfirmed && numberOf(draft) === '') return '请先确认手机号，或填身份证号。';
  const whole = draft.name.trim().length >= 2 && draft.kind !== null && draft.accepted === edition;
  return whole ? null : '请填姓名，选做什么工作，看过权利和义务后打勾。';
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
