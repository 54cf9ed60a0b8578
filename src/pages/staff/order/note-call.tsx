import { View } from '@tarojs/components';
import { CALLED_LABEL, OUTCOME_LABEL } from '#domain/repair/attending-words';
import { CALL_OUTCOMES, CALL_WORDS_MAX, CALLED_WHOM, type CallNote } from '#domain/repair/order-parts';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Field } from '../../../components/field';
import { Submit } from '../../../components/submit';
import { useForm } from '../../../hooks/use-form';

export type Whom = CallNote['whom'];

interface NoteCallProps {
  readonly orderId: string;
  readonly whom: Whom;
  readonly onWhom: (whom: Whom) => void;
  readonly onDone: () => void;
}

/** 记一次通话: with whom, what came of it, and a few words; that nobody answered is one tap. */
export function NoteCall({ onWhom, ...noting }: NoteCallProps) {
  const { form, nobodyAnswered } = useNoting(noting);
  return (
    <Card id="noting" title="记一次通话">
      <View className="stack">
        <Choice
          id="called"
          look="chips"
          label="打给谁"
          value={noting.whom}
          onChange={onWhom}
          options={CALLED_WHOM.map((value) => ({ value, label: CALLED_LABEL[value] }))}
        />
        <Button id="no-answer" kind="quiet" label="没人接，记下来" onTap={nobodyAnswered} />
        <Choice
          id="outcome"
          look="chips"
          label="有人接，或者打不通"
          {...form.choice('outcome')}
          options={OTHERWISE}
        />
        <Field
          id="call-words"
          label="说了什么"
          long
          max={CALL_WORDS_MAX}
          hint="可以不写。只有工作人员看得到，和联系方式一起到期删除。"
          {...form.field('words')}
        />
        <Submit form={form} id="save-call" label="记下来" />
        <Button id="leave-call" kind="plain" small label="不记了" onTap={noting.onDone} />
      </View>
    </Card>
  );
}

/** That nobody answered has a button of its own. */
const OTHERWISE = CALL_OUTCOMES.filter((outcome) => outcome !== 'no-answer').map((value) => ({
  value,
  label: OUTCOME_LABEL[value],
}));

interface Draft {
  readonly outcome: CallNote['outcome'] | null;
  readonly words: string;
}
const EMPTY: Draft = { outcome: null, words: '' };

function useNoting({ orderId, whom, onDone }: Omit<NoteCallProps, 'onWhom'>) {
  const form = useForm('repair', 'noteCall', {
    kept: `call-${orderId}`,
    empty: EMPTY,
    missing: ({ outcome }) => (outcome === null ? '请选打得怎么样。' : null),
    input: ({ outcome, words }) => outcome && { orderId, whom, outcome, words: words.trim() },
    onDone,
  });
  const { command, draft, clear } = form;
  const nobodyAnswered = async () => {
    const words = draft.words.trim();
    if (!(await command.run({ orderId, whom, outcome: 'no-answer', words }))) return;
    clear();
    onDone();
  };
  return { form, nobodyAnswered };
}
