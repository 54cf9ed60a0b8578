import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { filesOf, NO_PORTRAIT, type Portrait } from '../portrait';
import { type Officer, officerOf, type Studio } from '../studio';
import { arranged, byOf } from './arranged';

/** 干部的照片: handed in by the officer or by staff, looked at by somebody else, taken away at any time. */

export interface PortraitWish {
  readonly officerId: string;
  /** null: none any more, neither the one that is shown nor the one that waits. */
  readonly fileId: string | null;
}

const NOT_HERE = no('OFFICER_NOT_FOUND', [{ path: 'officerId', problem: 'unknown' }]);

/** What staff hand in for an officer they have looked at; what anybody hands in of the own person waits for somebody else. */
export function setPortrait(
  studio: Studio,
  { officerId, fileId }: PortraitWish,
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND'> {
  const { actor } = moment;
  const own = officerId === actor.memberId;
  const officer = own || actor.roles.includes('staff') ? officerOf(studio, officerId) : null;
  if (!officer) return NOT_HERE;
  const before = officer.portrait ?? NO_PORTRAIT;
  const after = portraitOf(before, fileId, own, moment);
  const asks = after.waiting !== null && before.waiting === null;
  const effects = asks ? [waits(studio, officerId, moment.now)] : [];
  return change(kept(studio, officer, after, 'setPortrait', effects, moment));
}

function portraitOf(before: Portrait, fileId: string | null, own: boolean, moment: Moment): Portrait {
  if (fileId === null) return NO_PORTRAIT;
  // What waits is the officer's own wish: staff say yes or no to it, whatever they hand in meanwhile.
  return own ? { ...before, waiting: { id: moment.newId(), fileId } } : { ...before, shown: fileId };
}

export interface PortraitVerdict {
  readonly officerId: string;
  readonly portraitId: string;
  readonly right: boolean;
  /** Whether there is a copy of it that people can be shown. */
  readonly seen: boolean;
}

/** Which file a verdict is about; null where that one does not wait any more. */
export function waitingFile(
  studio: Studio,
  { officerId, portraitId }: Pick<PortraitVerdict, 'officerId' | 'portraitId'>,
): string | null {
  const waiting = officerOf(studio, officerId)?.portrait?.waiting;
  return waiting?.id === portraitId ? waiting.fileId : null;
}

/** 看过了: shown from now on, or not at all. Nobody says so of the own one. */
export function checkPortrait(
  studio: Studio,
  { officerId, portraitId, right, seen }: PortraitVerdict,
  moment: Moment,
): Decision<Studio, 'OFFICER_NOT_FOUND' | 'PORTRAIT_CHANGED' | 'ANOTHER_NEEDED'> {
  const officer = officerOf(studio, officerId);
  if (!officer) return NOT_HERE;
  if (officerId === moment.actor.memberId) return no('ANOTHER_NEEDED');
  const { shown, waiting } = officer.portrait ?? NO_PORTRAIT;
  if (waiting?.id !== portraitId) return no('PORTRAIT_CHANGED');
  // What was refused, or is not copied yet, must not push out the one that people see.
  if (right && !seen) return no('PORTRAIT_CHANGED');
  const about = right ? 'officer-portrait-shown' : 'officer-portrait-refused';
  const effects = [told(studio, { kind: 'notify', to: officerId, about })];
  const after = { shown: right ? waiting.fileId : shown, waiting: null };
  return change(kept(studio, officer, after, 'checkPortrait', effects, moment));
}

interface Telling {
  readonly kind: 'notify';
  readonly to: string;
  readonly about: 'officer-portrait-shown' | 'officer-portrait-refused';
}

const causeOf = ({ _id, version }: Studio): string => `portrait-${_id}-${version}`;

const told = (studio: Studio, telling: Telling): Effect => ({
  ...telling,
  cause: causeOf(studio),
  noun: 'role',
  id: studio._id,
});

/** Staff are told once per officer and day, however often one is handed in and taken away. */
const waits = (studio: Studio, officerId: string, now: number): Effect => ({
  kind: 'tell-staff',
  about: 'officer-portrait-waits',
  cause: `portrait-waits-${studio._id}-${officerId}-${dayOf(now)}`,
  noun: 'role',
  id: studio._id,
});

/** In the officer's place in the list; files that it does not name any more go. */
function kept(
  studio: Studio,
  officer: Officer,
  portrait: Portrait,
  action: string,
  effects: readonly Effect[],
  moment: Moment,
): Studio {
  const { memberId } = officer;
  const officers = studio.officers.map((one) => (one.memberId === memberId ? { ...one, portrait } : one));
  const still = filesOf(portrait);
  const gone = filesOf(officer.portrait ?? NO_PORTRAIT).filter((file) => !still.includes(file));
  return withEvent({ ...studio, officers }, moment, {
    ...arranged(action, byOf(moment), memberId),
    effects: [...effects, ...forgotten(studio, gone)],
  });
}

/** What nobody is shown any more is not kept. */
export const forgotten = (studio: Studio, files: readonly string[]): Effect[] =>
  files.length === 0 ? [] : [{ kind: 'forget-portrait', cause: causeOf(studio), files }];
