import type { Effect } from '#domain/effects';
import type { Moment } from '#domain/kernel/actor';
import { withEvent } from '#domain/kernel/lifecycle';
import type { Union, UnionAction, UnionParty, UnionState } from './union';

/** A union's history is cut; its last changes are what a retry has to find. */
export const EVENTS_KEPT = 50;

export const step = (
  after: Union,
  action: UnionAction,
  from: UnionState,
  by: UnionParty,
  moment: Moment,
  more: { readonly why?: string; readonly effects?: readonly Effect[] } = {},
): Union => withEvent(after, moment, { action, by, from, to: after.state, kept: EVENTS_KEPT, ...more });
