import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import { logFault } from '../runtime/log';
import { command, database } from '../runtime/wechat-world';
import { NOUNS, type NounName } from './nouns';

/** What was carried out. The version is left alone, so that nobody who is deciding about the noun loses a race to this. */
export async function strikeOff(noun: NounName, id: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const paths = keys.map((key) => `effects.${key}`);
  const { stats } = await database
    .collection(NOUNS[noun])
    .where({ _id: id, ...each(paths, command.exists(true)) })
    .update({ data: { ...each(paths, command.remove()), owed: command.inc(-keys.length) } });
  // Somebody else has struck off some of them meanwhile.
  if (stats.updated === 0 && keys.length > 1) for (const key of keys) await strikeOff(noun, id, [key]);
}

const each = (paths: readonly string[], what: object) =>
  Object.fromEntries(paths.map((path) => [path, what]));

type OfKind<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

/**
 * What a person who has just committed has to find done with the next tap is carried out before the answer. It is owed like any
 * other effect: should it fail, or we die, the phone or the clock carries it out a little later. Answers whether all was done.
 */
export async function carryOutNow<K extends Effect['kind']>(
  noun: NounName,
  { _id, effects }: Entity,
  kind: K,
  carryOut: (effect: OfKind<K>) => Promise<void>,
): Promise<boolean> {
  let all = true;
  for (const [key, effect] of Object.entries(effects)) {
    if (effect.kind !== kind) continue;
    try {
      await carryOut(effect as OfKind<K>);
      await strikeOff(noun, _id, [key]);
    } catch (fault) {
      logFault({ noun, id: _id, effect: key }, fault);
      all = false;
    }
  }
  return all;
}
