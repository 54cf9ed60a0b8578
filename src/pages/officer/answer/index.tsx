import { View } from '@tarojs/components';
import { OUTCOME_LABEL } from '#domain/appointment/labels';
import { ABOUT_MAX, type Outcome } from '#domain/appointment/request';
import { Amount } from '../../../components/amount';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Stepper } from '../../../components/stepper';
import { goBack, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useQuery } from '../../../hooks/use-query';

interface AnswerDraft {
  readonly outcome: Outcome | null;
  readonly words: string;
  /** null: as many as asked. */
  readonly people: number | null;
  readonly recoveredFen: number | null;
}
const EMPTY: AnswerDraft = { outcome: null, words: '', people: null, recoveredFen: 0 };

const MEANING: Readonly<Record<Outcome, string>> = {
  resolved: '写明怎么解决的',
  adopted: '写明怎么用，居民会得到积分',
  referred: '写明转给谁、居民找谁问',
  unresolvable: '写明为什么，居民可以要求重新办',
};

/** 答复: the outcome, the words, and the figures. */
export default function OfficerAnswer() {
  const requestId = useParam('id');
  const { value: request, screen } = useQuery('appointment', 'request', { requestId });
  const command = useCommand('appointment', 'answer');
  const { draft, change, clear } = useDraft<AnswerDraft>(`answer-${requestId}`, EMPTY);
  const people = draft.people ?? request?.people ?? 1;
  const { outcome, words, recoveredFen } = draft;
  const ready = outcome !== null && words.trim().length >= 2 && recoveredFen !== null;

  const send = async () => {
    if (outcome === null || recoveredFen === null) return;
    if (!(await command.run({ requestId, outcome, words, people, recoveredFen }))) return;
    clear();
    goBack();
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '返回', onTap: goBack }}
      action={{
        id: 'send-answer',
        label: outcome ? `答复：${OUTCOME_LABEL[outcome]}` : '答复',
        onTap: send,
        running: command.running,
        disabled: !ready,
        why: '请选结果，写明情况。',
      }}
      problem={command.problem}
    >
      {request && (
        <>
          <Card>
            <Choice
              id="outcome"
              label="结果"
              value={outcome}
              onChange={(next) => change({ outcome: next })}
              options={request.outcomes.map((one) => ({
                value: one,
                label: OUTCOME_LABEL[one],
                note: MEANING[one],
              }))}
              problem={command.fieldProblem('outcome')}
            />
          </Card>
          <Card>
            <View className="stack">
              <Field
                id="answer-words"
                label="答复居民的话"
                long
                max={ABOUT_MAX}
                value={words}
                onInput={(next) => change({ words: next })}
                problem={command.fieldProblem('words')}
              />
              <View className="spread">
                <View>涉及人数</View>
                <Stepper
                  id="answer-people"
                  label="涉及人数"
                  value={people}
                  max={500}
                  onChange={(next) => change({ people: next })}
                />
              </View>
              <Amount
                id="recovered"
                label="挽回金额"
                value={recoveredFen}
                onChange={(next) => change({ recoveredFen: next })}
                hint="没有就填 0。"
                problem={command.fieldProblem('recoveredFen')}
              />
            </View>
          </Card>
        </>
      )}
    </Screen>
  );
}
