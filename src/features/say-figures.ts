import type { ShownFigures } from '#domain/firm/contract';

interface DistrictFigure {
  readonly whole: boolean;
  readonly urgent: number;
  readonly urgentInTime: number;
}

/** Down to the whole percent: 199 of 200 is not everything. */
export const sayShare = (hits: number, of: number): string => `${Math.floor((100 * hits) / of)}%`;

/** How the district keeps its half hour, with what it is computed from. */
export const sayHalfHour = ({ whole, urgent, urgentInTime }: DistrictFigure): string =>
  `${whole ? '上个月' : '这个月到今天'}急修 ${urgent} 次，${urgentInTime} 次半小时内到。`;

export const sayPunctuality = ({ visits, inTime }: ShownFigures): string =>
  visits === 0 ? '近三个月没有上门记录' : `近三个月上门 ${visits} 次，${inTime} 次准时`;

/** 53 次准时 49 次: where there is little room. */
export const sayPunctualityShort = ({ visits, inTime }: ShownFigures): string =>
  visits === 0 ? '没有上门记录' : `${visits} 次准时 ${inTime} 次`;

/** null: too few orders to tell. */
export const sayPriceLevel = ({ priceLevel }: ShownFigures): string | null =>
  priceLevel === null ? null : `人工费${sayBelowLimit(priceLevel)}`;

/** Of a hundred, how much is charged of what may be charged. */
export const sayBelowLimit = (level: number): string =>
  level < 100 ? `比公开价上限低 ${100 - level}%` : '和公开价上限一样';

export const sayFree = (workersFree: number): string => `现在有 ${workersFree} 位师傅空着`;
