import { View } from '@tarojs/components';
import { OUTCOME_LABEL } from '#domain/appointment/labels';
import { sayFen } from '#domain/kernel/money';
import { sayInstant } from '#domain/kernel/time';
import { Card } from '../../../components/card';
import { Seal } from '../../../components/seal';
import type { Seen } from './use-handling';

/** The answer that was given, and what she said of it. */
export function Given({ request, now }: { request: Seen; now: number }) {
  const { answer, evaluation, words } = request;
  if (!answer) return null;
  return (
    <Card id="given" tone="jade" title={OUTCOME_LABEL[answer.outcome]} beside={<Seal words="已答复" />}>
      <View className="stack">
        {words?.answer && <View>{words.answer}</View>}
        <View className="secondary">
          {`${sayInstant(answer.at, now)}${answer.inTime ? '，在时限内' : '，超过了时限'} · ${answer.people} 人 · 挽回 ${sayFen(answer.recoveredFen)}`}
        </View>
        {evaluation && (
          <View>{`评价：${evaluation.stars} 星，${evaluation.solved ? '解决了' : '还没有解决'}`}</View>
        )}
        {words?.verdict && <View className="secondary">{words.verdict}</View>}
      </View>
    </Card>
  );
}
