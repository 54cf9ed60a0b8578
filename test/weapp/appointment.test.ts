import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Appointment } from '#domain/appointment/request';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { CHAIR, withStudios } from '../kit/studios';
import { openWeapp, type Phone, touch } from '../kit/weapp';

// The build that WeChat gets, in WeChat's own component framework: she asks, he answers.

let cloud: TestCloud;
let liu: Phone;
let chair: Phone;
beforeAll(async () => {
  cloud = await openCloud({ now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
  liu = await openWeapp({ cloud: cloud.url, openid: LIU });
  chair = await openWeapp({ cloud: cloud.url, openid: CHAIR });
});
afterAll(async () => {
  liu?.close();
  chair?.close();
  await cloud?.stop();
});

describe('In the mini-program', () => {
  let id = '';

  test('she asks for a talk as soon as possible', async () => {
    await touch(liu, 'union-talk');
    await touch(liu, 'topic-interests');
    await liu.waitFor('about');
    liu.input('about', '公司三个月没有交社保');
    await touch(liu, 'send-ask');
    await liu.waitFor('工会收到了，正在安排');
    id = stored<Appointment>(cloud, 'appointments')[0]?._id ?? '';
  });

  test('the officer accepts and answers, and she reads it', async () => {
    await chair.open('/pages/officer/desk/index');
    await touch(chair, `request-${id}`);
    await touch(chair, 'accept');
    await chair.waitFor('meet');
    await touch(chair, 'answer');
    await touch(chair, 'outcome-resolved');
    await chair.waitFor('answer-words');
    chair.input('answer-words', '公司本周补交');
    await chair.waitFor(() => chair.attribute('send-answer', 'aria-disabled') !== 'true');
    await touch(chair, 'send-answer');
    await touch(chair, 'sheet-yes');
    await liu.waitFor('公司本周补交');
    expect([...liu.errors, ...chair.errors]).toEqual([]);
    expect([...liu.codeFromStrings, ...chair.codeFromStrings]).toEqual([]);
  });
});
