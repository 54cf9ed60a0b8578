import { about, holding, kept, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Callback } from './callback';
import { CALLBACK_STATE_LABEL } from './labels';

const own = about('memberId');

export const callbackHoldings = {
  callbacks: holding<Callback>({
    title: '请工会打来的电话',
    found: ['memberId'],
    goes: true,
    texts: {
      ...kept('memberId', 'takenById', 'tries[].by'),
      name: own.name,
      'tries[].words': own.words,
      'events[].why': own.words,
    },
    labels: {
      state: '进展',
      name: '怎么称呼',
      askedAt: '什么时候请的',
      tries: '打过的电话',
      endedAt: '办结时间',
      ...unsaid('memberId', 'takenById', 'dueAt', 'remindAt', 'actsAt'),
    },
    says: CALLBACK_STATE_LABEL,
  }),
} satisfies RoomHoldings;
