import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayInstant } from '#domain/kernel/time';
import type { LadderView } from '#domain/provider/contract-standing';
import { STANDING_LABEL } from '#domain/provider/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Row } from '../../../components/row';
import { go } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';

/** 确认暂停: no-shows alone suspend nobody until somebody has looked at the orders. */
export function ConfirmingSuspension({ ladder, now }: { ladder: LadderView; now: number }) {
  const { run, running, problem } = useCommand('provider', 'answerProposal');
  const [why, setWhy] = useState('');
  const { proposal, providerId } = ladder;
  if (!proposal) return null;
  const answer = (confirmed: boolean) => run({ providerId, confirmed, why: why.trim() });
  const unwritten = why.trim().length < 2;
  const to = STANDING_LABEL[proposal.to];
  return (
    <Card id="proposal" title={`等着确认：${to}`} tone="amber">
      <View className="stack">
        <View>{`只因为未到。${sayInstant(proposal.dueAt, now)} 前没有确认，就不${to}，现在是观察。`}</View>
        {proposal.orders.map((id, place) => (
          <Row
            key={id}
            id={`behind-${id}`}
            label={`看第 ${place + 1} 单`}
            onTap={() => go('staffOrder', { id })}
          />
        ))}
        <Field id="confirm-why" label="理由" long max={300} value={why} onInput={setWhy} />
        {problem && <Problem words={problem} />}
        <Button
          id="confirm"
          label={`确认${to}`}
          running={running}
          disabled={unwritten}
          onTap={() => answer(true)}
        />
        <Button
          id="let-fall"
          kind="quiet"
          label={`不${to}`}
          running={running}
          disabled={unwritten}
          onTap={() => answer(false)}
        />
      </View>
    </Card>
  );
}
