import { dayOf, instantOf, MINUTE, startOfDay } from '#domain/kernel/time';
import type { SessionAudience, SessionKind } from '#domain/session/plan';
import type { Input, Output } from '../../../platform/rooms';

/** A session as it is filled in. */
export interface Draft {
  readonly kind: SessionKind;
  readonly title: string;
  readonly words: string;
  readonly online: boolean;
  readonly where: string;
  /** At which station; '': elsewhere. */
  readonly stationId: string;
  readonly day: string;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
  readonly capacity: string;
  readonly audience: SessionAudience;
  readonly freeUntilHours: string;
  readonly times: string;
  readonly andLater: boolean;
  /** How often it had been changed as this was opened. */
  readonly seen: number;
}

export const EMPTY: Draft = {
  ...{ kind: 'lecture', title: '', words: '', online: false, where: '', stationId: '', day: '' },
  ...{ from: 14 * 60, to: 16 * 60, capacity: '30', audience: 'everybody' },
  ...{ freeUntilHours: '24', times: '1', andLater: false, seen: 0 },
};

type Kept = Output<'session', 'people'>['session'];

export function draftOf(session: Kept): Draft {
  const { kind, title, words, online, where, capacity, audience, freeUntilHours, from, to } = session;
  const minutes = (at: number) => Math.round((at - startOfDay(from)) / MINUTE);
  return {
    ...{ kind, title, words, online, where, audience, day: dayOf(from), from: minutes(from) },
    ...{ to: minutes(to), capacity: String(capacity), freeUntilHours: String(freeUntilHours) },
    ...{ times: '1', andLater: false, stationId: session.stationId ?? '', seen: session.changes },
  };
}

/** The next thing to fill in; null when all is there. */
export function missingIn({ title, words, where, day, from, to, capacity }: Draft): string | null {
  if (title.trim().length < 2) return '请写活动的名称。';
  if (words.trim().length < 2) return '请写一写办什么。';
  if (where.trim().length < 2) return '请写在哪里办。';
  if (day === '') return '请选哪一天。';
  if (to <= from) return '结束要晚于开始。';
  return Number(capacity) > 0 ? null : '请写有多少个名额。';
}

type Plan = Omit<Input<'session', 'change'>, 'sessionId' | 'seen' | 'andLater'>;

/** As a new one, which is no hour of a venue. */
export const offerOf = ({ kind, ...draft }: Draft) => ({
  ...planOf({ kind, ...draft }),
  kind: kind === 'venue' ? 'activity' : kind,
});

/** What both commands say of it. */
export function planOf(draft: Draft): Plan {
  const midnight = instantOf(draft.day);
  return {
    ...{ kind: draft.kind, title: draft.title.trim(), words: draft.words.trim(), online: draft.online },
    ...{ where: draft.where.trim(), from: midnight + draft.from * MINUTE, to: midnight + draft.to * MINUTE },
    ...{ capacity: Number(draft.capacity), audience: draft.audience },
    freeUntilHours: Number(draft.freeUntilHours),
    stationId: draft.online || draft.stationId === '' ? null : draft.stationId,
  };
}
