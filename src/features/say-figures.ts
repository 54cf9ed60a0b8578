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

/** 准时 49/53: where there is little room. */
export const sayPunctualityShort = ({ visits, inTime }: ShownFigures): string =>
  visits === 0 ? '没有上门记录' : `准时 ${inTime}/${visits}`;

/** null: too few orders to tell. */
export const sayPriceLevel = ({ priceLevel }: ShownFigures): string | null =>
  priceLevel === null ? null : `人工费约为公开价上限的 ${priceLevel}%`;

export const sayFree = (workersFree: number): string => `现在有 ${workersFree} 位师傅空着`;
