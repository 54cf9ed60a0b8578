import type { Decision, Entity } from '#domain/kernel/entity';
import { change } from '#domain/kernel/entity';
import { type Holder, isAgreed, type KeepRules, lookAtPlace, type Taken } from '#domain/means/place-kept';
import { type Hold, leave, type Places } from '#domain/means/places';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import type { Change } from './commit';
import type { CollectionName } from './indexes';
import { NOUNS, type NounName } from './nouns';
import { strikeOff } from './owed';
import { unitOfWork, untilCommitted } from './unit-of-work';

/**
 * 名额. What has places is the anchor of them: a place is taken there first, for a request that is written right after it. Where
 * that never comes to be, whoever looks at the place gives it back. A place that is left is given back after the request has left it.
 */
export interface Keeping<P extends Places, R> {
  readonly noun: NounName;
  readonly rules: KeepRules<P>;
  readonly find: (id: string) => Promise<P | null>;
  /** The request of that id, and what it says of itself. */
  readonly findRequest: (id: string) => Promise<R | null>;
  readonly holderIn: (request: R) => Holder;
  /** By what it is seen that the places have said nothing since that the request has not heard; absent where it hears of nothing. */
  readonly unmoved?: (places: P) => object;
  /** By which effects the places owe a look at what was taken. */
  readonly takenIn: (places: P) => readonly (readonly [key: string, taken: Taken])[];
}

/** Takes what the decision takes in these places, as they are by then; the request of the decision is not written yet. */
export async function takeIn<P extends Places, T, Code extends string>(
  { noun, find }: Pick<Keeping<P, never>, 'noun' | 'find'>,
  { id, asRead }: { readonly id: string; readonly asRead: P | null },
  decide: (places: P | null) => Decision<T, Code>,
  placesOf: (decided: T) => P | null,
): Promise<Decision<T, Code | 'BUSY'>> {
  const taken = await unitOfWork<T, Code>(async (round) => {
    const before = round === 1 ? asRead : await find(id);
    const decision = decide(before);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    return {
      ok: true,
      value: decision.after,
      changes: changesOf(NOUNS[noun], before, placesOf(decision.after)),
    };
  });
  return taken.ok ? change(taken.value) : taken;
}

/**
 * The request was written, or was not: the place is its own, or is given back. Should that fail, the clock does it. Answers
 * whether somebody may have to be told of it.
 */
export async function keepIn<P extends Places, R>(
  keeping: Keeping<P, R>,
  places: P,
  requestId: string,
  request: R | null,
): Promise<boolean> {
  let looked = false;
  for (const [key, taken] of keeping.takenIn(places)) {
    if (taken.requestId !== requestId) continue;
    try {
      const agreed = request && isAgreed(places, requestId, keeping.holderIn(request));
      if (agreed && (await struckOff(keeping, places, key))) continue;
      looked = true;
      await lookIn(keeping, taken, places._id);
      await strikeOff(keeping.noun, places._id, [key]);
    } catch (fault) {
      logFault({ [keeping.noun]: places._id, effect: key }, fault);
    }
  }
  return looked || Object.values(places.effects).some(({ to }) => to !== undefined);
}

/** A single call, as long as it takes place; else it has to be looked at. */
async function struckOff<P extends Places>(
  { noun, unmoved }: Pick<Keeping<P, never>, 'noun' | 'unmoved'>,
  places: P,
  key: string,
): Promise<boolean> {
  const { stats } = await database
    .collection(NOUNS[noun])
    .where({
      ...{ _id: places._id, cancelled: false, ...unmoved?.(places) },
      [`effects.${key}`]: command.exists(true),
    })
    .update({ data: { [`effects.${key}`]: command.remove(), owed: command.inc(-1) } });
  return stats.updated === 1;
}

/** Did the request come to be? The places are read before it, so that whoever commits on that version has seen nothing older. */
export const lookIn = <P extends Places, R>(
  keeping: Keeping<P, R>,
  taken: Taken,
  id: string,
): Promise<void> =>
  follow(keeping, id, async (places) => {
    const request = await keeping.findRequest(taken.requestId);
    const after = lookAtPlace(keeping.rules, places, taken, request && keeping.holderIn(request), Date.now());
    if (!after) throw new Error('still being made, left to the next tick');
    return after;
  });

/** What a request has left is free for the next one. */
export const leaveIn = <P extends Places, R>(
  keeping: Keeping<P, R>,
  left: Required<Hold>,
  id: string,
): Promise<void> => follow(keeping, id, async (places) => leave(keeping.rules, places, left, Date.now()));

const follow = <P extends Places, R>(
  { noun, find }: Keeping<P, R>,
  id: string,
  decide: (places: P) => Promise<P>,
): Promise<void> =>
  untilCommitted(async () => {
    const before = await find(id);
    return before ? changesOf(NOUNS[noun], before, await decide(before)) : [];
  });

const changesOf = (collection: CollectionName, before: Entity | null, after: Entity | null): Change[] =>
  after && after !== before ? [{ collection, before, after }] : [];
