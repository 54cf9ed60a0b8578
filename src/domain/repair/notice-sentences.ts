import { sayFen } from '#domain/kernel/money';
import type { NoticeAct, NoticeSentence } from '#domain/kernel/notices';
import { sayInstant } from '#domain/kernel/time';
import type { repairNotices } from './notices';
import type { OrderAction } from './transitions';

type Kind = keyof typeof repairNotices.says;

/** Where the sum is known. */
const withSum =
  (words: (sum: string, who: string) => string): NoticeSentence =>
  ({ fen, who = '师傅' }) =>
    fen === undefined ? null : words(sayFen(fen), who);
/** Where the instant is known. */
const withTime =
  (words: (at: string, who: string) => string): NoticeSentence =>
  ({ at, who = '师傅' }, now) =>
    at === undefined ? null : words(sayInstant(at, now), who);

/** 谁、什么、多少钱 */
export const repairSentences = {
  'repair-suggested': ({ place }) => (place === undefined ? null : `工会推荐${place}，等您同意`),
  'repair-accepted': withTime((at, who) => `${who}接单了，最晚${at} 到`),
  'repair-quoted': withSum((sum, who) => `${who}报价 ${sum}，等您同意`),
  'repair-approved': withSum((sum) => `居民同意报价 ${sum}`),
  'repair-declined': withSum((sum) => `居民没有同意报价 ${sum}`),
  'repair-visit-proposed': withTime((at) => `有人提出${at} 上门`),
  'repair-visit-agreed': withTime((at) => `说定了，${at} 再上门`),
  'repair-finished': withSum((sum, who) => `${who}完工了，收 ${sum}，请确认`),
  'repair-closed': withSum((sum) => `这一单办结了，收费 ${sum}`),
  'repair-fee-due': withSum((sum, who) => `请付${who}上门费 ${sum}`),
  'repair-fee-missing': withSum((sum, who) => `${who}说没收到上门费 ${sum}`),
  'repair-fee-paid': withSum((sum) => `居民说付了上门费 ${sum}`),
  'repair-fee-differs': withSum((sum) => `上门费 ${sum}，两边说法不同`),
} as const satisfies Partial<Record<Kind, NoticeSentence>>;

interface Act extends NoticeAct {
  readonly does: OrderAction | 'rate';
}
const CHOOSE = { does: 'offer', label: '选接下来怎么办' } as const;
const PAID = { does: 'payFee', label: '付了说一声' } as const;

export const repairActs = {
  'repair-choice': CHOOSE,
  'repair-released': CHOOSE,
  'repair-nobody-came': CHOOSE,
  'repair-swept': CHOOSE,
  'repair-suggested': { does: 'offer', label: '看推荐的这家' },
  'repair-quoted': { does: 'approve', label: '看报价，再同意' },
  'repair-visit-proposed': { does: 'agreeVisit', label: '看时间，再同意' },
  'repair-finished': { does: 'confirm', label: '检查并确认' },
  'repair-closed': { does: 'rate', label: '去评价', page: 'pages/resident/rate/index' },
  'repair-fee-due': PAID,
  'repair-fee-missing': PAID,
  'repair-fee-paid': { does: 'receiveFee', label: '收到了说一声' },
  'repair-fee-differs': { does: 'ruleFee', label: '去处理' },
} as const satisfies Partial<Record<Kind, Act>>;
