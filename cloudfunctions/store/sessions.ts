import { CLOSED_WITHIN, SERIES_MAX, type Session } from '#domain/session/session';
import { ON_THE_LIST, type SignUp, type SignUpState } from '#domain/session/sign-up';
import { isMember, type Membership } from '#domain/union/membership';
import type { Union } from '#domain/union/union';
import { idFor } from '../runtime/moment';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById, findByIds } from './documents';
import { type After, inOrder } from './in-order';

/** All that can have, or wait for, a place. */
const SIGN_UPS_MAX = 1_000;
const FOLLOWED_AT_ONCE = 50;

/** One sign-up per person and session. */
export const signUpId = (sessionId: string, memberId: string): string =>
  idFor({ actor: { memberId, roles: [], providerId: null }, requestId: sessionId });

/** A session with all that tells what somebody can do with it. */
export interface SessionAround {
  readonly session: Session;
  readonly signUp: SignUp | null;
  readonly faults: readonly SignUp[];
  /** The union that this person is a member of, with all above it. */
  readonly unionIds: readonly string[];
  readonly offering: Union | null;
  readonly above: readonly Union[];
}

interface Along {
  readonly mine: SignUp;
  readonly faults: SignUp;
  readonly memberships: Membership;
  readonly homes: Union;
  readonly offering: Union;
  readonly above: Union;
}

/** 活动 */
export const sessions = {
  findById: (id: string) => findById<Session>('sessions', id),
  findAll: (ids: readonly string[]) => findByIds<Session>('sessions', ids),
  /** What comes next, wherever it is; or the hours of a venue, which are found there alone. */
  soon: (now: number, after?: After, venueId: string | null = null) =>
    inOrder<Session>('sessions', [{ where: { cancelled: false, venueId }, beyond: now }], {
      ...{ by: ['from', 'asc'], after },
    }),
  /** What is to be held, until its list is closed. */
  toHold: (unionId: string, now: number, after?: After) =>
    inOrder<Session>('sessions', [{ where: { unionId, heldAt: null }, beyond: now - CLOSED_WITHIN }], {
      ...{ by: ['from', 'asc'], after },
    }),
  /** What is over, the latest first. */
  over: (unionId: string, now: number, after?: After) =>
    inOrder<Session>(
      'sessions',
      [
        { where: { unionId, heldAt: command.gt(0) } },
        { where: { unionId, heldAt: null }, beyond: now - CLOSED_WITHIN + 1 },
      ],
      { by: ['from', 'desc'], after },
    ),
  later: (seriesId: string, after: number) =>
    find<Session>('sessions', {
      where: { seriesId, seriesNo: command.gt(after) },
      orderBy: ['seriesNo', 'asc'],
      limit: SERIES_MAX,
    }),
  /** In a single call. */
  around: async (id: string, memberId: string): Promise<SessionAround | null> => {
    const steps = {
      who: { is: [memberId] },
      own: { is: [signUpId(id, memberId)] },
      mine: { from: 'sign_ups', by: 'own' },
      faults: { from: 'sign_ups', by: 'who', on: 'faultOf' },
      memberships: { from: 'memberships', by: 'who' },
      homes: { from: 'unions', by: 'memberships.unionId' },
      offering: { from: 'unions', by: 'unionId' },
      above: { from: 'unions', by: 'offering.aboveIds' },
    } as const;
    const [row] = await findAlong<Session, Along>('sessions', { where: { _id: id }, limit: 1 }, steps);
    if (!row) return null;
    const { mine, faults, memberships, homes, offering, above } = row.along;
    return {
      session: row.found,
      ...{ signUp: mine[0] ?? null, faults, offering: offering[0] ?? null, above },
      unionIds: memberships.some(isMember) ? homes.flatMap(({ _id, aboveIds }) => [_id, ...aboveIds]) : [],
    };
  },
};

/** 报名 */
export const signUps = {
  findById: (id: string) => findById<SignUp>('sign_ups', id),
  /** The newest first. */
  ofMember: (memberId: string, after?: After) =>
    inOrder<SignUp>('sign_ups', [{ where: { memberId } }], { by: ['signedAt', 'desc'], after }),
  ofSession: (sessionId: string) =>
    find<SignUp>('sign_ups', { where: { sessionId, state: command.in(ON_THE_LIST) }, limit: SIGN_UPS_MAX }),
  /** How many came, with whoever came along. */
  cameTo: async (sessionId: string): Promise<number> => {
    const where = { sessionId, state: 'came' };
    const came = await find<SignUp>('sign_ups', { where, limit: SIGN_UPS_MAX });
    return came.reduce((sum, { size }) => sum + size, 0);
  },
  /** Those in one of these states; those that have heard of what was changed by `heard` are left out. */
  toFollow: (sessionId: string, states: readonly SignUpState[], heard: number) =>
    find<SignUp>('sign_ups', {
      where: { sessionId, state: command.in([...states]), heard: command.lt(heard) },
      limit: FOLLOWED_AT_ONCE,
    }),
  /** The oldest first. */
  appealed: (after?: After) =>
    inOrder<SignUp>('sign_ups', [{ where: {}, beyond: 0 }], { by: ['appealedAt', 'asc'], after }),
};
