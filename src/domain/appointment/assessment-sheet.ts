import { type ScoredRow, share } from './assessment';
import type { Scope } from './figures';

/** Fewer than these might be recognised: psychological requests are counted with all others. */
const TOLD_FROM = 5;
const FEW = `少于 ${TOLD_FROM}`;
const isFew = (count: number) => count > 0 && count < TOLD_FROM;
const told = (count: number) => (isFew(count) ? FEW : count);
const toldShare = (part: number, whole: number) => (isFew(whole) ? FEW : share(part, whole));

/** The assessment as staff take it along. */
export const SHEET_NAME: Readonly<Record<Scope, string>> = {
  officer: '按干部',
  studio: '按工作室',
  union: '按工会',
  district: '全区',
};

interface Column {
  readonly heading: string;
  readonly width?: number;
  readonly of: (row: ScoredRow) => string | number | null;
}

export const ASSESSMENT_COLUMNS: readonly Column[] = [
  { heading: '名称', width: 28, of: ({ name }) => name },
  { heading: '提出', of: ({ figures }) => told(figures.asked) },
  { heading: '按时回应 %', of: ({ figures }) => toldShare(figures.respondedInTime, figures.responded) },
  { heading: '答复', of: ({ figures }) => told(figures.answered) },
  { heading: '按时答复 %', of: ({ figures }) => toldShare(figures.answeredInTime, figures.answered) },
  { heading: '满意 %', of: ({ figures }) => toldShare(figures.satisfied, figures.evaluated) },
  { heading: '回访仍解决 %', of: ({ figures }) => toldShare(figures.lasting, figures.followedUp) },
  { heading: '调解', of: ({ figures }) => figures.mediations },
  { heading: '涉及人数', of: ({ figures }) => figures.people },
  { heading: '挽回（元）', of: ({ figures }) => figures.recoveredFen / 100 },
  { heading: '解决诉求', of: ({ figures }) => figures.demands },
  { heading: '建议', of: ({ figures }) => figures.suggestions },
  { heading: '采纳', of: ({ figures }) => figures.adopted },
  { heading: '来访者评分', of: ({ scores }) => scores.users },
  { heading: '会员年度评分', of: ({ scores }) => scores.members },
];
