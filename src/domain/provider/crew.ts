import type { Moment } from '#domain/kernel/actor';
import type { FollowFirm, NoticeKind, Notify, TellStaff } from '#domain/kernel/effect';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY, dayOf, instantOf } from '#domain/kernel/time';
import type { Paper } from './application';
import { toRank } from './decide';
import { type Certificate, type Invitation, isWaiting, type Provider, type Worker } from './provider';

/** 队伍: how workers come to a firm, are admitted by staff, keep their papers current, and leave. */

const INVITATION_LASTS = 7 * DAY;
const INVITATIONS_KEPT = 30;
/** An induction training counts for a year. */
const TRAINING_DAYS = 365;
const WORKERS_MAX = 60;

export type CrewRefusal = 'NOT_FOUND' | 'NOT_NOW' | 'OWN_CASE';

/** Somebody of the own firm, by name and phone number; the code goes to that person. */
export function invite(
  provider: Provider,
  whom: { readonly name: string; readonly phone: Sealed; readonly phoneKey: string },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'TOO_MANY_WORKERS'> {
  if (!provider.managerIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  if (provider.workers.filter(({ left }) => !left).length >= WORKERS_MAX) return no('TOO_MANY_WORKERS');
  const code = `${moment.newCode()}${moment.newCode()}`.slice(0, 8);
  const invitation = { ...whom, code, until: moment.now + INVITATION_LASTS, usedAt: null };
  // A second one to the same person takes the place of the first.
  const others = provider.invitations.filter((one) => one.phoneKey !== whom.phoneKey || one.usedAt !== null);
  const invitations = [invitation, ...others].slice(0, INVITATIONS_KEPT);
  return change(manager({ ...provider, invitations }, moment, 'invite', whom.name));
}

export const invitationFor = (
  provider: Provider,
  code: string,
  phoneKey: string,
  now: number,
): Invitation | undefined =>
  provider.invitations.find(
    (one) => one.code === code && one.phoneKey === phoneKey && one.usedAt === null && now < one.until,
  );

export interface Joining {
  readonly code: string;
  readonly phoneKey: string;
  readonly phone: Sealed;
  readonly name: string;
  readonly photo: string;
  readonly idNumber: Sealed;
  readonly idKey: string;
  readonly papers: readonly Paper[];
}

/** He joins by himself; staff look at him and his papers before anything is offered to him. */
export function join(
  provider: Provider,
  joining: Joining,
  known: { readonly inAFirm: boolean; readonly barred: boolean },
  moment: Moment,
): Decision<Provider, 'INVITATION_NOT_VALID' | 'ALREADY_IN_A_FIRM' | 'BARRED'> {
  const { code, phoneKey, papers, ...person } = joining;
  const invitation = invitationFor(provider, code, phoneKey, moment.now);
  if (!invitation) return no('INVITATION_NOT_VALID');
  if (known.inAFirm) return no('ALREADY_IN_A_FIRM');
  if (known.barred) return no('BARRED');
  const worker: Worker = {
    ...person,
    workerId: moment.newId(),
    memberId: moment.actor.memberId,
    badgeNo: badgeNoFor(moment),
    certificates: papers.map((paper) => handedIn(paper, moment)),
    trainedUntilOn: '',
    onDutySince: null,
    left: false,
    joinedAt: moment.now,
    approvedAt: null,
  };
  const invitations = provider.invitations.map((one) =>
    one === invitation ? { ...one, usedAt: moment.now } : one,
  );
  const joined = waiting({ ...provider, invitations, workers: [...provider.workers, worker] }, moment.now);
  return change(
    withEvent(joined, moment, {
      action: 'join',
      by: 'worker',
      to: provider.standing,
      why: worker.name,
      effects: [toFollow(provider, worker.memberId), tellStaff(provider, 'worker-waits')],
    }),
  );
}

/** 工牌号: given with the joining, valid from the admission on. */
const badgeNoFor = (moment: Moment): string => `GDJ-${moment.newCode()}`;

export const handedIn = (paper: Paper, moment: Moment): Certificate => ({
  ...paper,
  id: moment.newId(),
  checkedAt: null,
});

export interface Admission {
  readonly workerId: string;
  readonly right: boolean;
  /** The day of the induction training. */
  readonly trainedOn: string | null;
  readonly why: string;
}

/** Staff admit a worker with his papers and the date of his training, or say why not. */
export function admit(
  provider: Provider,
  { workerId, right, trainedOn, why }: Admission,
  known: {
    readonly ownCase: boolean;
    /** Works for another firm since: two had him join at the same moment. */
    readonly elsewhere: boolean;
  },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'REASON_MISSING' | 'TRAINING_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (known.ownCase || worker.memberId === moment.actor.memberId) return no('OWN_CASE');
  if (worker.approvedAt !== null || (right && known.elsewhere)) return no('NOT_NOW');
  if (!right && why.trim() === '') return no('REASON_MISSING', [{ path: 'why', problem: 'required' }]);
  if (right && !isTrainingDay(trainedOn, moment.now)) {
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  }
  const after = right
    ? admitted(worker, trainedUntil(trainedOn ?? ''), moment.now)
    : { ...worker, left: true, onDutySince: null };
  return change(
    withEvent(withWorker(provider, after, moment.now), moment, {
      action: right ? 'admit' : 'refuseWorker',
      by: 'staff',
      to: provider.standing,
      why: why.trim() === '' ? worker.name : `${worker.name}：${why}`,
      effects: [
        ...(right ? [] : [toFollow(provider, worker.memberId)]),
        tell(provider, worker.memberId, right ? 'worker-admitted' : 'worker-refused'),
      ],
    }),
  );
}

const admitted = (worker: Worker, trainedUntilOn: string, now: number): Worker => ({
  ...worker,
  trainedUntilOn,
  approvedAt: now,
  certificates: worker.certificates.map((paper) => ({ ...paper, checkedAt: paper.checkedAt ?? now })),
});

/** 上岗培训, again: its day is what the badge counts from. */
export function train(
  provider: Provider,
  { workerId, trainedOn }: { readonly workerId: string; readonly trainedOn: string },
  known: { readonly ownCase: boolean },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'TRAINING_DAY_WRONG'> {
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  if (!worker) return no('NOT_FOUND');
  if (known.ownCase) return no('OWN_CASE');
  if (worker.approvedAt === null) return no('NOT_NOW');
  if (!isTrainingDay(trainedOn, moment.now)) {
    return no('TRAINING_DAY_WRONG', [{ path: 'trainedOn', problem: 'not possible' }]);
  }
  const after = { ...worker, trainedUntilOn: trainedUntil(trainedOn) };
  return change(
    withEvent(withWorker(provider, after, moment.now), moment, {
      action: 'train',
      by: 'staff',
      to: provider.standing,
      why: `${worker.name} ${trainedOn}`,
      effects: [toRank(provider, worker, moment), tell(provider, worker.memberId, 'training-counted')],
    }),
  );
}

const trainedUntil = (on: string): string => dayOf(instantOf(on) + TRAINING_DAYS * DAY);

/** It has taken place, within the last year. */
const isTrainingDay = (on: string | null, now: number): boolean =>
  on !== null && on <= dayOf(now) && trainedUntil(on) > dayOf(now);

/** He leaves, or the manager lets him go; whoever still holds orders finishes or releases them first. */
export function leave(
  provider: Provider,
  workerId: string,
  known: { readonly ordersInHand: boolean },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'ORDERS_IN_HAND'> {
  const { memberId } = moment.actor;
  const worker = provider.workers.find((one) => one.workerId === workerId && !one.left);
  const himself = worker?.memberId === memberId;
  if (!worker || (!himself && !provider.managerIds.includes(memberId))) return no('NOT_FOUND');
  if (known.ordersInHand) return no('ORDERS_IN_HAND');
  const gone = { ...worker, left: true, onDutySince: null };
  // An order that is accepted at this very moment is taken back, so that nobody waits for somebody who has left.
  const after = { ...withWorker(provider, gone, moment.now), sweepsAt: moment.now };
  return change(
    withEvent(after, moment, {
      action: himself ? 'leave' : 'dismiss',
      by: himself ? 'worker' : 'manager',
      to: provider.standing,
      why: worker.name,
      effects: [
        toFollow(provider, worker.memberId),
        toRank(provider, worker, moment),
        ...(himself ? [] : [tell(provider, worker.memberId, 'worker-left')]),
      ],
    }),
  );
}

export const withWorker = (provider: Provider, worker: Worker, now: number): Provider =>
  waiting(
    {
      ...provider,
      workers: provider.workers.map((one) => (one.workerId === worker.workerId ? worker : one)),
    },
    now,
  );

/** Whether somebody or something waits for staff, and since when. */
export function waiting(provider: Provider, now: number): Provider {
  const present = provider.workers.filter(({ left }) => !left);
  const waits =
    provider.amendments.length > 0 ||
    provider.videos.some(({ releasedAt }) => releasedAt === null) ||
    present.some(({ approvedAt }) => approvedAt === null) ||
    [...provider.certificates, ...present.flatMap(({ certificates }) => certificates)].some(isWaiting);
  return { ...provider, waitingSince: waits ? (provider.waitingSince ?? now) : null };
}

const manager = (after: Provider, moment: Moment, action: string, why: string): Provider =>
  withEvent(after, moment, { action, by: 'manager', to: after.standing, why });

export const tell = (provider: Provider, to: string, about: NoticeKind): Notify => ({
  kind: 'notify',
  to,
  ...aboutFirm(provider, about),
});

/** What he may do for the firm is written elsewhere, and follows. */
const toFollow = (provider: Provider, memberId: string): FollowFirm => ({
  kind: 'follow-firm',
  cause: `${provider._id}-${provider.events.length}`,
  to: memberId,
  providerId: provider._id,
});

/** Another firm had him join at the same moment: nobody works for two, so the one whose turn came second lets him go. */
export function turnAway(
  provider: Provider,
  memberId: string,
  moment: Moment,
): Decision<Provider, CrewRefusal> {
  const worker = provider.workers.find((one) => one.memberId === memberId && !one.left);
  if (!worker) return no('NOT_FOUND');
  return change(
    withEvent(withWorker(provider, { ...worker, left: true, onDutySince: null }, moment.now), moment, {
      action: 'turnAway',
      by: 'clock',
      to: provider.standing,
      why: worker.name,
    }),
  );
}

const tellStaff = (provider: Provider, about: NoticeKind): TellStaff => ({
  kind: 'tell-staff',
  ...aboutFirm(provider, about),
});

const aboutFirm = (provider: Provider, about: NoticeKind) =>
  ({
    cause: `${provider._id}-${provider.events.length}`,
    about,
    noun: 'provider',
    id: provider._id,
  }) as const;
