import Taro from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import type { ApplicationView } from '#domain/vetting/contract';
import { type Step, stepAfter, stepBefore, stepOfField } from '#domain/vetting/steps';
import { emptyPaper, type PaperDraft } from '../../../features/paper-fields';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { bound } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';
import { type ApplyDraft, draftFrom, formFrom, lackingIn, savedIn, wrongNumbers } from './draft';

interface Place {
  readonly step: Step;
  /** She came from the last step to mend this one, and goes back there. */
  readonly mending: boolean;
}

/** Where she was, also after the app was closed; what was returned begins with the whole of it. */
function usePlace(returned: boolean) {
  const first: Step = returned ? 'check' : 'firm';
  const start = useMemo<Place>(() => ({ step: first, mending: false }), [first]);
  const { draft: place, change, clear } = useDraft<Place>(`apply-step-${first}`, start);
  const goTo = (step: Step, mending = false) => {
    change({ step, mending });
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return { place, goTo, clear };
}

/** Saves in the cloud what is written so far. */
function useKeeping(known: ApplicationView | null) {
  const start = useCommand('provider', 'startApplication');
  const save = useCommand('provider', 'saveApplication');
  const [saved, setSaved] = useState<ApplicationView | null>(null);
  const application = saved ?? known;
  const keep = async (draft: ApplyDraft) => {
    const form = formFrom(draft);
    const answer = application
      ? await save.run({ ...form, applicationId: application.id })
      : await start.run(form);
    if (answer) setSaved(answer.application);
    return answer?.application ?? null;
  };
  return { application, keep, commands: [start, save] };
}

/** The application as it is being written, step by step. */
export function useApplying(known: ApplicationView | null) {
  const empty = useMemo(() => draftFrom(known), [known]);
  const { draft, change, clear } = useDraft<ApplyDraft>('apply', empty);
  useEffect(() => {
    if (empty.basedOn > draft.basedOn) change(empty);
  }, [empty, draft.basedOn, change]);
  const { application, keep, commands: saving } = useKeeping(known);
  const submit = useCommand('provider', 'submitApplication');
  const { place, goTo, clear: forgetPlace } = usePlace(known?.state === 'returned');
  const { step, mending } = place;
  const lacking = lackingIn(draft, application, useNow());
  const commands = [...saving, submit];

  const saved = async () => {
    const answer = await keep(draft);
    if (answer) change(savedIn(draft, answer));
    return answer;
  };
  const next = async () => {
    if (await saved()) goTo(mending ? 'check' : stepAfter(step));
  };
  const send = async () => {
    const answer = await saved();
    if (!answer || !(await submit.run({ applicationId: answer.id }))) return;
    forgetPlace();
    clear();
  };
  const problemOf = (path: string) => commands.map((one) => one.fieldProblem(path)).find(Boolean);
  const changePaper = (place: number, part: Partial<PaperDraft>) =>
    change(({ papers }) => ({ papers: papers.map((one, at) => (at === place ? { ...one, ...part } : one)) }));
  const before = mending ? 'check' : stepBefore(step);
  return {
    application,
    ...bound(draft, change, problemOf),
    setCategories: (categories: readonly string[]) =>
      change({ categories, papers: papersFor(categories, draft) }),
    changePaper,
    step,
    mending,
    lacking,
    /** A number on this step that cannot be right. */
    wrong: wrongNumbers(draft).some((field) => stepOfField(field) === step),
    goTo,
    next,
    back: before === null ? null : () => goTo(before),
    send,
    running: commands.some(({ running }) => running),
    problem: commands.map(({ problem }) => problem).find(Boolean) ?? null,
  };
}
export type Applying = ReturnType<typeof useApplying>;

/** One certificate for each category. */
const papersFor = (categories: readonly string[], { papers }: ApplyDraft) =>
  categories.map((category) => papers.find((paper) => paper.category === category) ?? emptyPaper(category));
