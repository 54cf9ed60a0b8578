import { sayInstant, sayWindow } from '#domain/kernel/time';
import type { OwnSignUp, SessionRow, SessionView } from './contract-views';
import { FAULT_LABEL, SESSION_KIND_LABEL, SIGN_UP_STATE_LABEL } from './labels';

// What is said of a session and of a sign-up, in whole sentences.

/** 讲座 · 明天 14:00–16:00 · 云南路社区 */
export const saySession = (
  { kind, from, to, online, where }: Pick<SessionRow, 'kind' | 'from' | 'to' | 'online' | 'where'>,
  now: number,
): string =>
  [SESSION_KIND_LABEL[kind], sayWindow(from, to, now), online ? '线上' : where].filter(Boolean).join(' · ');

/** How many places are left, or how many wait. */
export function sayFree(
  {
    state,
    free,
    waiting,
    capacity,
    from,
    to,
  }: Pick<SessionRow, 'state' | 'free' | 'waiting' | 'capacity' | 'from' | 'to'>,
  now: number,
): string {
  if (state === 'cancelled') return '已取消';
  if (state === 'held' || to <= now) return '已办完';
  if (from <= now) return '正在进行';
  if (free > 0) return `还有 ${free} 个名额，共 ${capacity} 个`;
  return waiting > 0 ? `满了，${waiting} 人候补` : '满了，可以候补';
}

/** Where the reader stands with it, as a headline; null where there is nothing to say. */
export function sayOwn({ signUp, late }: Pick<SessionView, 'signUp' | 'late'>, now: number): string | null {
  if (!signUp) return null;
  if (signUp.offeredUntil !== null)
    return `轮到您了，请在${sayInstant(signUp.offeredUntil, now)}以前确认，过时给下一位。`;
  if (signUp.state === 'waiting' && signUp.position !== null) return `您在候补，排第 ${signUp.position} 位。`;
  if (signUp.state === 'placed')
    return `已经报名，${signUp.size} 个人。${late ? '现在取消要记一次爽约。' : ''}`;
  return `${SIGN_UP_STATE_LABEL[signUp.state]}。`;
}

/** 爽约, what counts and how the appeal stands. */
export function sayFault({ fault, appeal }: OwnSignUp): string | null {
  if (!fault) return null;
  if (!fault.counts) return `${FAULT_LABEL[fault.what]}，申诉成立，不算爽约。`;
  if (appeal && appeal.upheld === null) return '申诉已经收到，等工会决定。';
  if (appeal) return `申诉没有成立：${appeal.ruling}`;
  return `${FAULT_LABEL[fault.what]}，记一次爽约。三个月里两次，三十天不能报名。`;
}
