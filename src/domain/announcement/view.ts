import type { Role } from '#domain/kernel/actor';
import { mayTake } from '#domain/kernel/lifecycle';
import { type Board, readBy } from './board';
import type { KeptAnnouncement, ShownAnnouncement } from './contract';
import { ANNOUNCEMENT_TABLE } from './decide';

export const boardView = (board: Board | null, roles: readonly Role[], now: number): ShownAnnouncement[] =>
  readBy(board, roles, now).map(({ id, kind, title, words, link, publishAt }) => ({
    ...{ id, kind, title, words, link },
    at: publishAt,
  }));

const ACTIONS = ['rewrite', 'publish', 'withdraw'] as const;

/** As staff see them, the newest first. */
export const deskView = (board: Board | null, readsOf: (id: string) => number): KeptAnnouncement[] =>
  [...(board?.announcements ?? [])].reverse().map(({ id, kind, title, words, link, ...kept }) => ({
    ...{ id, kind, title, words, link, audience: kept.audience, state: kept.state },
    publishAt: kept.publishAt,
    reads: readsOf(id),
    can: ACTIONS.filter((action) => mayTake(ANNOUNCEMENT_TABLE[action], kept.state, 'staff').ok),
  }));
