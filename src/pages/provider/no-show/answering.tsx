import { View } from '@tarojs/components';
import { NO_SHOW_PHOTOS_MAX, NO_SHOW_TEXT_MAX } from '#domain/no-show/no-show';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Problem } from '../../../components/problem';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

interface Draft {
  readonly words: string;
  readonly photos: readonly Photo[];
}
const EMPTY: Draft = { words: '', photos: [] };

const CONTEST = { title: '送出说明', words: '居民和工会会看到。送出以后不能改。', yes: '送出' };
const ADMIT = { title: '我确实没有到', words: '马上计入一次未到，不能再改。', yes: '没有到' };

/** 说明或承认, once. */
export function Answering({ id }: { id: string }) {
  const { draft, change, clear } = useDraft<Draft>(`no-show-answer-${id}`, EMPTY);
  const { run, running, problem, fieldProblem } = useCommand('provider', 'answerNoShow');
  const words = draft.words.trim();
  const send = async (admits: boolean) => {
    const sure = await confirm(admits ? ADMIT : CONTEST);
    if (!sure) return;
    const photos = admits ? [] : draft.photos.map(({ fileId }) => fileId);
    if (await run({ noShowId: id, admits, words: admits ? '' : words, photos }, sure)) clear();
  };
  return (
    <Card title="您来说明" tone="amber">
      <View className="stack">
        <Field
          id="no-show-words"
          label="经过"
          long
          max={NO_SHOW_TEXT_MAX}
          value={draft.words}
          onInput={(next) => change({ words: next })}
          hint="居民和工会会看到。送出以后不能改。"
          problem={fieldProblem('words')}
        />
        <PhotoPicker
          id="no-show-photos"
          purpose="evidence"
          label="通话记录的截图，可以不附，只给工会看"
          value={draft.photos}
          onChange={(photos) => change({ photos })}
          max={NO_SHOW_PHOTOS_MAX}
          problem={fieldProblem('photos')}
        />
        {problem && <Problem words={problem} />}
        <Button
          id="contest"
          label="送出说明"
          running={running}
          disabled={words.length < 2}
          onTap={() => send(false)}
        />
        <Button id="admit" kind="quiet" label="我确实没有到" running={running} onTap={() => send(true)} />
      </View>
    </Card>
  );
}
