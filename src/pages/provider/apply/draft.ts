import { isCreditCode, isIdNumber } from '#domain/kernel/identity-numbers';
import { isPhone } from '#domain/kernel/patterns';
import type { ApplicationView } from '#domain/vetting/contract';
import { whatLacks } from '#domain/vetting/form';
import type { PaperDraft } from '../../../features/paper-fields';
import { type VideoDraft, videoFrom } from '../../../features/video-fields';

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
  readonly videos: readonly VideoDraft[];
  readonly joinsUnion: boolean;
  /** When the cloud had all of it last; what it has learnt since, from another phone, is newer. */
  readonly basedOn: number;
}

/** Numbers that can be checked on the spot, as the cloud will. */
const CHECKS = {
  creditCode: (value: string) => isCreditCode(value.trim().toUpperCase()),
  idNumber: (value: string) => isIdNumber(value.trim().toUpperCase()),
  contactPhone: isPhone,
} as const;
export type Numbered = keyof typeof CHECKS;
export const isRight = (field: Numbered, value: string): boolean => CHECKS[field](value);
const NUMBERED: readonly Numbered[] = ['creditCode', 'idNumber', 'contactPhone'];

/** What stands in a field and cannot be right. */
export const wrongNumbers = (draft: ApplyDraft): Numbered[] =>
  NUMBERED.filter((field) => draft[field].trim() !== '' && !isRight(field, draft[field]));

export function draftFrom(application: ApplicationView | null): ApplyDraft {
  const { commitments, papers = [], videos = [], links = {} } = application ?? {};
  const photoOf = (fileId: string) => (fileId ? { fileId, url: links[fileId] ?? '' } : null);
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
    papers: papers.map(({ photo, ...paper }) => ({ ...paper, photo: photoOf(photo) })),
    commitments: [
      ...(commitments?.noSubcontracting ? ['noSubcontracting'] : []),
      ...(commitments?.listPrices ? ['listPrices'] : []),
    ],
    introduction: application?.introduction ?? '',
    videos: videos.map(({ fileId, poster, title }) => ({
      film: photoOf(fileId),
      poster: photoOf(poster),
      title,
    })),
    joinsUnion: application?.joinsUnion ?? false,
    basedOn: application?.changedAt ?? 0,
  };
}

const commitmentsOf = ({ commitments }: ApplyDraft) => ({
  noSubcontracting: commitments.includes('noSubcontracting'),
  listPrices: commitments.includes('listPrices'),
});

/** What is saved; a number that cannot be right stays on the phone until it is mended. */
export function formFrom(draft: ApplyDraft) {
  const number = (field: Numbered) =>
    isRight(field, draft[field]) ? draft[field].trim().toUpperCase() : null;
  return {
    name: draft.name.trim(),
    creditCode: number('creditCode'),
    representative: draft.representative.trim(),
    idNumber: number('idNumber'),
    contactName: draft.contactName.trim(),
    contactPhone: number('contactPhone'),
    office: draft.office.trim(),
    streets: [...draft.streets],
    categories: [...draft.categories],
    papers: draft.papers.map(({ photo, validFromOn, validToOn, ...paper }) => ({
      ...paper,
      validFromOn: validFromOn || null,
      validToOn: validToOn || null,
      photo: photo?.fileId ?? null,
    })),
    commitments: commitmentsOf(draft),
    introduction: draft.introduction.trim(),
    videos: draft.videos.flatMap((video) => videoFrom(video) ?? []),
    joinsUnion: draft.joinsUnion,
  };
}

/** What the cloud has sealed is not kept on the phone as well. */
export const savedIn = (draft: ApplyDraft, { changedAt }: ApplicationView): Partial<ApplyDraft> => ({
  basedOn: changedAt,
  ...(isRight('idNumber', draft.idNumber) ? { idNumber: '' } : {}),
  ...(isRight('contactPhone', draft.contactPhone) ? { contactPhone: '' } : {}),
});

/** The fields that still lack something, judged as the cloud will judge them. */
export function lackingIn(draft: ApplyDraft, application: ApplicationView | null, now: number): string[] {
  const form = formFrom(draft);
  const filled = {
    ...form,
    creditCode: form.creditCode ?? '',
    idNumber: form.idNumber ?? application?.idNumber ?? null,
    contactPhone: form.contactPhone ?? application?.contactPhone ?? null,
    papers: draft.papers.map(({ photo, ...paper }) => ({ ...paper, photo: photo?.fileId ?? '' })),
    videos: form.videos.map((video) => ({ ...video, poster: video.poster ?? '' })),
  };
  return [...new Set([...whatLacks(filled, now).map(({ path }) => path), ...wrongNumbers(draft)])];
}
