import { MINUTE } from '#domain/kernel/time';
import * as mishaps from './fit-mishaps';
import * as moves from './fit-moves';
import { KnownFirm } from './fit-oracle';
import { tries } from './fit-orders';
import { FIRMS, type KnownTown, PEOPLE } from './fit-town';

/** One history of a district at random: something happens, and people try what they may or may not. */

export interface Turn {
  readonly what: What;
  readonly firm: number;
  readonly person: number;
  readonly dice: number;
}
export const WHAT = [
  'apply',
  'review',
  'join',
  'admit',
  'train',
  'handIn',
  'checkPaper',
  'duty',
  'days',
  'noShow',
  'forged',
  'reinstate',
  'appeal',
  'leave',
  'wait',
] as const;
export type What = (typeof WHAT)[number];

/** One thing happens, and two people try what they may or may not. */
export async function take(town: KnownTown, { what, firm, person, dice }: Turn): Promise<void> {
  town.cloud.clock.move(MINUTE);
  await happens(town, what, firm % FIRMS, person % PEOPLE, dice);
  await tries(town, person % PEOPLE, dice);
  await tries(town, (person + dice) % PEOPLE, dice + 1);
}

function happens(town: KnownTown, what: What, firm: number, person: number, dice: number): Promise<void> {
  const known = town.firms[firm] ?? new KnownFirm('');
  const worker = town.workerOf(person);
  const by: Readonly<Record<What, () => Promise<void>>> = {
    apply: () => moves.apply(town, firm, dice),
    review: () => moves.review(town, firm, dice),
    join: () => moves.join(town, known, person, dice),
    admit: () => moves.admit(town, worker, dice),
    train: () => moves.train(town, worker, dice),
    handIn: () => moves.handIn(town, known, dice % 3 === 0 ? undefined : worker, dice),
    checkPaper: () => moves.checkPaper(town, known, dice),
    duty: () => moves.duty(town, worker, dice),
    days: () => mishaps.days(town, dice),
    noShow: () => mishaps.noShow(town, known, dice),
    forged: () => mishaps.forged(town, known, dice),
    reinstate: () => mishaps.reinstate(town, known),
    appeal: () => mishaps.appeal(town, known, dice),
    leave: () => moves.leave(town, worker, dice),
    wait: async () => undefined,
  };
  return by[what]();
}
