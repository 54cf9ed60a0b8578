import { useState } from 'react';
import type { ScreenAction } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';

const EMPTY: { readonly texts: Readonly<Record<string, string>> } = { texts: {} };

/** 回复 to one rating at a time; what was typed to another is kept. */
export function useReplying() {
  const [to, setTo] = useState<string | null>(null);
  const { draft, change } = useDraft('replies', EMPTY);
  const reply = useCommand('rating', 'reply');
  const text = to === null ? '' : (draft.texts[to] ?? '');
  const type = (words: string) => to !== null && change({ texts: { ...draft.texts, [to]: words } });

  const send = async () => {
    if (to === null) return;
    if (!(await reply.run({ ratingId: to, text: text.trim() }))) return;
    const { [to]: _, ...others } = draft.texts;
    change({ texts: others });
    setTo(null);
  };
  const begin = (id: string) => {
    reply.clear();
    setTo(id);
  };
  const action: ScreenAction | null =
    to === null
      ? null
      : {
          id: 'send-reply',
          label: '送出回复，所有人可见',
          onTap: send,
          running: reply.running,
          disabled: text.trim().length < 2,
          why: '请先写几句。每条只能回复一次。',
        };
  const wrong = reply.refusal === 'WORDS_NOT_ALLOWED' ? (reply.problem ?? undefined) : undefined;
  return {
    to,
    text,
    type,
    begin,
    action,
    problem: reply.problem,
    fieldProblem: wrong ?? reply.fieldProblem('text'),
  };
}
