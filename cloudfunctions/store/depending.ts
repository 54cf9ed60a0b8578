import type { Appointment } from '#domain/appointment/request';
import { LIVE as OPEN_REQUEST } from '#domain/appointment/transitions';
import type { Book } from '#domain/book/book';
import { type Complaint, UNSETTLED } from '#domain/complaint/complaint';
import { DEPENDING, type Depending, type Waiting } from '#domain/membership/consent';
import type { Identity, Member } from '#domain/membership/member';
import type { Redemption } from '#domain/points/redemption';
import type { RepairOrder } from '#domain/repair/order';
import { IN_HAND } from '#domain/repair/order-states';
import { OPEN_SIGN_UP, type SignUp } from '#domain/session/sign-up';
import type { Application } from '#domain/vetting/application';
import { findAlong } from './documents';

interface Around {
  readonly identities: Identity;
  readonly orders: RepairOrder;
  readonly work: RepairOrder;
  readonly requests: Appointment;
  readonly complaints: Complaint;
  readonly redemptions: Redemption;
  readonly books: Book;
  readonly applications: Application;
  readonly signUps: SignUp;
}

const STEPS = {
  identities: { from: 'identities', by: '_id', on: 'memberId' },
  orders: { from: 'repair_orders', by: '_id', on: 'followerIds' },
  work: { from: 'repair_orders', by: '_id', on: 'worker.memberId' },
  requests: { from: 'appointments', by: '_id', on: 'residentId' },
  complaints: { from: 'complaints', by: '_id', on: 'complainantIds' },
  redemptions: { from: 'redemptions', by: '_id', on: 'memberId' },
  books: { from: 'books', by: '_id', on: 'borrowerId' },
  applications: { from: 'applications', by: '_id', on: 'applicantId' },
  signUps: { from: 'sign_ups', by: '_id', on: 'memberId' },
} as const;

export interface Leaver {
  readonly member: Member;
  readonly waiting: readonly Waiting[];
}

/** Somebody with what others still wait for; one call. */
export async function leaverOf(memberId: string): Promise<Leaver | null> {
  const query = { where: { _id: memberId }, limit: 1 };
  const [row] = await findAlong<Member, Around>('members', query, STEPS);
  if (!row) return null;
  return { member: row.found, waiting: waitingIn(row.along) };
}

export const waitingFor = async (memberId: string): Promise<readonly Waiting[]> =>
  (await leaverOf(memberId))?.waiting ?? [];

type Along = { readonly [K in keyof Around]: readonly Around[K][] };

const OPEN_ORDER: readonly string[] = ['open', ...IN_HAND];
const OPEN_CASE: readonly string[] = UNSETTLED;
const OPEN_APPLICATION: readonly string[] = ['submitted', 'returned'];

function waitingIn(along: Along): Waiting[] {
  const counts: Readonly<Record<Depending, number>> = {
    order: along.orders.filter(({ state }) => OPEN_ORDER.includes(state)).length,
    work: along.work.filter(({ state }) => IN_HAND.includes(state)).length,
    'visit-fee': along.orders.filter(({ visitFee }) => visitFee?.state === 'owed').length,
    request: along.requests.filter(({ state }) => OPEN_REQUEST.includes(state)).length,
    complaint: along.complaints.filter(({ state }) => OPEN_CASE.includes(state)).length,
    redemption: along.redemptions.filter(({ state }) => state === 'held').length,
    book: along.books.length,
    application: along.applications.filter(({ state }) => OPEN_APPLICATION.includes(state)).length,
    'sign-up': along.signUps.filter(({ state }) => OPEN_SIGN_UP.includes(state)).length,
    post: along.identities.flatMap(({ roles }) => roles).filter((role) => role !== 'resident').length,
  };
  return DEPENDING.filter((what) => counts[what] > 0).map((what) => ({ what, count: counts[what] }));
}
