import { about, holding, kept, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Callback } from './callback';
import { CALLBACK_STATE_LABEL } from './labels';

const own = about('memberId');

export const callbackHoldings = {
  callbacks: holding<Callback>({
    title: '请工会打来的电话',
    found: ['memberId'],
    goes: true,
    seals: sealedAt('name', 'tries[].words'),
    texts: {
      ...kept('memberId', 'takenById', 'tries[].by'),
      name: own.sealed,
      'tries[].words': own.sealed,
      'events[].why': own.words,
    },
    labels: {
      state: '进展',
      name: '怎么称呼',
      askedAt: '什么时候请的',
      tries: '打过的电话',
      endedAt: '办结时间',
      goesAt: '称呼和说的话保留到',
      ...unsaid('memberId', 'takenById', 'dueAt', 'remindAt', 'actsAt'),
    },
    says: CALLBACK_STATE_LABEL,
  }),
} satisfies RoomHoldings;
