import type { Moment } from '#domain/kernel/actor';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';

/** 证件 */
export interface Certificate {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  /** fileID of its photo; empty where the paper was seen on the table. */
  readonly photo: string;
  /** When staff found it right; until then it opens nothing. */
  readonly checkedAt: number | null;
  /** Why staff did not accept it; who handed it in mends it by handing in another one. */
  readonly refused?: { readonly at: number; readonly why: string };
  /** Which category it opens. */
  readonly category: string;
  readonly validFromOn: string;
  readonly validToOn: string;
}

/** Staff have not looked at it yet. */
export const isWaiting = ({ checkedAt, refused }: Certificate): boolean =>
  checkedAt === null && refused === undefined;

export const isValidOn = (certificate: Certificate, day: string): boolean =>
  certificate.checkedAt !== null && certificate.validFromOn <= day && day <= certificate.validToOn;

/** 宽限: so long after its last day a certificate still opens its category, while it is being renewed. */
export const GRACE_DAYS = 14;

export const isOpenAt = (certificate: Certificate, at: number): boolean =>
  certificate.checkedAt !== null &&
  certificate.validFromOn <= dayOf(at) &&
  dayOf(at - GRACE_DAYS * DAY) <= certificate.validToOn;

/**
 * 已换证: another paper of the same holder keeps the category open for longer, and staff have looked at it. One that
 * begins later must do so before the days of grace of this one are over, or the category would close between them.
 */
export const isRenewed = (paper: Certificate, all: readonly Certificate[], at: number): boolean => {
  const closesOn = dayOf(instantOf(paper.validToOn) + (GRACE_DAYS + 1) * DAY);
  return all.some(
    ({ category, checkedAt, validFromOn, validToOn }) =>
      category === paper.category &&
      checkedAt !== null &&
      validToOn > paper.validToOn &&
      (validFromOn <= closesOn || validFromOn <= dayOf(at)),
  );
};

/** Categories for which somebody holds a certificate that is valid, or in its days of grace. */
export const openCategories = (certificates: readonly Certificate[], at: number): string[] => [
  ...new Set(certificates.filter((c) => isOpenAt(c, at)).map((c) => c.category)),
];

/** 证件 as it is handed in. */
export interface Paper {
  readonly category: string;
  readonly kind: string;
  readonly number: string;
  readonly validFromOn: string;
  readonly validToOn: string;
  /** fileID of its photo. */
  readonly photo: string;
}

export const PAPERS_MAX = 12;

export const handedIn = (paper: Paper, moment: Moment): Certificate => ({
  ...paper,
  id: moment.newId(),
  checkedAt: null,
});
