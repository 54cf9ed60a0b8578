import type { Paper as HandedIn } from '#domain/firm/certificate';
import { creditCheck, idCheck } from '#domain/kernel/identity-numbers';
import { DAY, dayOf } from '#domain/kernel/time';
import type { Dice } from './dice';
import type { Paper } from './firms';

/** Invented: no such region and day of birth have these numbers, but their check characters are right. */
export const creditCodeFor = (index: number): string => {
  const body = `91370202MA0${String(index + 1).padStart(6, '0')}`;
  return `${body}${creditCheck(body)}`;
};

export function idNumberFrom(dice: Dice): string {
  const body = `3702991990010${dice.between(1, 9)}${dice.digits(3)}`;
  return `${body}${idCheck(body)}`;
}

const DAYS_LEFT: Readonly<Record<Paper, readonly [min: number, max: number]>> = {
  valid: [120, 900],
  expiring: [6, 28],
  // Past the fourteen days of grace.
  expired: [-60, -16],
};
const LASTS_DAYS = 1095;

export interface PaperOf {
  readonly names: Readonly<Record<string, string>>;
  readonly category: string;
  /** How it stands at `now`. */
  readonly paper: Paper;
  readonly now: number;
  readonly handedInAt: number;
  readonly photo: string;
}

export function paperOf({ names, category, paper, now, handedInAt, photo }: PaperOf, dice: Dice): HandedIn {
  const days = dice.between(...DAYS_LEFT[paper]);
  const from = Math.min(now + (days - LASTS_DAYS) * DAY, handedInAt - 30 * DAY);
  return {
    kind: names[category] ?? '资质证明',
    number: `青${dice.digits(4)}字第 ${dice.digits(6)} 号`,
    photo,
    category,
    validFromOn: dayOf(from),
    validToOn: dayOf(now + days * DAY),
  };
}
