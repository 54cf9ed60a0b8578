import { describe, expect, it } from 'vitest';
import { HOUR } from '#domain/kernel/time';
import type { OrderView } from '#domain/repair/contract';
import { sayFee } from '#domain/repair/fee-words';
import { NOW } from '../../kit/given';

type Fee = NonNullable<OrderView['visitFee']>;
type Said = [fee: Partial<Fee>, toHer: string, toWorker: string, toStaff: string];

const OWED: Fee = {
  state: 'owed',
  fen: 2_000,
  received: null,
  saidPaid: false,
  until: NOW + HOUR,
  first: false,
  why: null,
};
const say = (party: OrderView['party'], fee: Partial<Fee>) =>
  sayFee({ party, visitFee: { ...OWED, ...fee } }, NOW);
const RUN_OUT = { state: 'unpaid', until: null } as const;

const WORDS: readonly Said[] = [
  [
    {},
    '师傅上过门，请当面付给师傅，最晚今天 18:45。',
    '请当面收，收到没有都说一声，最晚今天 18:45。',
    '居民没有说付了，师傅还没有说，今天 18:45 到期。',
  ],
  [
    { saidPaid: true },
    '您说付了，等师傅说收到。',
    '居民说付了，收到了没有？',
    '居民说付了，师傅还没有说，今天 18:45 到期。',
  ],
  [
    { received: false },
    '师傅说还没有收到。付了请在这里说一声。',
    '已经提醒居民。收到了请再说一声。',
    '居民没有说付了，师傅说没收到，今天 18:45 到期。',
  ],
  [
    { received: false, saidPaid: true },
    '师傅说没有收到，工会会打电话来问。',
    '居民说付了，工会会打电话来问。',
    '居民说付了，师傅说没收到，今天 18:45 到期。',
  ],
  [
    RUN_OUT,
    '到期还没有付。付给师傅以后，请在这里说一声。',
    '到期还没有付。以后收到了，请在这里说一声。',
    '居民没有说付了，师傅还没有说。',
  ],
  [
    { ...RUN_OUT, first: true },
    '工会请您先付清这笔上门费，再约下一次。已经付了，点“我付了”就可以预约。',
    '到期还没有付。以后收到了，请在这里说一声。',
    '已经请居民先付清，再约下一次；居民说付了就可以预约。',
  ],
  [
    { ...RUN_OUT, saidPaid: true },
    '您说付了，等师傅说收到。',
    '到期还没有付。以后收到了，请在这里说一声。',
    '居民说付了，师傅还没有说。',
  ],
];

describe('What is said of a visit fee', () => {
  it.each(WORDS)('when it stands at %o is told to each in his own words', (fee, hers, his, theirs) => {
    expect(say('resident', fee)).toBe(hers);
    expect(say('booker', fee)).toBe(hers);
    expect(say('worker', fee)).toBe(his);
    expect(say('staff', fee)).toBe(theirs);
    expect(say('manager', fee)).toBe(theirs);
  });

  it('once it is settled is the same for all, with the reason where there is one', () => {
    for (const party of ['resident', 'worker', 'staff'] as const) {
      expect(say(party, { state: 'paid', received: true, until: null })).toBe('师傅说收到了。');
      expect(say(party, { state: 'paid', saidPaid: true, until: null })).toBe('已经办结。');
      expect(say(party, { state: 'paid', until: null, why: '核实过' })).toBe('理由：核实过');
      expect(say(party, { state: 'waived', until: null, why: '生活困难' })).toBe(
        '工会免收这笔上门费。理由：生活困难',
      );
    }
    expect(sayFee({ party: 'resident', visitFee: null }, NOW)).toBe('');
  });
});
