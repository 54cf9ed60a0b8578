import { DAY, HOUR } from '#domain/kernel/time';
import { MONDAY_NINE } from '../../kit/district';
import { type EmptyTown, fromMe, tapShown, toTab } from '../../kit/empty-town';

const TUESDAY_TEN = MONDAY_NINE + DAY + HOUR;

export async function asked({ hand: { liu, chair } }: EmptyTown): Promise<void> {
  await toTab(liu, 'home');
  await liu.tap('union-talk');
  await liu.tap('topic-dispute');
  await liu.tap(`time-${TUESDAY_TEN}`);
  await liu.type('about', '装修队欠我们两个月工钱');
  await liu.tap('send-ask');
  await liu.seeWords('等工会确认');
  await fromMe(chair, 'officer-desk');
  await tapShown(chair, 'request-');
  await chair.seeWords('装修队欠我们两个月工钱');
  await chair.tap('accept');
  await liu.seeWords('周主席受理了');
}

/** On the next day. */
export async function answered({ cloud, hand: { liu, chair } }: EmptyTown): Promise<void> {
  cloud.clock.move(DAY + 2 * HOUR);
  await fromMe(chair, 'officer-desk');
  await tapShown(chair, 'request-');
  await chair.tap('meet');
  await chair.seeWords('已约谈');
  await chair.tap('answer');
  await chair.tap('outcome-resolved');
  await chair.type('answer-words', '单位已经付清');
  await chair.type('recovered', '8600');
  await chair.tap('send-answer');
  await chair.agree();
  await chair.see('given');

  await fromMe(liu, 'my-requests');
  await tapShown(liu, 'request-');
  await liu.seeWords('单位已经付清');
  await liu.tap('stars-5');
  await liu.tap('solved-yes');
  await liu.tap('send-evaluation');
  await liu.seeWords('谢谢您的评价');
}
