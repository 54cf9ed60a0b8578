// 待办: what commits still owe (notices, points, scores), carried out under computed ids.
// Called by whoever's request owes it, right after the answer; the clock does the same for what no phone asked for.
import { yes } from '#domain/kernel/result';
import { outboxContract } from '#domain/outbox/contract';
import { SHOWS_NOTHING, serve } from '../runtime/serve';
import { settle } from './settle';

export const main = serve('outbox', outboxContract, SHOWS_NOTHING, {
  settle: async ({ noun, id }) => {
    await settle(noun, id);
    return yes({ done: true });
  },
});
