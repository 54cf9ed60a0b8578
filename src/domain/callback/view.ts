import type { Moment } from '#domain/kernel/actor';
import type { NameOf } from '#domain/kernel/called';
import { type OpenSeal, whyNothing } from '#domain/kernel/sealed';
import type { Callback } from './callback';
import type { CallbackRow, OwnCallback } from './contract';
import { allowed } from './decide';

type Viewer = Pick<Moment, 'actor'>;

export const ownView = (callback: Callback, moment: Viewer): OwnCallback => ({
  id: callback._id,
  state: callback.state,
  askedAt: callback.askedAt,
  dueAt: callback.dueAt,
  missed: callback.tries.filter(({ reached }) => !reached).length,
  mayWithdraw: allowed(callback, 'withdraw', moment).ok,
});

/** As staff see it. Who calls, and nobody else, is led on to the person. */
export function deskRow(callback: Callback, moment: Viewer, nameOf: NameOf, open: OpenSeal): CallbackRow {
  const { takenById, tries } = callback;
  const mine = takenById === moment.actor.memberId;
  const may = (action: 'take' | 'release' | 'reach') => allowed(callback, action, moment).ok;
  return {
    id: callback._id,
    state: callback.state,
    // Why there is no name any more is not the same as none left.
    name: whyNothing(callback.name) ?? open(callback.name),
    askedAt: callback.askedAt,
    dueAt: callback.dueAt,
    endedAt: callback.endedAt,
    takenByName: takenById && nameOf(takenById),
    tries: tries.map(({ at, reached, words }) => ({ at, reached, words: open(words) })),
    personId: mine && may('reach') ? callback.memberId : null,
    can: [
      ...(may('take') ? (['take'] as const) : []),
      ...(may('release') ? (['release'] as const) : []),
      ...(mine && may('reach') ? (['record'] as const) : []),
    ],
  };
}
