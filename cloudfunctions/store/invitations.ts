import { IMPORT_PAGE, type Import } from '#domain/kernel/import';
import { PAGE_ROWS } from '#domain/kernel/limits';
import { no } from '#domain/kernel/result';
import {
  declined,
  INVITATION_LASTS,
  type Invitation,
  type InvitationState,
  invitationWords,
  joinedBy,
  placeOf,
} from '#domain/union/invitation';
import type { Invited } from '#domain/union/invited-table';
import type { FollowInvitation } from '#domain/union/owed';
import type { Union } from '#domain/union/union';
import { fingerprint, seal } from '../runtime/seal';
import { command, database } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { members } from './members';
import { unitOfWork, untilCommitted } from './unit-of-work';

/** One number is not invited by more unions than these; who is reads of the others when these are answered. */
const OF_ONE_PHONE_MAX = 10;

interface Shown {
  readonly unionId: string;
  readonly state: InvitationState;
  readonly onApp: boolean;
}

/** 入会邀请 */
export const invitations = {
  findById: (id: string) => findById<Invitation>('invitations', id),
  idOf: (unionId: string, phoneKey: string, name: string): string =>
    fingerprint(invitationWords(unionId, phoneKey, name)),
  withUnion: async (id: string): Promise<{ invitation: Invitation; union: Union | null } | null> => {
    const steps = { unions: { from: 'unions', by: 'unionId' } } as const;
    const [row] = await findAlong<Invitation, { unions: Union }>(
      'invitations',
      { where: { _id: id }, limit: 1 },
      steps,
    );
    return row ? { invitation: row.found, union: row.along.unions[0] ?? null } : null;
  },
  /** By whom the holder of the number of this account is invited; with these unions. */
  ofHolder: async (
    memberId: string,
  ): Promise<{ invitations: readonly Invitation[]; unions: readonly Union[] }> => {
    const steps = {
      invitations: { from: 'invitations', by: 'phoneKey', on: 'phoneKey' },
      unions: { from: 'unions', by: 'invitations.unionId' },
    } as const;
    const query = { where: { _id: memberId }, limit: 1 };
    const [row] = await findAlong<object, { invitations: Invitation; unions: Union }>(
      'members',
      query,
      steps,
    );
    const { invitations: all = [], unions = [] } = row?.along ?? {};
    return { invitations: all.slice(0, OF_ONE_PHONE_MAX), unions };
  },
  page: (where: Shown, after: string) =>
    find<Invitation>('invitations', {
      where: { ...where, place: command.gt(after) },
      orderBy: ['place', 'asc'],
      limit: PAGE_ROWS + 1,
    }),
  count: async (where: Shown): Promise<number> =>
    (await database.collection('invitations').where(where).count()).total,
  /** A page of those who stand on a list still. */
  onList: ({ _id: importId, at }: Import, from: number) =>
    find<Invitation>('invitations', {
      where: {
        importId,
        place: command.gte(placeOf(at, from)).and(command.lt(placeOf(at, from + IMPORT_PAGE))),
      },
      orderBy: ['place', 'asc'],
      limit: IMPORT_PAGE,
    }),
  remove: (ids: readonly string[]) =>
    database
      .collection('invitations')
      .where({ _id: command.in(ids) })
      .remove(),
};

/** Rows of a list as they are written down. */
export async function invitationsFrom(
  { _id: importId, unionId, at }: Import,
  rows: readonly Invited[],
  from: number,
): Promise<Invitation[]> {
  const keys = rows.map(({ phone }) => fingerprint(phone));
  const holders = new Set((await members.withPhones(keys)).map(({ phoneKey }) => phoneKey));
  return rows.map((person, row) => {
    const phoneKey = keys[row] ?? '';
    return {
      _id: invitations.idOf(unionId ?? '', phoneKey, person.name),
      ...{ version: 0, unionId: unionId ?? '', importId, place: placeOf(at, from + row), state: 'invited' },
      ...{ phoneKey, person: seal(JSON.stringify(person)), onApp: holders.has(phoneKey), memberId: null },
      ...{ at, lapsesAt: at + INVITATION_LASTS },
    };
  });
}

/** 不参加. Said again it is said once. */
export const decline = (id: string, memberId: string, now: number) =>
  unitOfWork<null, 'NOT_FOUND' | 'INVITATION_OVER'>(async () => {
    const [before, member] = await Promise.all([invitations.findById(id), members.findById(memberId)]);
    if (!before || before.phoneKey !== member?.phoneKey) return no('NOT_FOUND');
    if (before.state === 'declined') return { ok: true, value: null, changes: [] };
    const decision = declined(before, memberId, now);
    if (!decision.ok) return decision;
    return {
      ok: true,
      value: null,
      changes: [{ collection: 'invitations', before, after: decision.value }],
    };
  });

/** Who has joined is invited no longer. */
export const followInvitation = ({
  invitationId,
  to,
}: Pick<FollowInvitation, 'invitationId' | 'to'>): Promise<void> =>
  untilCommitted(async () => {
    const before = await invitations.findById(invitationId);
    if (!before || before.state === 'joined') return [];
    return [{ collection: 'invitations', before, after: joinedBy(before, to) }];
  });
