import { WRONG_ABOVE } from '#domain/appointment/decide/founding';
import {
  announced,
  idsAbove,
  MOVES_ID,
  type StudioMove,
  type StudioMoves,
} from '#domain/appointment/studio-moves';
import { no } from '#domain/kernel/result';
import { command, database } from '../runtime/wechat-world';
import { findById } from './documents';
import { studios } from './studios';
import { unitOfWork } from './unit-of-work';

/** Who is about to come under whom: one document, small for ever, for what is written is taken out. */
export const studioMoves = {
  current: () => findById<StudioMoves>('studio_moves', MOVES_ID),

  /**
   * Announces a move that closes no ring; answers the ids above. The moves are read before the studios: who commits on that
   * version has seen the studio of every move that was taken out, and every other one.
   */
  announce: (move: StudioMove, asRead: StudioMoves | null) =>
    unitOfWork<readonly string[], 'ABOVE_NOT_POSSIBLE'>(async (round) => {
      const before = round === 1 ? asRead : await studioMoves.current();
      const above = idsAbove(await studios.all(), before, move);
      if (above.length === 0 || above.includes(move.studioId)) return no('ABOVE_NOT_POSSIBLE', WRONG_ABOVE);
      const after = announced(before, move);
      return { ok: true, value: above, changes: [{ collection: 'studio_moves', before, after }] };
    }),

  /** It was written, or was not. One that is never taken out is forgotten by itself. */
  takeOut: async ({ by }: Pick<StudioMove, 'by'>): Promise<void> => {
    await database
      .collection('studio_moves')
      .where({ _id: MOVES_ID })
      .update({ data: { moves: command.pull({ by }), version: command.inc(1) } });
  },
};
