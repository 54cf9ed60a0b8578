import { newNoun } from '#domain/kernel/entity';
import { INVITATION_LASTS, type Invitation, placeOf } from '#domain/union/invitation';
import type { Union, UnionOfficer } from '#domain/union/union';
import { NOW } from './given';

interface Given extends Partial<Omit<Union, 'officers'>> {
  readonly officers?: readonly string[];
  readonly chairman?: string;
}

const post = (memberId: string, what: UnionOfficer['post']): UnionOfficer => ({
  ...{ memberId, name: memberId, post: what, since: NOW },
});

/** 刘 is invited, and has not answered. */
export const anInvitation = (of: Partial<Invitation> = {}): Invitation => ({
  ...{ _id: 'invited-liu', version: 1, unionId: 'district', importId: 'list', place: placeOf(NOW, 0) },
  ...{ state: 'invited', phoneKey: 'liu-phone', person: { key: 'k', iv: 'i', box: 'b' }, onApp: true },
  ...{ memberId: null, at: NOW, lapsesAt: NOW + INVITATION_LASTS },
  ...of,
});

/** A street's union that reviews; with whoever has posts in it, by id. */
export const aUnion = ({ officers = [], chairman, ...of }: Given = {}): Union => ({
  ...newNoun('district'),
  ...{ version: 1, name: '云南路街道总工会', kind: 'street', parentId: null, aboveIds: [], area: [] },
  ...{ code: '111111', admits: 'review', state: 'open', services: [] },
  officers: [
    ...(chairman === undefined ? [] : [post(chairman, 'chairman')]),
    ...officers.map((one) => post(one, 'officer')),
  ],
  ...of,
});
