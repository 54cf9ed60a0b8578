import type { CountPrice, CountVisit } from '#domain/kernel/effect';
import type { Figures } from '#domain/repair/figures';
import { command } from '../runtime/wechat-world';
import { find, findById } from './documents';

const FIGURES_MAX = 1000;

/** 准时率、收费水平 of firms, workers and the district. */
export const figures = {
  findById: (id: string) => findById<Figures>('figures', id),
  findAll: (ids: readonly string[]) =>
    ids.length === 0
      ? Promise.resolve([])
      : find<Figures>('figures', { where: { _id: command.in(ids) }, limit: FIGURES_MAX }),
};

/** Append only, `_id` is the cause: what has been counted, and what a recount reads. */
export type Visit = Omit<CountVisit, 'kind' | 'cause'> & { readonly _id: string; readonly version: number };
export type Charge = Omit<CountPrice, 'kind' | 'cause'> & { readonly _id: string; readonly version: number };

export const visits = { findById: (cause: string) => findById<Visit>('visits', cause) };
export const charges = { findById: (cause: string) => findById<Charge>('charges', cause) };
