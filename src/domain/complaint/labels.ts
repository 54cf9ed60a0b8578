import { sayInstant } from '#domain/kernel/time';
import type { ComplaintAction, ComplaintKind, ComplaintState } from './complaint';
import type { ComplaintRow, ComplaintView } from './contract';

/** The words on screens about complaints. */
export const KIND_LABEL: Readonly<Record<ComplaintKind, string>> = {
  subcontracting: '来的不是接单的师傅',
  'not-repaired': '两次都没修好',
  work: '活没有干好',
  price: '收费不对',
  attitude: '态度不好',
  other: '别的事',
  'forged-papers': '证件可能是假的',
};

export const COMPLAINT_STATE_LABEL: Readonly<Record<ComplaintState, string>> = {
  filed: '等服务商答复',
  answered: '等工会裁定',
  unanswered: '没有答复，等工会裁定',
  ruled: '已裁定',
  appealed: '申诉中',
  final: '已办结',
};

export const OUTCOME_LABEL: Readonly<Record<NonNullable<ComplaintRow['outcome']>, string>> = {
  upheld: '投诉成立',
  dismissed: '投诉不成立',
  unruled: '没有裁定',
};

/** 经过: what happened. */
export const HAPPENED: Readonly<Record<ComplaintAction, string>> = {
  file: '提出投诉',
  answer: '服务商答复',
  leaveUnanswered: '服务商 48 小时没有答复',
  rule: '工会裁定',
  remind: '过了时限，提醒工作人员',
  leaveUnruled: '工会没有按时裁定，办结',
  appeal: '提出申诉',
  rest: '没有申诉，办结',
  decideAppeal: '申诉有了结果',
  letStand: '申诉没有按时答复，维持原裁定',
};

export const PARTY_LABEL: Readonly<Record<string, string>> = {
  complainant: '居民',
  firm: '服务商',
  staff: '区总工作人员',
  clock: '到时自动',
};

type Told = Pick<
  ComplaintView,
  'state' | 'party' | 'outcome' | 'dueAt' | 'can' | 'ruling' | 'decision' | 'openedBy'
>;

/** Where it stands, and what happens next, in one line each. */
export function complaintHeadline(told: Told, now: number): { readonly now: string; readonly next: string } {
  const by = told.dueAt === null ? '' : sayInstant(told.dueAt, now);
  switch (told.state) {
    case 'filed':
      return told.party === 'firm'
        ? { now: '请您答复', next: `最晚${by}。到时没有答复，工会直接裁定。` }
        : { now: '等服务商答复', next: `服务商最晚${by} 答复。` };
    case 'answered':
    case 'unanswered':
      return {
        now: told.state === 'answered' ? '服务商答复了，等工会裁定' : '服务商没有答复，等工会裁定',
        next: `工会最晚${by} 裁定，会写明理由。`,
      };
    case 'ruled':
      return {
        now: outcomeOf(told),
        next: told.can.includes('appeal') ? `不服可以申诉一次，最晚${by}。` : `${by} 前没有人申诉，就办结。`,
      };
    case 'appealed':
      return { now: '申诉中', next: `由另一位工作人员答复，最晚${by}。申诉期间原裁定有效。` };
    case 'final':
      return { now: outcomeOf(told), next: FINALLY[finallyOf(told)] };
  }
}

const outcomeOf = ({ outcome }: Told): string => (outcome ? OUTCOME_LABEL[outcome] : '');

const finallyOf = ({ outcome, decision }: Told): keyof typeof FINALLY => {
  if (outcome === 'unruled') return 'unruled';
  if (!decision) return 'rested';
  return decision.overturned ? 'overturned' : 'kept';
};
const FINALLY = {
  unruled: '工会没有按时裁定，很抱歉。这件事不计入服务商的记录，您可以打 12351。',
  rested: '已经办结。',
  kept: '申诉维持原裁定，已经办结。',
  overturned: '申诉改了原裁定，已经办结。',
} as const;
