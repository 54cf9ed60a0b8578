import { maskedIdNumber, maskedPhone } from '#domain/kernel/identity-numbers';
import type { OpenSeal } from '#domain/kernel/sealed';
import { type Application, itemsOf, toMend } from './application';
import type { ApplicationRow, ApplicationView } from './contract';

/** An application as its applicant and staff see it; sealed fields masked. */
export const applicationView = (
  application: Application,
  open: OpenSeal,
  links: Record<string, string>,
): ApplicationView => ({
  id: application._id,
  state: application.state,
  name: application.name,
  creditCode: application.creditCode,
  representative: application.representative,
  idNumber: application.idNumber && maskedIdNumber(open(application.idNumber)),
  contactName: application.contactName,
  contactPhone: application.contactPhone && maskedPhone(open(application.contactPhone)),
  office: application.office,
  streets: [...application.streets],
  categories: [...application.categories],
  papers: application.papers.map((paper) => ({ ...paper })),
  commitments: application.commitments,
  introduction: application.introduction,
  videos: application.videos.map((video) => ({ ...video })),
  joinsUnion: application.joinsUnion,
  changedAt: application.events.at(-1)?.at ?? application.begunAt,
  submittedAt: application.submittedAt,
  forUnionAbove: application.forUnionAbove,
  items: itemsOf(application),
  toMend: toMend(application).map((verdict) => ({ ...verdict })),
  why: application.reviews.at(-1)?.why || null,
  links,
});

export const filesOfApplication = ({ papers, videos }: Application): string[] => [
  ...papers.map(({ photo }) => photo),
  ...videos.flatMap(({ fileId, poster }) => [fileId, poster]),
];

export const applicationRow = (application: Application): ApplicationRow => ({
  id: application._id,
  name: application.name,
  categories: [...application.categories],
  state: application.state,
  submittedAt: application.submittedAt ?? 0,
  reviews: application.reviews.length,
});
