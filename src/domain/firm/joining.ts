import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import { DAY } from '#domain/kernel/time';
import { handedIn, type Paper } from './certificate';
import type { CrewRefusal } from './crew';
import { tellStaff, toFollow } from './effects';
import { hasQuit, type Invitation, type Provider, type Worker } from './firm';
import { forgetting, forgotten, parting } from './parted';
import { withEvent } from './story';
import { waiting, waitsForStaff } from './waiting';

/** 队伍: how workers come to a firm, are admitted by staff, keep their papers current, and leave. */

const INVITATION_LASTS = 7 * DAY;
const INVITATIONS_KEPT = 30;

const WORKERS_MAX = 60;

/** Somebody of the own firm, by name and phone number; the code goes to that person. */
export function invite(
  provider: Provider,
  whom: { readonly name: string; readonly phone: Sealed; readonly phoneKey: string },
  moment: Moment,
): Decision<Provider, CrewRefusal | 'TOO_MANY_WORKERS' | 'HAS_QUIT'> {
  if (!provider.managerIds.includes(moment.actor.memberId)) return no('NOT_FOUND');
  if (hasQuit(provider)) return no('HAS_QUIT');
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

/**
 * He joins by himself, called as in the invitation unless he says otherwise, with his papers or before them; staff look
 * at him and them before anything is offered to him.
 */
export function join(
  provider: Provider,
  joining: Joining,
  known: { readonly inAFirm: boolean; readonly barred: boolean },
  moment: Moment,
): Decision<Provider, 'INVITATION_NOT_VALID' | 'ALREADY_IN_A_FIRM' | 'BARRED'> {
  const { code, phoneKey, papers, name, ...person } = joining;
  const invitation = invitationFor(provider, code, phoneKey, moment.now);
  if (!invitation) return no('INVITATION_NOT_VALID');
  if (known.inAFirm) return no('ALREADY_IN_A_FIRM');
  if (known.barred) return no('BARRED');
  const worker: Worker = {
    ...person,
    name: name || invitation.name,
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
  const gone = forgotten(provider);
  const left = parting(provider, gone);
  const workers = [...left.workers, worker];
  const joined = waiting({ ...provider, ...left, invitations, workers }, moment.now);
  return change(
    withEvent(joined, moment, {
      action: 'join',
      by: 'worker',
      to: provider.standing,
      why: worker.name,
      effects: [
        toFollow(provider, worker.memberId),
        ...gone.map(forgetting),
        ...(waitsForStaff(worker) ? [tellStaff(provider, 'worker-waits')] : []),
      ],
    }),
  );
}

/** 工牌号: given with the joining, valid from the admission on. */
export const badgeNoFor = (moment: Moment): string => `GDJ-${moment.newCode()}`;

const manager = (after: Provider, moment: Moment, action: string, why: string): Provider =>
  withEvent(after, moment, { action, by: 'manager', to: after.standing, why });
