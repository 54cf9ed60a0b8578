import type { Moment } from '#domain/kernel/actor';
import { change, type Decision, newNoun } from '#domain/kernel/entity';
import { mayTake, withEvent } from '#domain/kernel/lifecycle';
import { no } from '#domain/kernel/result';
import { isWithin, MINUTE } from '#domain/kernel/time';
import type { Row, Transitions } from '#domain/kernel/transitions';
import {
  ANNOUNCEMENTS_MAX,
  type Announcement,
  type AnnouncementState,
  type AnnouncementText,
  BOARD_ID,
  type Board,
  PUBLISH_AHEAD,
} from './board';
import type { CallEverybody } from './owed';

export type AnnouncementAction = 'write' | 'rewrite' | 'publish' | 'withdraw';
type Party = 'staff' | 'stranger';

/** What hangs there is not changed any more: whoever has read it has read that. */
export const ANNOUNCEMENT_TABLE = {
  write: { from: [], to: 'draft', by: ['staff'] },
  rewrite: { from: ['draft'], to: null, by: ['staff'] },
  publish: { from: ['draft'], to: 'published', by: ['staff'] },
  withdraw: { from: ['draft', 'published'], to: 'withdrawn', by: ['staff'] },
} as const satisfies Transitions<AnnouncementAction, AnnouncementState, Party>;

/** The last changes are what a retry has to find. */
const EVENTS_KEPT = 50;

export const newBoard = (): Board => ({ ...newNoun(BOARD_ID), announcements: [] });

/** 写一条, or write it anew as long as it is a draft. What was taken down long ago makes room. */
export function write(
  board: Board,
  id: string | null,
  text: AnnouncementText,
  moment: Moment,
): Decision<Board, 'NOT_FOUND' | 'NOT_NOW' | 'BOARD_FULL'> {
  if (id !== null) {
    return step(board, id, 'rewrite', moment, (known) => ({ ...known, ...text }));
  }
  const announcements = withRoom(board.announcements);
  if (announcements.length >= ANNOUNCEMENTS_MAX) return no('BOARD_FULL');
  const added: Announcement = { id: moment.newId(), ...text, state: 'draft', publishAt: null };
  const after = { ...board, announcements: [...announcements, added] };
  return change(noted(after, 'write', added, moment));
}

/** Without the one that was taken down first, where it is full. */
function withRoom(known: readonly Announcement[]): readonly Announcement[] {
  if (known.length < ANNOUNCEMENTS_MAX) return known;
  const down = known.find(({ state }) => state === 'withdrawn');
  return known.filter((one) => one !== down);
}

/** 发布, now or at an instant to come. */
export function publish(
  board: Board,
  { id, at }: { readonly id: string; readonly at: number | null },
  moment: Moment,
): Decision<Board, 'NOT_FOUND' | 'NOT_NOW' | 'PUBLISH_TIME_NOT_POSSIBLE'> {
  const publishAt = at ?? moment.now;
  if (!isWithin(publishAt, moment.now, { back: MINUTE, ahead: PUBLISH_AHEAD })) {
    return no('PUBLISH_TIME_NOT_POSSIBLE', [{ path: 'at', problem: 'not possible' }]);
  }
  return step(board, id, 'publish', moment, (known) => ({ ...known, publishAt }));
}

/** 撤下, with a reason that stays on record. */
export const withdraw = (
  board: Board,
  { id, why }: { readonly id: string; readonly why: string },
  moment: Moment,
): Decision<Board, 'NOT_FOUND' | 'NOT_NOW'> => step(board, id, 'withdraw', moment, (known) => known, why);

function step(
  board: Board,
  id: string,
  action: Exclude<AnnouncementAction, 'write'>,
  moment: Moment,
  changed: (known: Announcement) => Announcement,
  why: string | null = null,
): Decision<Board, 'NOT_FOUND' | 'NOT_NOW'> {
  const known = board.announcements.find((one) => one.id === id);
  if (!known) return no('NOT_FOUND');
  const row: Row<AnnouncementState, Party> = ANNOUNCEMENT_TABLE[action];
  const party: Party = moment.actor.roles.includes('staff') ? 'staff' : 'stranger';
  const may = mayTake(row, known.state, party);
  if (!may.ok) return no(may.refusal.code === 'NOT_NOW' ? 'NOT_NOW' : 'NOT_FOUND');
  const after = { ...changed(known), state: row.to ?? known.state };
  const announcements = board.announcements.map((one) => (one === known ? after : one));
  return change(noted({ ...board, announcements }, action, after, moment, why, known.state));
}

const noted = (
  board: Board,
  action: AnnouncementAction,
  { id, state, kind, audience, publishAt }: Announcement,
  moment: Moment,
  why: string | null = null,
  from: AnnouncementState | null = null,
): Board => {
  const calls = action === 'publish' && kind === 'danger' && publishAt !== null;
  const effects: CallEverybody[] = calls
    ? [
        {
          ...{ kind: 'call-everybody', cause: `danger-${id}` },
          ...{ announcementId: id, audience, at: publishAt },
        },
      ]
    : [];
  return withEvent(board, moment, { action, by: 'staff', from, to: state, why, kept: EVENTS_KEPT, effects });
};
