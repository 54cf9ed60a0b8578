import { REPLY_TEXT_MAX } from '#domain/rating/rating';
import { Field } from '../../../components/field';
import type { useReplying } from './use-replying';

export const ReplyField = ({ replying }: { replying: ReturnType<typeof useReplying> }) => (
  <Field
    id="reply"
    label="回复这一条"
    value={replying.text}
    onInput={replying.type}
    long
    max={REPLY_TEXT_MAX}
    placeholder="谢谢、说明或怎么改进"
    problem={replying.fieldProblem}
  />
);
