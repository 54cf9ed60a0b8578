import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { type Entity, newNoun } from '#domain/kernel/entity';
import { withEvent } from '#domain/kernel/lifecycle';

/** 隐私指引, what is kept of people and why; 权利和义务, what whoever joins the union accepts. */
export const GUIDES = ['privacy', 'rights'] as const;
export type GuideAbout = (typeof GUIDES)[number];

/** What people agree to, as staff have written it. An edition is never changed; the next one follows it. */
export interface Guide extends Entity<Effect> {
  /** 1, 2, 3, … */
  readonly edition: number;
  readonly since: number;
  readonly points: readonly GuidePoint[];
}

export interface GuidePoint {
  readonly title: string;
  readonly words: string;
}

export const POINTS_MAX = 8;
export const POINT_TITLE_MAX = 20;
export const POINT_WORDS_MAX = 300;

/** With what the house opens; see `first-guides.ts`. */
export const FIRST_EDITION = 1;

/** Of either kind, so that of two that are written at the same moment one is the next edition. */
export function guideId(edition: number): string {
  return `guide-${edition}`;
}

/** 改指引: who agreed to an earlier edition of the privacy guide is asked again where something of this person is about to be written down. */
export function nextEdition(known: number, points: readonly GuidePoint[], moment: Moment): Guide {
  const edition = known + 1;
  const next: Guide = { ...newNoun(guideId(edition)), edition, since: moment.now, points };
  return withEvent(next, moment, { action: 'keepGuide', by: 'staff', to: 'kept' });
}
