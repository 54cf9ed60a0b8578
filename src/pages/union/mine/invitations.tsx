import { View } from '@tarojs/components';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { OwnInvitation } from '#domain/union/contract';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Problem } from '../../../components/problem';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

interface InvitationsProps {
  readonly invitations: readonly OwnInvitation[];
  readonly onDone: () => void;
}

/** 工会邀请您入会: yes leads on, no is said here; who has said no may think better of it. */
export const Invitations = ({ invitations, onDone }: InvitationsProps) => (
  <>
    {invitations.map((invitation) =>
      invitation.state === 'declined' ? (
        <Declined key={invitation.id} invitation={invitation} />
      ) : (
        <Open key={invitation.id} invitation={invitation} onDone={onDone} />
      ),
    )}
  </>
);

interface OpenProps {
  readonly invitation: OwnInvitation;
  readonly onDone: () => void;
}

function Open({ invitation: { id, unionName, name, until }, onDone }: OpenProps) {
  const command = useCommand('union', 'declineInvitation');
  const decline = async () => {
    const words = `${unionName}会知道您不参加。改主意了，到期以前还可以确认。`;
    if (!(await confirm({ title: '不参加', words, yes: '不参加' }))) return;
    if (!(await command.run({ invitationId: id }))) return;
    toast('已经告诉工会');
    onDone();
  };
  return (
    <Card title="您的工会邀请您入会" tone="jade" id={`invitation-${id}`}>
      <View className="stack">
        <View>{`${unionName}把您（${name}）写进了入会名单。不花钱，随时可以退。`}</View>
        <View className="secondary">{`${sayDay(dayOf(until))}以前有效，参加不参加由您定。`}</View>
        {command.problem && <Problem words={command.problem} />}
        <Button id={`answer-${id}`} label="看一看，确认入会" onTap={() => go('unionAnswer', { id })} />
        <Button
          id={`decline-${id}`}
          kind="quiet"
          label="不参加，或不是我"
          running={command.running}
          onTap={decline}
        />
      </View>
    </Card>
  );
}

const Declined = ({ invitation: { id, unionName } }: Pick<OpenProps, 'invitation'>) => (
  <Card id={`invitation-${id}`}>
    <View className="stack">
      <View className="secondary">{`${unionName}邀请过您入会，您说了不参加。`}</View>
      <Button
        id={`answer-${id}`}
        kind="plain"
        label="改主意了，确认入会"
        onTap={() => go('unionAnswer', { id })}
      />
    </View>
  </Card>
);
