import { useEffect } from 'react';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintBody } from '../../../features/complaint/complaint-body';
import { useWords } from '../../../features/complaint/use-words';
import { WordsCard } from '../../../features/complaint/words-card';
import { Consent } from '../../../features/consent';
import { go, goInstead, goTab, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

/** 投诉, for her: what the firm says, what was ruled and why, and her appeal. */
export default function Complaint() {
  const id = useParam('id');
  const now = useNow();
  const { visitor } = useMe();
  const { value, screen } = useQuery('provider', 'complaint', { complaintId: id });
  const appeal = useCommand('provider', 'appealRuling');
  const words = useWords('appeal', id);
  // Who follows a message as the firm's manager or as staff belongs on a screen of his own.
  const party = value?.party;
  useEffect(() => {
    if (party === 'firm') goInstead('firmComplaint', { id });
    if (party === 'staff' || party === 'involved') goInstead('staffComplaint', { id });
  }, [party, id]);
  if (visitor) return <Consent purpose="看这件投诉" />;

  const mayAppeal = value?.can.includes('appeal') ?? false;
  const send = async () => {
    if (await appeal.run({ complaintId: id, why: words.words })) words.clear();
  };
  const order = value?.order;
  const action = mayAppeal
    ? {
        id: 'appeal',
        label: '申诉',
        onTap: send,
        running: appeal.running,
        disabled: words.tooShort,
        why: '请先写理由，至少两个字。',
      }
    : null;
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '看我的单子', onTap: () => goTab('orders') }}
      action={action}
      second={
        order ? { id: 'see-order', label: '看这一单', onTap: () => go('order', { id: order.id }) } : null
      }
      problem={appeal.problem}
    >
      {value && (
        <ComplaintBody complaint={value} now={now}>
          {mayAppeal && (
            <WordsCard
              id="appeal-why"
              title="不服可以申诉一次"
              label="理由"
              hint="由另一位工作人员在两个工作日内答复。"
              words={words}
              problem={appeal.fieldProblem('why')}
            />
          )}
        </ComplaintBody>
      )}
    </Screen>
  );
}
