import { useMemo } from 'react';
import type { ApplicationView } from '#domain/provider/contract-vetting';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { emptyPaper, type PaperDraft } from '../../../parts/paper-fields';

export interface ApplyDraft {
  readonly name: string;
  readonly creditCode: string;
  readonly representative: string;
  readonly idNumber: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly office: string;
  readonly streets: readonly string[];
  readonly categories: readonly string[];
  readonly papers: readonly PaperDraft[];
  readonly commitments: readonly string[];
  readonly introduction: string;
  readonly joinsUnion: boolean;
}

/** The application as it is being written; what has been saved in the cloud comes first, then what was typed since. */
export function useApplying(application: ApplicationView | null) {
  const empty = useMemo(() => draftFrom(application), [application]);
  const { draft, change, clear } = useDraft<ApplyDraft>(`apply-${application?.id ?? 'new'}`, empty);
  const start = useCommand('provider', 'startApplication');
  const save = useCommand('provider', 'saveApplication');
  const submit = useCommand('provider', 'submitApplication');

  const keep = async () => {
    const form = formFrom(draft, application);
    const saved = application
      ? await save.run({ ...form, applicationId: application.id })
      : await start.run(form);
    if (saved) clear();
    return saved;
  };
  const send = async () => {
    const saved = await keep();
    if (saved) await submit.run({ applicationId: saved.application.id });
  };
  const setCategories = (categories: readonly string[]) =>
    change({
      categories,
      papers: categories.map(
        (category) => draft.papers.find((paper) => paper.category === category) ?? emptyPaper(category),
      ),
    });
  const commands = [start, save, submit];
  return {
    draft,
    change,
    setCategories,
    keep,
    send,
    running: commands.some(({ running }) => running),
    problem: commands.map(({ problem }) => problem).find(Boolean) ?? null,
    fieldProblem: (path: string) => commands.map((one) => one.fieldProblem(path)).find(Boolean),
  };
}
export type Applying = ReturnType<typeof useApplying>;

function draftFrom(application: ApplicationView | null): ApplyDraft {
  const { commitments, papers = [], links = {} } = application ?? {};
  return {
    name: application?.name ?? '',
    creditCode: application?.creditCode ?? '',
    representative: application?.representative ?? '',
    idNumber: '',
    contactName: application?.contactName ?? '',
    contactPhone: '',
    office: application?.office ?? '',
    streets: application?.streets ?? [],
    categories: application?.categories ?? [],
    papers: papers.map(({ photo, ...paper }) => ({
      ...paper,
      photo: photo ? { fileId: photo, url: links[photo] ?? '' } : null,
    })),
    commitments: [
      ...(commitments?.noSubcontracting ? ['noSubcontracting'] : []),
      ...(commitments?.listPrices ? ['listPrices'] : []),
    ],
    introduction: application?.introduction ?? '',
    joinsUnion: application?.joinsUnion ?? false,
  };
}

const formFrom = (draft: ApplyDraft, application: ApplicationView | null) => ({
  name: draft.name.trim(),
  creditCode: draft.creditCode.trim().toUpperCase() || null,
  representative: draft.representative.trim(),
  idNumber: draft.idNumber.trim().toUpperCase() || null,
  contactName: draft.contactName.trim(),
  contactPhone: draft.contactPhone.trim() || null,
  office: draft.office.trim(),
  streets: [...draft.streets],
  categories: [...draft.categories],
  papers: draft.papers.map(({ photo, validFromOn, validToOn, ...paper }) => ({
    ...paper,
    validFromOn: validFromOn || null,
    validToOn: validToOn || null,
    photo: photo?.fileId ?? null,
  })),
  commitments: {
    noSubcontracting: draft.commitments.includes('noSubcontracting'),
    listPrices: draft.commitments.includes('listPrices'),
  },
  introduction: draft.introduction.trim(),
  videos: [...(application?.videos ?? [])],
  joinsUnion: draft.joinsUnion,
});
