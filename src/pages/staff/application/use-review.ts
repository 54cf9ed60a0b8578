import type { Outcome } from '#domain/vetting/application';
import type { ApplicationView } from '#domain/vetting/contract';
import { confirm } from '../../../components/dialog';
import type { ScreenAction } from '../../../components/screen';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { restRight } from './verdicts';

interface ReviewDraft {
  /** What was said of each item so far. */
  readonly right: Readonly<Record<string, boolean>>;
  readonly why: Readonly<Record<string, string>>;
  readonly reason: string;
}
const EMPTY: ReviewDraft = { right: {}, why: {}, reason: '' };

/** 逐项审核: kept on the phone until all of it is said at once. */
export function useReview(application: ApplicationView | undefined) {
  const id = application?.id ?? 'none';
  const round = application?.submittedAt ?? 0;
  const { draft, change, clear } = useDraft<ReviewDraft>(`review-${id}-${round}`, EMPTY);
  const { run, running, problem } = useCommand('provider', 'review');
  const items = application?.items ?? [];
  const open = items.filter((item) => !(item in draft.right)).length;
  const noes = items.filter((item) => draft.right[item] === false);
  const unexplained = noes.some((item) => (draft.why[item] ?? '').trim() === '');

  const send = async (outcome: Outcome) => {
    const verdicts = items.map((item) => ({
      item,
      right: draft.right[item] ?? false,
      why: draft.right[item] === false ? (draft.why[item] ?? '').trim() : '',
    }));
    if (await run({ applicationId: id, outcome, why: draft.reason.trim(), verdicts })) clear();
  };
  const outcome: Outcome = noes.length > 0 ? 'return' : 'approve';
  const why = open > 0 ? `还有 ${open} 项没有审。` : unexplained ? '请写明要怎么改。' : undefined;
  const action: ScreenAction = {
    id: outcome === 'approve' ? 'approve' : 'return',
    label: outcome === 'approve' ? '通过入驻' : `退回补正 ${noes.length} 项`,
    onTap: () => send(outcome),
    running,
    disabled: why !== undefined,
    why,
  };
  const reject: ScreenAction | null =
    draft.reason.trim() === '' || why !== undefined
      ? null
      : {
          id: 'reject',
          label: '不予通过',
          danger: true,
          running,
          onTap: async () => {
            const words = '申请就此结束，申请人会看到理由，可以重新申请。';
            if (await confirm({ title: '不予通过？', words, yes: '不予通过' })) await send('reject');
          },
        };
  return {
    draft,
    judge: (item: string, right: boolean) => change({ right: { ...draft.right, [item]: right } }),
    restRight: () => change(({ right }) => ({ right: restRight({ items, right }) })),
    explain: (item: string, words: string) => change({ why: { ...draft.why, [item]: words } }),
    sayReason: (reason: string) => change({ reason }),
    action,
    reject,
    problem,
  };
}
export type Review = ReturnType<typeof useReview>;
