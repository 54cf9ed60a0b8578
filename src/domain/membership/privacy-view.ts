import type { Waiting } from './consent';
import type { GuideView, OpeningRow, OwnPrivacy } from './contract-privacy';
import type { Guide } from './guide';
import type { Member } from './member';

export const guideView = ({ edition, since, points }: Guide): GuideView => ({
  edition,
  since,
  points: points.map(({ title, words }) => ({ title, words })),
});

/** Who has never agreed to anything. */
export const NOBODYS_PRIVACY: OwnPrivacy = {
  state: 'unknown',
  edition: null,
  agreedAt: null,
  withdrawnAt: null,
  waiting: [],
};

export const ownPrivacy = ({ consent, erasing }: Member, waiting: readonly Waiting[]): OwnPrivacy => ({
  state: erasing
    ? 'erasing'
    : consent === null
      ? 'unknown'
      : consent.withdrawnAt === null
        ? 'agreed'
        : 'withdrawn',
  edition: consent?.edition ?? null,
  agreedAt: consent?.at ?? null,
  withdrawnAt: consent?.withdrawnAt ?? null,
  waiting: waiting.map(({ what, count }) => ({ what, count })),
});

interface Opened {
  readonly at: number;
  readonly noun: string;
  readonly reason: string;
  readonly memberId: string;
}
interface OnRoll {
  readonly memberId: string;
  readonly name: string;
}

const NOBODY_ANY_MORE = '原工作人员';

export const openingRow = ({ at, noun, reason, memberId }: Opened, roll: readonly OnRoll[]): OpeningRow => {
  const looked = roll.find((one) => one.memberId === memberId);
  return { at, what: noun, reason, by: looked ? looked.name : NOBODY_ANY_MORE };
};
