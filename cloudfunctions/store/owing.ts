import type { Owing } from '#domain/figures/health';
import { keysOf } from '#domain/kernel/tables';
import { command, database } from '../runtime/wechat-world';
import { INDEXES } from './indexes';
import { NOUNS } from './nouns';

/** The nouns whose effects the clock finds by an index. */
const QUEUED = keysOf(NOUNS).filter((noun) => INDEXES[NOUNS[noun]].some(({ name }) => name === 'owed'));

/** 欠着的后续: how many nouns of each kind owe something; one question for each kind, by the index of the clock. */
export async function owing(): Promise<Owing[]> {
  const counted = await Promise.all(
    QUEUED.map(async (noun) => {
      const { total } = await database
        .collection(NOUNS[noun])
        .where({ owed: command.gte(1) })
        .count();
      return { noun, count: total };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
