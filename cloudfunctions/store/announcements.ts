import { type Announcement, BOARD_ID, type Board } from '#domain/announcement/board';
import { newBoard } from '#domain/announcement/decide';
import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { type Counter, REMEMBERS_ALL } from '#domain/kernel/lately';
import { no } from '#domain/kernel/result';
import { fingerprint } from '../runtime/seal';
import { command } from '../runtime/wechat-world';
import { countOnce } from './count-once';
import { find, findById } from './documents';
import { type Changed, told } from './nouns';
import { addOnce, unitOfWork } from './unit-of-work';

/** How many have read one, in parts, so that a crowd does not wait for one document. */
interface Reads extends Counter {
  /** `<announcement>-<part>` */
  readonly _id: string;
  readonly version: number;
  readonly reads: number;
}

const PARTS = [...'0123456789abcdef'];
const READS_MAX = 1_000;

export const announcements = {
  board: () => findById<Board>('announcements', BOARD_ID),
  find: async (id: string): Promise<Announcement | null> =>
    (await announcements.board())?.announcements.find((one) => one.id === id) ?? null,
  /** How often each of these was read. */
  reads: async (ids: readonly string[]): Promise<(id: string) => number> => {
    const wanted = ids.flatMap((id) => PARTS.map((part) => `${id}-${part}`));
    const found =
      wanted.length === 0
        ? []
        : await find<Reads>('announcement_reads', { where: { _id: command.in(wanted) }, limit: READS_MAX });
    return (id) => found.reduce((sum, { _id, reads }) => sum + (_id.startsWith(`${id}-`) ? reads : 0), 0);
  },
};

/** One command on the board; the first one hangs it up. */
export async function changeBoard<Code extends string>(
  moment: Moment,
  decideOn: (board: Board) => Decision<Board, Code>,
): Promise<Changed<Board, Code | 'BUSY'>> {
  const changed = await unitOfWork<Board, Code | 'REQUEST_REUSED'>(async () => {
    const before = await announcements.board();
    const earlier = before ? sentBefore(before, moment) : 'no';
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (before && earlier === 'same') return { ok: true, value: before, changes: [] };
    const decision = decideOn(before ?? newBoard());
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'announcements', before, after }] };
  });
  return changed.ok ? told('announcement', changed.value) : changed;
}

/**
 * 已读, once a person. The mark is a keyed fingerprint of both, so that nobody can be listed by it, and is set after it was
 * counted: the counter remembers what it counted until the mark is there.
 */
export async function noteRead(announcementId: string, memberId: string): Promise<void> {
  const mark = fingerprint(`read ${announcementId} ${memberId}`);
  const part = PARTS[mark.charCodeAt(0) % PARTS.length];
  const id = `${announcementId}-${part}`;
  const read = async () => (await findById<Reads>('announcement_reads', id)) ?? newReads(id);
  const [known, asRead] = await Promise.all([findById('announcement_marks', mark), read()]);
  if (known) return;
  await countOnce({
    ...{ collection: 'announcement_reads', asRead, read, cause: mark, at: Date.now(), written },
    move: (one) => ({ ...one, reads: one.reads + 1 }),
  });
  await addOnce('announcement_marks', { _id: mark });
}

const newReads = (id: string): Reads => ({ _id: id, version: 0, reads: 0, lately: REMEMBERS_ALL });

const written = async (marks: readonly string[]): Promise<ReadonlySet<string>> => {
  const where = { _id: command.in(marks) };
  const found = await find<{ _id: string }>('announcement_marks', { where, limit: marks.length });
  return new Set(found.map(({ _id }) => _id));
};
