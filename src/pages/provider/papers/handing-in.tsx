import { View } from '@tarojs/components';
import type { PaperHolder } from '#domain/firm/contract-views';
import { dayOf } from '#domain/kernel/time';
import { toast } from '../../../components/dialog';
import { Screen } from '../../../components/screen';
import { emptyPaper, type PaperDraft, PaperFields } from '../../../features/paper-fields';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useNow } from '../../../hooks/use-now';

/** What is being renewed: whose, and which category and kind. */
export interface Renewal {
  readonly holder: PaperHolder;
  readonly category: string;
  readonly kind: string;
}

/** 交新证: as it stands on the new paper; staff look at it before it opens anything. */
export function HandingIn({ holder, category, kind, onDone }: Renewal & { readonly onDone: () => void }) {
  const name = `renewal-${holder.workerId ?? 'firm'}-${category}`;
  const { draft, change, clear } = useDraft<PaperDraft>(name, { ...emptyPaper(category), kind });
  const { run, running, problem } = useCommand('provider', 'handIn');
  const today = dayOf(useNow());
  const missing = whatIsMissing(draft);
  const send = async () => {
    const paper = { ...draft, category, photo: draft.photo?.fileId ?? '' };
    if (!(await run({ workerId: holder.workerId, paper }))) return;
    clear();
    toast('交上去了，等工会审核');
    onDone();
  };
  return (
    <Screen
      action={{
        id: 'hand-in',
        label: '交上去',
        onTap: send,
        running,
        disabled: missing !== null,
        why: missing ?? undefined,
      }}
      second={{ id: 'not-now', label: '先不交', onTap: onDone }}
      problem={problem}
    >
      <View className="heading">{`${holder.name}换新证`}</View>
      <View className="secondary">填的要和新证上一样。审核通过以前，旧证照旧。</View>
      <PaperFields id="renewal" paper={draft} today={today} onChange={change} />
    </Screen>
  );
}

function whatIsMissing({ kind, number, validFromOn, validToOn, photo }: PaperDraft): string | null {
  if (kind.trim() === '') return '请填证件名称。';
  if (number.trim() === '') return '请填证件编号。';
  if (validFromOn === '' || validToOn === '') return '请选有效期。';
  return photo ? null : '请拍一张新证的照片。';
}
