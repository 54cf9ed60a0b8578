import type { Noun } from '#domain/kernel/noun';
import { DAY } from '#domain/kernel/time';

/** 评价: what the resident says of one closed order. Its id is the order's, so there is one. */
export interface Rating extends Noun {
  readonly residentId: string;
  readonly providerId: string;
  readonly workerId: string;
  readonly category: string;
  readonly marks: Marks;
  /** Mean of the four marks. */
  readonly overall: number;
  readonly tags: readonly string[];
  readonly text: string;
  readonly photos: readonly string[];
  readonly ratedAt: number;
  /** When it moved the scores; null until then. */
  readonly countedAt: number | null;
}

/** 准时、手艺、态度、价格实在: 1 to 5 each. */
export interface Marks {
  readonly punctuality: number;
  readonly workmanship: number;
  readonly attitude: number;
  readonly honestPrice: number;
}

export const RATE_WITHIN = 15 * DAY;
export const TAGS = [
  '准时到达',
  '手艺好',
  '收费明白',
  '说话和气',
  '收拾干净',
  '讲解清楚',
  '来得晚',
  '返工',
  '多收费',
] as const;
export const RATING_TEXT_MAX = 500;
