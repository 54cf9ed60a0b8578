import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import { FAULT_LABEL, SIGN_UP_STATE_LABEL } from './labels';
import type { SignUp } from './sign-up';

const comer = about('memberId');

export const sessionHoldings = {
  /** Written by unions for everybody; of who comes it knows ids alone. */
  sessions: NOBODY,
  venues: NOBODY,
  sign_ups: holding<SignUp>({
    title: '活动报名',
    found: ['memberId'],
    texts: {
      ...kept('sessionId', 'unionId', 'month', 'memberId', 'faultOf'),
      name: comer.name,
      'evaluation.words': comer.words,
      'appeal.words': comer.words,
      'appeal.ruling.words': comer.words,
      'events[].why': comer.words,
    },
    labels: {
      state: '进展',
      name: '怎么称呼',
      size: '几个人',
      from: '活动时间',
      signedAt: '报名时间',
      cameAt: '签到时间',
      evaluation: '评价',
      fault: '爽约',
      appeal: '申诉',
      ...unsaid(
        'sessionId',
        'unionId',
        'kind',
        'month',
        'memberId',
        'heard',
        'free',
        'freeHours',
        'faultOf',
        'appealedAt',
        'remindedTo',
        'forgotten',
        'actsAt',
      ),
    },
    says: { ...SIGN_UP_STATE_LABEL, ...FAULT_LABEL },
  }),
} satisfies RoomHoldings;
