import { sayInstant } from '#domain/kernel/time';
import type { RequestRow, RequestView } from './contract';
import { isBehind, sayDue } from './due-words';
import { OUTCOME_LABEL, STATE_LABEL } from './labels';

/** Where it stands, in one line, and what comes next: for whoever asked. */
export function headline(request: RequestView, now: number): { now: string; next: string } {
  const who = request.officerName ?? request.studio.name;
  const by = request.due ? sayDue(request.due, now) : '';
  const at = request.meetingAt === null ? '' : sayInstant(request.meetingAt, now);
  switch (request.state) {
    case 'requested':
      if (request.waitsFor && request.offeredUntil !== null) {
        return { now: '候补到一个名额，请您确认', next: '过时给下一位，您的事照样办。' };
      }
      if (request.waitsFor) return { now: '您在候补名单上', next: `有名额会通知您。${by}。` };
      if (hasLapsed(request)) return { now: '候补的名额已让给下一位', next: `可以另选时间。${by}。` };
      return wantsTime(request, at, by);
    case 'transferred':
      return { now: `已转到${request.studio.name}`, next: `${by}，时限不变。` };
    case 'reopened':
      return { now: '重新办理，工会收到了', next: `${by}。` };
    case 'accepted':
      return { now: `${who}${agreedOn(request, at)}`, next: `${by}。` };
    case 'met':
      return { now: `谈过了，${who}正在办`, next: `${by}。` };
    case 'returned':
      return { now: '请您补充一点情况', next: `${by}。补充后接着办，您的事不会丢。` };
    case 'answered':
      return {
        now: request.answer ? OUTCOME_LABEL[request.answer.outcome] : '已答复',
        next: '请看答复，说说您满不满意。',
      };
    case 'evaluated':
      return { now: '谢谢您的评价', next: '没有解决的话，15 天内可以要求重新办理。' };
    case 'withdrawn':
      return { now: '已撤回', next: '需要时可以再约。' };
  }
}

function wantsTime(
  { due, meetingAt, mode }: RequestView,
  at: string,
  by: string,
): { now: string; next: string } {
  if (!at) return { now: '工会收到了，正在安排', next: `${by}。` };
  return due && isBehind(due, meetingAt)
    ? {
        now: `约在${at}`,
        next: `名额已经留给您，${mode === 'studio' ? '到时来谈就行' : '到时工会联系您'}。`,
      }
    : { now: `约在${at}，等工会确认`, next: `${by}。` };
}

/** Whom the union invited has asked for nothing that could be taken up. */
function agreedOn({ channel }: RequestView, at: string): string {
  const invited = channel === 'invited';
  if (!at) return invited ? '想请您来谈一谈，时间再约' : '受理了，正在办';
  return invited ? `请您来谈，约在${at}` : `受理了，约在${at}`;
}

/** An offered place passed by, and no other time was chosen since. */
function hasLapsed({ timeline, meetingAt }: RequestView): boolean {
  const since = [...timeline].reverse().find(({ action }) => action === 'lapsePlace' || action === 'rebook');
  return meetingAt === null && since?.action === 'lapsePlace';
}

/** One of her requests in a list. */
export function rowLine(row: RequestRow, now: number): string {
  const at = row.meetingAt === null ? '' : `，约在${sayInstant(row.meetingAt, now)}`;
  if (row.waiting) return '在候补名单上';
  if (row.state === 'answered' && row.outcome) return `已答复：${OUTCOME_LABEL[row.outcome]}`;
  return `${STATE_LABEL[row.state]}${isLive(row) ? at : ''}`;
}

export const isLive = ({ state }: Pick<RequestRow, 'state'>): boolean =>
  !['answered', 'evaluated', 'withdrawn'].includes(state);
