import type { Membership, SaidOfOneself, Work } from './membership';
import { isMember } from './membership';

// 会员库: what the city's library of members is told. A change holds a reference and no more; what is known of the person is
// read when it is sent, so that nothing is sent of who has taken the consent back or has gone since.

/** Something changed in a membership. */
export interface LibraryChange {
  /** What caused it; so each is there once. */
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly at: number;
  /** Its place in the order, without gaps; 0 while it waits for one. */
  readonly number: number;
  /** The place once more, or that of nobody: no two have the same. */
  readonly place: string;
  /** Since when it waits for its number; null once it has one. */
  readonly waitsAt: number | null;
}

export const newChange = (cause: string, memberId: string, at: number): LibraryChange => ({
  ...{ _id: cause, version: 0, memberId, at },
  ...{ number: 0, place: `waiting-${cause}`, waitsAt: at },
});

export const numbered = (change: LibraryChange, number: number): LibraryChange => ({
  ...change,
  ...{ number, place: `number-${number}`, waitsAt: null },
});

export const LIBRARY_PAGE = 200;

/** As it is sent: who it is about, and how that person stands now; null where nothing may be said any more. */
export interface LibraryRow {
  readonly number: number;
  readonly member: string;
  readonly changedAt: number;
  readonly card: LibraryCard | null;
}

interface LibraryCard {
  readonly number: string;
  readonly sinceOn: string;
  readonly unionId: string;
  readonly name: string;
  readonly phone: string;
  readonly work: Work | null;
}

interface Consenting {
  readonly consent: { readonly withdrawnAt: number | null } | null;
  readonly erasing?: object;
}

export function libraryRow(
  { number, memberId, at }: LibraryChange,
  member: Consenting | null,
  membership: Membership | null,
  open: (membership: Membership) => SaidOfOneself,
): LibraryRow {
  const may = member?.erasing === undefined && member?.consent != null && member.consent.withdrawnAt === null;
  const row = { number, member: memberId, changedAt: at };
  if (!may || !membership?.card || !isMember(membership)) return { ...row, card: null };
  const { card, unionId, work } = membership;
  const { name, phone } = open(membership);
  return { ...row, card: { number: card.number, sinceOn: card.sinceOn, unionId, name, phone, work } };
}
