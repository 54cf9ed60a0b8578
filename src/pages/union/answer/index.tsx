import { dayOf, sayDay } from '#domain/kernel/time';
import type { GuideView } from '#domain/membership/contract-privacy';
import type { OwnInvitation, OwnMembership } from '#domain/union/contract';
import type { WorkKind } from '#domain/union/membership';
import { Card } from '../../../components/card';
import { Nothing } from '../../../components/nothing';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Consent } from '../../../features/consent';
import { goInstead, useParam } from '../../../hooks/go';
import { bound, useForm } from '../../../hooks/use-form';
import { useMe } from '../../../hooks/use-me';
import { useQuery } from '../../../hooks/use-query';
import { OwnWork, Rights } from '../joining-parts';
import '../pictures.scss';

/** 应邀入会: who was invited says who it is, and yes. */
export default function AnswerInvitation() {
  const { visitor } = useMe();
  const id = useParam('id');
  if (visitor) return <Consent purpose="加入工会" />;
  return <Own id={id} />;
}

function Own({ id }: { id: string }) {
  const { value, screen } = useQuery('union', 'mine', {});
  const rights = useQuery('membership', 'guide', { about: 'rights' });
  const invitation = value?.invitations.find((one) => one.id === id);
  if (!value) return <Screen {...screen}>{null}</Screen>;
  if (invitation && !rights.value) return <Screen {...rights.screen}>{null}</Screen>;
  if (invitation && rights.value)
    return <Answer invitation={invitation} last={value.membership} rights={rights.value} />;
  return (
    <Screen>
      <Nothing
        state="empty"
        picture="no-letter"
        sentence="这份邀请已经办过，或过期了。"
        wayOn={{ label: '看我的会籍', onTap: () => goInstead('unionMine') }}
      />
    </Screen>
  );
}

interface Draft {
  readonly name: string | null;
  readonly kind: WorkKind | null;
  readonly employer: string | null;
  readonly accepted: number | null;
}
const EMPTY: Draft = { name: null, kind: null, employer: null, accepted: null };

interface AnswerProps {
  readonly invitation: OwnInvitation;
  readonly last: OwnMembership | null;
  readonly rights: GuideView;
}

function Answer({ invitation: { id, unionName, name, idNumber, until }, last, rights }: AnswerProps) {
  const filled = (draft: Draft) => ({
    name: draft.name ?? last?.name ?? '',
    kind: draft.kind ?? last?.work?.kind ?? null,
    employer: draft.employer ?? last?.work?.employer ?? '',
  });
  const form = useForm('union', 'joinInvited', {
    kept: `answer-${id}`,
    empty: EMPTY,
    missing: (draft) => {
      const { name: said, kind } = filled(draft);
      const whole = said.trim().length >= 2 && kind !== null && draft.accepted === rights.edition;
      return whole ? null : '请填姓名，选做什么工作，看过权利和义务后打勾。';
    },
    input: (draft) => {
      const { name: said, kind, employer } = filled(draft);
      const work = kind && { kind, employer: employer.trim() };
      return work && { invitationId: id, name: said.trim(), work, edition: rights.edition };
    },
    onDone: () => goInstead('unionMine'),
  });
  const { draft, change } = form;
  return (
    <Screen action={form.button('join-invited', '确认入会')} problem={form.problem}>
      <Card flush tone="jade" id="inviting-union">
        <Row label={unionName} note="邀请您入会，确认以后就是会员" />
        <Row label="名单上的姓名" value={name} />
        {idNumber && <Row label="名单上的身份证号" note={idNumber} />}
        <Row label="请在这天以前确认" value={sayDay(dayOf(until))} />
      </Card>
      <OwnWork form={bound({ ...draft, ...filled(draft) }, change, form.problemOf)} />
      <Rights rights={rights} accepted={draft.accepted} onChange={(accepted) => change({ accepted })} />
    </Screen>
  );
}
