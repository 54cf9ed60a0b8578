import { LIVE as OPEN_REQUEST } from '#domain/appointment/request';
import type { HeldNoun, Known } from '#domain/kernel/allowance';
import { UNDECIDED } from '#domain/provider/complaint';
import { LIVE as OPEN_ORDER } from '#domain/repair/order';
import { command } from '../runtime/wechat-world';
import { find } from './documents';
import { NOUNS } from './nouns';

/** In which states each noun is not over yet, as far as limits are concerned. What is frozen waits for staff. */
const OPEN: Readonly<Record<HeldNoun['noun'], readonly string[]>> = {
  'repair-order': OPEN_ORDER,
  appointment: OPEN_REQUEST,
  complaint: UNDECIDED,
};

/** Which of these are open still; one query per noun. */
export async function lookUp(held: readonly HeldNoun[]): Promise<Known> {
  const nouns = [...new Set(held.map(({ noun }) => noun))];
  const found = await Promise.all(
    nouns.map((noun) =>
      statesOf(noun, [...new Set(held.filter((one) => one.noun === noun).map(({ id }) => id))]),
    ),
  );
  return new Map(found.flat());
}

async function statesOf(noun: HeldNoun['noun'], ids: readonly string[]) {
  const found = await find<{ readonly _id: string; readonly state: string }>(NOUNS[noun], {
    where: { _id: command.in(ids) },
    limit: ids.length,
  });
  return found.map(({ _id, state }) => [_id, OPEN[noun].includes(state)] as const);
}
