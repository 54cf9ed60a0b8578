import type { Paper } from '#domain/firm/certificate';
import { type ShownVideo, VIDEOS_MAX } from '#domain/firm/firm';
import type { FieldProblem } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { dayOf } from '#domain/kernel/time';
import type { Application } from './application';

type Written = Pick<
  Application,
  | 'name'
  | 'creditCode'
  | 'representative'
  | 'contactName'
  | 'office'
  | 'streets'
  | 'categories'
  | 'papers'
  | 'commitments'
  | 'introduction'
  | 'videos'
>;

/** What is written in the form; sealed fields keep what they held where nothing new is written. */
export type Form = Written & {
  readonly joinsUnion: boolean;
  readonly idNumber: { readonly sealed: Sealed; readonly key: string } | null;
  readonly contactPhone: { readonly sealed: Sealed; readonly key: string } | null;
};

export const writtenIn = ({ idNumber: _, contactPhone: __, ...form }: Form) => form;

export const withSealed = (application: Application, { idNumber, contactPhone }: Form): Application => ({
  ...application,
  ...(idNumber ? { idNumber: idNumber.sealed, idKey: idNumber.key } : {}),
  ...(contactPhone ? { contactPhone: contactPhone.sealed, contactPhoneKey: contactPhone.key } : {}),
});

/** As much of an application as can be looked at for gaps: in the cloud, and on the applicant's phone. */
export type Filled = Written & {
  readonly idNumber: object | string | null;
  readonly contactPhone: object | string | null;
};

/** What an applicant still has to fill in. */
export function whatLacks(application: Filled, now: number): FieldProblem[] {
  const { commitments, papers, categories, videos } = application;
  const texts = ['name', 'creditCode', 'representative', 'contactName', 'office', 'introduction'] as const;
  const missing: string[] = texts.filter((field) => application[field].trim() === '');
  if (!application.idNumber) missing.push('idNumber');
  if (!application.contactPhone) missing.push('contactPhone');
  if (application.streets.length === 0) missing.push('streets');
  if (categories.length === 0) missing.push('categories');
  if (!commitments.noSubcontracting || !commitments.listPrices) missing.push('commitments');
  const uncertified = categories.some((category) => !papers.some((paper) => paper.category === category));
  if (uncertified || papers.some((paper) => !isComplete(paper, now))) missing.push('papers');
  if (videos.length > VIDEOS_MAX || !videos.every(isShowable)) missing.push('videos');
  return missing.map((path) => ({ path, problem: 'required' }));
}

const isShowable = ({ fileId, poster, title }: ShownVideo): boolean =>
  fileId !== '' && poster !== '' && title.trim() !== '';

const isComplete = (paper: Paper, now: number): boolean =>
  paper.kind.trim() !== '' &&
  paper.number.trim() !== '' &&
  paper.photo !== '' &&
  paper.validFromOn !== '' &&
  paper.validFromOn <= paper.validToOn &&
  paper.validToOn >= dayOf(now);
