import type { UnitSum } from '#domain/figures/contract';
import { sayShare } from '../../../features/say-figures';

/** 95%, or a dash where there is nothing to be divided. */
export const sayPart = (part: number, whole: number): string => (whole === 0 ? '—' : sayShare(part, whole));

/** In a line, beside its name. */
export const sayShort = ({ members, ofPlaces, total }: UnitSum): string =>
  [
    `会员 ${members} 人`,
    ...(ofPlaces ? [`办结 ${total.orders} 单`] : []),
    `答复约谈 ${total.answered} 件`,
  ].join(' · ');
