import { View } from '@tarojs/components';
import { COMPLAINT_PHOTOS_MAX, COMPLAINT_TEXT_MAX } from '#domain/complaint/complaint';
import type { ComplaintView } from '#domain/complaint/contract';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen, type ScreenAction } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintBody } from '../../../features/complaint/complaint-body';
import { useWords } from '../../../features/complaint/use-words';
import { WordsCard } from '../../../features/complaint/words-card';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';

interface AnswerDraft {
  readonly words: string;
  readonly photos: readonly Photo[];
}
const EMPTY: AnswerDraft = { words: '', photos: [] };
const SHORTEST = 2;
const WHY = '请先写清楚，至少两个字。';

/** 投诉, for the firm's manager: to answer within 48 hours, and to appeal a ruling that went against the firm. */
export default function FirmComplaint() {
  const id = useParam('id');
  const now = useNow();
  const { value, screen } = useQuery('provider', 'complaint', { complaintId: id });
  const answering = useAnswering(id);
  const appealing = useAppealing(id);
  const turn = turnOf(value);
  const actions: Record<'answer' | 'appeal', ScreenAction> = {
    answer: answering.action,
    appeal: appealing.action,
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={4} />}
      wayOn={{ label: '看本单位的投诉', onTap: () => goInstead('firmComplaints') }}
      action={turn && actions[turn]}
      problem={turn === 'answer' ? answering.problem : appealing.problem}
    >
      {value && (
        <ComplaintBody complaint={value} now={now}>
          {turn === 'answer' && <AnswerCard {...answering} />}
          {turn === 'appeal' && (
            <WordsCard
              id="appeal-why"
              title="不服可以申诉一次"
              label="理由"
              hint="由另一位工作人员在两个工作日内答复。申诉期间裁定有效。"
              words={appealing.words}
              problem={appealing.whyProblem}
            />
          )}
        </ComplaintBody>
      )}
    </Screen>
  );
}

const turnOf = (complaint: ComplaintView | undefined): 'answer' | 'appeal' | null => {
  if (complaint?.party !== 'firm') return null;
  if (complaint.can.includes('answer')) return 'answer';
  return complaint.can.includes('appeal') ? 'appeal' : null;
};

const ONCE = {
  title: '送出这份答复？',
  words: '居民和工会马上看到。只能答复一次，送出以后不能改。',
  yes: '送出答复',
};

function useAnswering(id: string) {
  const { draft, change, clear } = useDraft<AnswerDraft>(`complaint-answer-${id}`, EMPTY);
  const { run, running, problem, fieldProblem } = useCommand('provider', 'answerComplaint');
  const words = draft.words.trim();
  const send = async () => {
    const photos = draft.photos.map(({ fileId }) => fileId);
    const sure = await confirm(ONCE);
    if (sure && (await run({ complaintId: id, words, photos }, sure))) clear();
  };
  const disabled = words.length < SHORTEST;
  const action = { id: 'answer-complaint', label: '送出答复', onTap: send, running, disabled, why: WHY };
  return { draft, change, problem, fieldProblem, action };
}

function useAppealing(id: string) {
  const words = useWords('firm-appeal', id);
  const { run, running, problem, fieldProblem } = useCommand('provider', 'appealRuling');
  const send = async () => {
    if (await run({ complaintId: id, why: words.words })) words.clear();
  };
  const action = { id: 'appeal', label: '申诉', onTap: send, running, disabled: words.tooShort, why: WHY };
  return { words, problem, whyProblem: fieldProblem('why'), action };
}

const AnswerCard = ({ draft, change, fieldProblem }: ReturnType<typeof useAnswering>) => (
  <Card title="您的答复" tone="amber">
    <View className="stack">
      <Field
        id="answer-words"
        label="经过"
        long
        max={COMPLAINT_TEXT_MAX}
        value={draft.words}
        onInput={(words) => change({ words })}
        hint="居民和工会会看到。答复以后不能改。"
        problem={fieldProblem('words')}
      />
      <PhotoPicker
        id="answer-photos"
        purpose="evidence"
        label="照片"
        value={draft.photos}
        onChange={(photos) => change({ photos })}
        max={COMPLAINT_PHOTOS_MAX}
        problem={fieldProblem('photos')}
      />
    </View>
  </Card>
);
