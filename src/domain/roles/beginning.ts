import type { Moment } from '#domain/kernel/actor';
import { newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';
import { followStaff, noteStep } from './follows';
import { type Post, ROLL_ID, type StaffRoll } from './roll';

export interface Somebody {
  readonly memberId: string;
  readonly name: string;
}

/** 首位: appointed from the environment's console, on a roll that nobody has begun. */
export function first(person: Somebody, moment: Moment): StaffRoll {
  const post: Post = {
    ...blank(moment.newId(), person, moment),
    state: 'held',
    byId: null,
    heldAt: moment.now,
  };
  const roll: StaffRoll = { ...newNoun(ROLL_ID), posts: [post], actsAt: null };
  const effects = [noteStep(post, 'given', moment), followStaff(post, moment)];
  return withEvent(roll, moment, { action: 'first', by: 'console', to: 'held', effects });
}

/** Where there were staff before there was a roll. */
export const rollOf = (people: readonly Somebody[]): StaffRoll => ({
  ...newNoun(ROLL_ID),
  posts: people.map((person) => ({
    ...{ id: `held-${person.memberId}`, ...person, state: 'held' as const },
    ...{ namedAt: 0, byId: null, why: '', confirmedById: null, heldAt: null, dueAt: null },
  })),
  actsAt: null,
});

export const blank = (id: string, person: Somebody, { now, actor }: Moment): Post => ({
  ...{ id, ...person, state: 'offered', namedAt: now, byId: actor.memberId, why: '' },
  ...{ confirmedById: null, heldAt: null, dueAt: null },
});
