import { owing } from '#domain/kernel/entity';
import { FIRST_EDITION } from '#domain/membership/guide';
import type { Member } from '#domain/membership/member';
import type { KeepMembership } from '#domain/union/owed';
import type { Migration } from './step';

interface OfOldConsent {
  readonly agreedToPrivacyAt: number | null;
}

/** All numbers came by WeChat's button then; when, is told by what a profile remembers of its changes. */
export const confirmedPhones: Migration = (document) => {
  if ('phoneConfirmed' in document) return {};
  const { _id, phone, events, agreedToPrivacyAt } = document as unknown as Member & OfOldConsent;
  const [told] = events.filter(({ action }) => action === 'setPhone').slice(-1);
  const at = told?.at ?? agreedToPrivacyAt ?? 0;
  return { phoneConfirmed: phone ? { how: 'wechat', byId: _id, at } : null };
};

/** Nobody was asked to settle a fee before booking. */
export const noFeeFirst: Migration = (document) => ('feeFirst' in document ? {} : { feeFirst: null });

/** Nobody could type a number before; a query for one that waits rightly finds none of them. */
export const typedPhones: Migration = (document) =>
  'phoneWaiting' in document ? {} : { phoneWaiting: null, phoneTypedAt: [] };

/** There was one edition of the guide. */
export const consentToAnEdition: Migration = (document) => {
  if ('consent' in document) return {};
  const at = document.agreedToPrivacyAt as number | null | undefined;
  const consent = at == null ? null : { edition: FIRST_EDITION, at, withdrawnAt: null };
  return { consent, ...('agreedToPrivacyAt' in document ? { agreedToPrivacyAt: undefined } : {}) };
};

/** Who was recorded as a member of the union has a membership from now on. */
export const membershipsBegin: Migration = (document) => {
  const { _id, union } = document as unknown as Member;
  if (!union) return {};
  const effect: KeepMembership = { kind: 'keep-membership', cause: `recorded-${_id}`, to: _id };
  return { effects: owing(document as unknown as Member, [effect]).effects };
};
