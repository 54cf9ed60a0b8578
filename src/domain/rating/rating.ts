import type { Effect } from '#domain/effects';
import type { Entity } from '#domain/kernel/entity';
import type { CheckedPhoto } from '#domain/kernel/pictures';
import { DAY } from '#domain/kernel/time';
import type { Exclusion } from './exclusion';

/**
 * 评价: what the resident says of one closed order. Its id is the order's, so there is one; who reads it in public
 * knows it by `publicId`, which says nothing.
 */
export interface Rating extends Entity<Effect> {
  readonly publicId: string;
  readonly residentId: string;
  readonly providerId: string;
  readonly workerId: string;
  readonly category: string;
  readonly marks: Marks;
  /** Mean of the four marks. */
  readonly overall: number;
  readonly tags: readonly string[];
  readonly text: string;
  readonly photos: readonly CheckedPhoto[];
  readonly ratedAt: number;
  /** What the clock made of it; null until it has looked. */
  readonly counted: Counted | null;
  /** Its place in the firm's list, see `placeIn`; null where it is in no batch. */
  readonly listed: string | null;
  readonly addition: Addition | null;
  readonly reply: Reply | null;
}

/** 准时、手艺、态度、价格实在: 1 to 5 each. */
export interface Marks {
  readonly punctuality: number;
  readonly workmanship: number;
  readonly attitude: number;
  readonly honestPrice: number;
}

type Counted =
  | {
      readonly at: number;
      readonly excluded: null;
      /** In which batch of the firm, and in which of the worker, it moves the score. */
      readonly batch: number;
      readonly workerBatch: number;
      /** The author's phone was confirmed; else it is published with the others and moves nothing. */
      readonly weighs: boolean;
    }
  | { readonly at: number; readonly excluded: Exclusion };

/** 追评 */
interface Addition {
  readonly text: string;
  readonly photos: readonly CheckedPhoto[];
  readonly addedAt: number;
  /** With which batch of the firm it becomes public; null until the clock has looked, and where nothing will. */
  readonly batch: number | null;
}

/** 回复 by the firm's manager. */
interface Reply {
  readonly text: string;
  readonly repliedAt: number;
}

export const RATE_WITHIN = 15 * DAY;
export const ADD_WITHIN = 180 * DAY;
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
export const REPLY_TEXT_MAX = 300;
export const RATING_PHOTOS_MAX = 6;

/** Newest batch first, and within a batch by an id that was drawn by lot: no place tells who came when. */
export const placeIn = (batch: number, publicId: string): string => `${padded(batch)}-${publicId}`;
/** Places before this one are of batches up to `published`. */
export const endOf = (published: number): string => padded(published + 1);
const padded = (batch: number) => String(batch).padStart(8, '0');
