import type { Moment } from '#domain/kernel/actor';
import { type Decision, sentBefore } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import { type Breakage, TO_MEND } from '#domain/station/breakage';
import type { Union } from '#domain/union/union';
import { command } from '../runtime/wechat-world';
import { find, findAlong, findById } from './documents';
import { type After, inOrder } from './in-order';
import { type Changed, told } from './nouns';
import type { Above } from './stations';
import { unitOfWork } from './unit-of-work';

/** A station has not more parts than that. */
const PARTS_MAX = 20;

/** Null: of all unions. */
const of = (unionIds: readonly string[] | null) =>
  unionIds === null ? {} : { unionId: command.in([...unionIds]) };

/** 报修 */
export const breakages = {
  findById: (id: string) => findById<Breakage>('breakages', id),
  /** With the union that keeps the station; one call. */
  withUnion: async (id: string): Promise<(Above & { readonly breakage: Breakage }) | null> => {
    const steps = {
      unions: { from: 'unions', by: 'unionId' },
      above: { from: 'unions', by: 'unions.aboveIds' },
    } as const;
    const query = { where: { _id: id }, limit: 1 };
    const [row] = await findAlong<Breakage, { unions: Union; above: Union }>('breakages', query, steps);
    return row ? { breakage: row.found, union: row.along.unions[0] ?? null, above: row.along.above } : null;
  },
  /** What is broken at one station. */
  at: (stationId: string) =>
    find<Breakage>('breakages', { where: { stationId, state: command.in(TO_MEND) }, limit: PARTS_MAX }),
  /** Also what was mended there. */
  ofStation: (stationId: string) => find<Breakage>('breakages', { where: { stationId }, limit: PARTS_MAX }),
  /** What is due first before the others. */
  toMend: (unionIds: readonly string[] | null, after?: After) =>
    pageOf({ ...of(unionIds), state: command.in(TO_MEND) }, ['dueAt', 'asc'], after),
  /** The newest first. */
  over: (unionIds: readonly string[] | null, after?: After) =>
    pageOf(of(unionIds), ['endedAt', 'desc'], after),
};

const pageOf = (where: object, by: readonly ['dueAt' | 'endedAt', 'asc' | 'desc'], after?: After) =>
  inOrder<Breakage>('breakages', [{ where: { ...where, [by[0]]: command.gt(0) } }], { by, after });

/** A command on one part of a station; the first one writes it down. */
export async function changeBreakage<Code extends string>(
  { id, moment, asRead }: { readonly id: string; readonly moment: Moment; readonly asRead: Breakage | null },
  decideOn: (breakage: Breakage | null) => Decision<Breakage, Code>,
): Promise<Changed<Breakage, Code | 'BUSY'>> {
  const changed = await unitOfWork<Breakage, Code | 'REQUEST_REUSED'>(async (round) => {
    const before = round === 1 ? asRead : await breakages.findById(id);
    const earlier = before ? sentBefore(before, moment) : 'no';
    if (earlier === 'other') return no('REQUEST_REUSED');
    if (before && earlier === 'same') return { ok: true, value: before, changes: [] };
    const decision = decideOn(before);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    const { after } = decision;
    return { ok: true, value: after, changes: [{ collection: 'breakages', before, after }] };
  });
  return changed.ok ? told('breakage', changed.value) : changed;
}
