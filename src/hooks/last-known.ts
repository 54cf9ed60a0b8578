import type { Output } from '../platform/rooms';
import { forget, forgetAll, keysOf, LAST_KNOWN, recall, remember } from '../platform/storage';

// What the phone shows without a network: only of these questions the last answer is kept, without the phones, doors and
// codes of others, for a week, and no more of them than fit.

const AS_IT_IS = <T>(value: T): T => value;

/** Room and action, and what of the answer may lie on the phone. */
const KEPT: Readonly<Record<string, (value: never) => unknown>> = {
  'membership.me': AS_IT_IS,
  'membership.district': AS_IT_IS,
  'repair.catalogue': AS_IT_IS,
  'repair.figures': AS_IT_IS,
  'repair.mine': AS_IT_IS,
  'repair.jobs': AS_IT_IS,
  'repair.pool': AS_IT_IS,
  'repair.order': withoutWhatOthersGave,
  'appointment.studios': AS_IT_IS,
  'appointment.mine': AS_IT_IS,
  'notice.list': AS_IT_IS,
  'announcement.board': AS_IT_IS,
  'points.statement': AS_IT_IS,
  'points.shelf': AS_IT_IS,
  'provider.firms': AS_IT_IS,
  'provider.duty': AS_IT_IS,
};

/** An order tells how it stands; whom to call, which door and which code is asked of the cloud alone. */
function withoutWhatOthersGave({ order, rated }: Output<'repair', 'order'>): Output<'repair', 'order'> {
  const own = order.party === 'resident';
  return {
    order: {
      ...order,
      arrivalCode: null,
      contact: own ? order.contact : null,
      worker: order.worker && { ...order.worker, phone: null },
    },
    links: {},
    refused: [],
    rated,
  };
}

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

const WEEK = 7 * 86_400_000;
export const KEPT_MAX = 40;
/** Of one answer, in characters: longer ones are asked for again. */
const LENGTH_MAX = 60_000;

const keyOf = (question: string) => `${LAST_KNOWN}${question}`;

export function recallLast<T>(question: string, now = Date.now()): T | null {
  const kept = recall<Kept>(keyOf(question));
  if (!kept) return null;
  if (now < kept.at + WEEK) return kept.value as T;
  forget(keyOf(question));
  return null;
}

export function rememberLast(name: string, question: string, value: unknown, now = Date.now()): void {
  const keep = KEPT[name] as ((value: unknown) => unknown) | undefined;
  if (!keep) return;
  const kept = keep(value);
  if (JSON.stringify(kept).length > LENGTH_MAX) return;
  makeRoom(question);
  remember(keyOf(question), { at: now, value: kept });
}

/** The oldest ones go. */
function makeRoom(question: string): void {
  const others = keysOf([LAST_KNOWN]).filter((key) => key !== keyOf(question));
  if (others.length < KEPT_MAX) return;
  const byAge = others
    .map((key) => ({ key, at: recall<Kept>(key)?.at ?? 0 }))
    .sort((one, other) => one.at - other.at);
  for (const { key } of byAge.slice(0, others.length - KEPT_MAX + 1)) forget(key);
}

const LISTS = ['rows', 'notices', 'announcements', 'rewards', 'redemptions', 'firms', 'studios', 'items'];

/** An answer that comes to: there is none. */
export const saysNone = (value: unknown): boolean =>
  Object.entries(value ?? {}).some(
    ([name, list]) => LISTS.includes(name) && Array.isArray(list) && list.length === 0,
  );

/** Nobody is known here any more, or somebody else is. */
export const forgetLast = (): void => forgetAll([LAST_KNOWN]);
