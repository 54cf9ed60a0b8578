import type { Effect } from '#domain/effects';
import { type Actor, CLOCK, isOrWasOf, type Moment } from '#domain/kernel/actor';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { ownCaseOr } from '#domain/kernel/own-case';
import type { Result } from '#domain/kernel/result';
import type { Row } from '#domain/kernel/transitions';
import {
  COMPLAINT_TABLE,
  type Complaint,
  type ComplaintAction,
  type ComplaintParty,
  type ComplaintState,
  UNRULED_AT_MOST,
} from './complaint';

// A step of a complaint: who may take it, what is written down of it, and until when the next one has time.

export type ComplaintRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/**
 * How somebody stands to it. The own part counts before any role: staff who complained, or who belong to the firm or
 * once did, are no staff here.
 */
export function partyTo(complaint: Complaint, actor: Actor): ComplaintParty {
  const { memberId, roles } = actor;
  if (memberId === CLOCK.memberId) return 'clock';
  if (complaint.complainantIds.includes(memberId)) return 'complainant';
  if (actor.providerId === complaint.providerId && roles.includes('manager')) return 'firm';
  if (!roles.includes('staff')) return 'stranger';
  const came = complaint.order?.worker?.memberId === memberId;
  return came || isOrWasOf(actor, complaint.providerId) ? 'involved' : 'staff';
}

/** What may be done, by whom, and why not. */
export function allowed(
  complaint: Complaint,
  action: ComplaintAction,
  { actor }: Moment,
): Result<ComplaintParty, ComplaintRefusal> {
  const row: Row<ComplaintState, ComplaintParty> = COMPLAINT_TABLE[action];
  const may = mayTake(row, complaint.state, partyTo(complaint, actor));
  return ownCaseOr(may, row.by.includes('staff') && actor.roles.includes('staff'));
}

export function step(
  complaint: Complaint,
  moment: Moment,
  action: ComplaintAction,
  by: ComplaintParty,
  more: { readonly why?: string; readonly effects: readonly Effect[] },
): Complaint {
  const from = action === 'file' ? null : complaint.state;
  const state = COMPLAINT_TABLE[action].to ?? complaint.state;
  return withEvent({ ...complaint, state }, moment, { action, by, from, to: state, ...more });
}

/** Whoever has to act is due at one instant; where the clock only reminds then, it ends it at a later one. */
export const until = (dueAt: number, endsAt = dueAt) => ({ dueAt, endsAt, actsAt: Math.min(dueAt, endsAt) });
export const NOBODY = { dueAt: null, endsAt: null, actsAt: null, firmDueAt: null } as const;

export const toRule = (dueAt: number, { now }: Moment) => ({
  ...until(dueAt, now + UNRULED_AT_MOST),
  firmDueAt: null,
});

export const isOver = ({ endsAt }: Complaint, { now }: Moment): boolean => endsAt !== null && endsAt <= now;
