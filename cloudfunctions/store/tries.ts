import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { type Entity, newNoun, owing } from '#domain/kernel/entity';
import { codesCause, isFull, oneMoreWrong, type WrongTry } from '#domain/kernel/tries';
import type { TellStaff } from '#domain/notice/owed';
import type { Change } from './commit';
import { findById } from './documents';
import { unitOfWork } from './unit-of-work';

/** 试码: the wrong codes of one person, or those meant for one thing that has no document of its own to keep them in. */
export interface CodeTries extends Entity<Effect> {
  readonly wrong: readonly WrongTry[];
}

/** Whom and where to look, where staff are told. */
type Whither = Pick<TellStaff, 'noun' | 'id'>;

export const codeTries = {
  findById: (id: string) => findById<CodeTries>('code_tries', id),

  /** Counts one more wrong code; on the one that fills the measure, staff are told where to look, if that is known. */
  change(before: CodeTries | null, id: string, moment: Moment, whither?: Whither): Change[] {
    const known: CodeTries = before ?? { ...newNoun(id), wrong: [] };
    const wrong = oneMoreWrong(known.wrong, moment);
    if (wrong === known.wrong) return [];
    const after = { ...known, wrong };
    const told = whither && isFull(wrong, moment) ? owing(after, [alarm(id, moment.now, whither)]) : after;
    return [{ collection: 'code_tries', before, after: told }];
  },

  /**
   * A right one leaves its mark, too: of many that are tried at the same moment, only those that come before the measure is
   * full are looked at.
   */
  touch(before: CodeTries | null, id: string): Change[] {
    const after: CodeTries = before ?? { ...newNoun(id), wrong: [] };
    return [{ collection: 'code_tries', before, after }];
  },

  /** Counts it by itself, beside what another document has counted; `read` is how it was a moment ago. */
  async count(id: string, read: CodeTries | null, moment: Moment, whither?: Whither): Promise<void> {
    await unitOfWork<null, never>(async (round) => {
      const before = round === 1 ? read : await codeTries.findById(id);
      return { ok: true, value: null, changes: codeTries.change(before, id, moment, whither) };
    });
  },
};

const alarm = (thing: string, now: number, whither: Whither): TellStaff => ({
  kind: 'tell-staff',
  cause: codesCause(thing, now),
  about: 'codes-tried',
  ...whither,
});
