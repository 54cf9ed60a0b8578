import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appointmentContract } from '#domain/appointment/contract';
import { arrangingContract } from '#domain/appointment/contract-arranging';
import { DAY } from '#domain/kernel/time';
import { INDEXES } from '../../cloudfunctions/store/indexes';
import { refused, saying } from '../kit/answers';
import { WISH } from '../kit/asking';
import { newRequestId, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MA, MANAGER, MONDAY_NINE, STAFF, STRANGER, smallDistrict } from '../kit/district';
import { stored } from '../kit/once';
import { filesIn, readableIn } from '../kit/secrets';
import { ABOVE, CHAIR, QIAN, withStudios, YUNNAN, ZHENG } from '../kit/studios';

const ABOUT = '夜里总想从楼上跳下去';
const NAME = '林女士';
const PHONE = '13905327654';
const ASKED = '最近睡得着吗';
const SUPPLIED = '三天没有合眼';
const ANSWERED = '已陪同去了医院';
const VERDICT = '谢谢您救了我';
const SECRETS = [ABOUT, NAME, PHONE, ASKED, SUPPLIED, ANSWERED, VERDICT];
const OTHERS = [STRANGER, CHAIR, QIAN, ABOVE, STAFF, MA, MANAGER];

let cloud: TestCloud;
let folder = '';
let requestId = '';
const say = saying(() => cloud);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongdaojia-care-'));
  cloud = await openCloud({ data: folder, now: MONDAY_NINE });
  cloud.seed(withStudios(smallDistrict()));
  const wish = { ...WISH, topic: 'psychological' as const, about: ABOUT, name: NAME, phone: PHONE };
  requestId = (await cloud.phone(LIU).does('appointment', 'ask', wish)).id;
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the others can ask for, each with every input that could concern it. */
const QUESTIONS: readonly [action: string, input: object][] = [
  ['request', { requestId: '' }],
  ['desk', { list: 'due' }],
  ['desk', { list: 'above' }],
  ['desk', { list: 'answered' }],
  ['mine', {}],
  ['studios', {}],
  ['times', { studioId: YUNNAN }],
  ['ownSlots', {}],
];

async function everythingShownTo(openid: string): Promise<string> {
  const answers = await Promise.all(
    QUESTIONS.map(([action, input]) =>
      say(openid, 'appointment', action, 'requestId' in input ? { requestId } : input),
    ),
  );
  const notices = await say(openid, 'notice', 'list', {});
  return JSON.stringify([...answers, notices]);
}

/** Commands too answer with what they changed, and a refused one must not tell either. */
const WISHES: Readonly<Record<string, object>> = {
  accept: { meetingAt: null },
  meet: {},
  miss: {},
  cancelMeeting: { words: '有会' },
  answer: { outcome: 'resolved', words: '好了', people: 1, recoveredFen: 0 },
  transfer: { studioId: 'zhongshan', words: '请办' },
  askBack: { words: '请说' },
  supply: { words: '说了' },
  withdraw: {},
  decline: {},
  rebook: { place: null },
  evaluate: { stars: 1, solved: false, words: '' },
  evaluateAgain: { solved: false },
  reopen: { words: '再办' },
  scoreStudio: { stars: 1 },
};

async function nobodyElseSees(): Promise<void> {
  for (const openid of OTHERS) {
    const shown = await everythingShownTo(openid);
    for (const secret of SECRETS) expect(shown, `${openid} sees ${secret}`).not.toContain(secret);
  }
}

describe('A psychological request', () => {
  test('goes to the officer on duty for it, who reads what she wrote', async () => {
    const { rows } = await cloud.phone(ZHENG).does('appointment', 'desk', { list: 'due' });
    expect(rows.map(({ id }) => id)).toEqual([requestId]);
    const view = await cloud.phone(ZHENG).does('appointment', 'request', { requestId });
    expect(view).toMatchObject({ party: 'officer', words: { about: ABOUT, name: NAME, phone: PHONE } });
    await nobodyElseSees();
  });

  test.each(Object.entries(WISHES))('nobody else can %s it', async (action, input) => {
    for (const openid of OTHERS) {
      const answer = await say(openid, 'appointment', action, { requestId, ...input });
      const code = 'refusal' in answer ? answer.refusal.code : 'done';
      expect(['NOT_FOUND', 'FORBIDDEN'], `${openid} ${action}`).toContain(code);
    }
  });

  test('is kept from everybody else through its whole course', async () => {
    const her = cloud.phone(LIU);
    const carer = cloud.phone(ZHENG);
    await carer.does('appointment', 'accept', { requestId, meetingAt: null });
    await nobodyElseSees();
    await carer.does('appointment', 'askBack', { requestId, words: ASKED });
    await her.does('appointment', 'supply', { requestId, words: SUPPLIED });
    await nobodyElseSees();
    await carer.does('appointment', 'answer', {
      requestId,
      outcome: 'resolved',
      words: ANSWERED,
      people: 1,
      recoveredFen: 0,
    });
    await her.does('appointment', 'evaluate', { requestId, stars: 5, solved: true, words: VERDICT });
    await nobodyElseSees();
  });

  test('lies in the files sealed, and no index holds a word of it', () => {
    expect(readableIn(filesIn(folder), SECRETS)).toEqual([]);
    const fields = INDEXES.appointments.flatMap((index) => index.fields.map(([field]) => field));
    for (const document of stored<Record<string, unknown>>(cloud, 'appointments')) {
      const indexed = JSON.stringify(fields.map((field) => document[field.split('.')[0] ?? '']));
      for (const secret of SECRETS) expect(indexed).not.toContain(secret);
    }
    expect(JSON.stringify(cloud.dump())).not.toContain(ABOUT);
  });
});

describe('The level above', () => {
  let second = '';

  test('sees from the first day that it exists and whether it is in time, and nothing else', async () => {
    const wish = { ...WISH, topic: 'psychological' as const, about: ABOUT, name: NAME, phone: PHONE };
    second = (await cloud.phone(LIU).does('appointment', 'ask', wish)).id;
    const { rows } = await cloud.phone(ABOVE).does('appointment', 'desk', { list: 'above' });
    expect(rows).toMatchObject([{ id: second, topic: 'psychological', escalated: false }]);
    const view = await cloud.phone(ABOVE).does('appointment', 'request', { requestId: second });
    expect(view).toMatchObject({
      party: 'overseer',
      words: null,
      can: ['reassign'],
      due: { what: 'response' },
    });
  });

  test('hears when it is overdue, reassigns it unseen, and that is on record', async () => {
    cloud.clock.move(DAY);
    await cloud.tick('clock');
    const input = { requestId: second, officerId: 'chair' };
    expect(await say(ABOVE, 'appointment', 'reassign', input)).toEqual(refused('OFFICER_NOT_FOUND'));
    await cloud.phone(ABOVE).does('appointment', 'reassign', { requestId: second, officerId: 'zheng' });
    const [record] = stored<{ _id: string; events: { action: string; by: string; memberId: string }[] }>(
      cloud,
      'appointments',
    ).filter(({ _id }) => _id === second);
    expect(record?.events.at(-1)).toMatchObject({ action: 'reassign', by: 'overseer', memberId: 'above' });
    expect(record?.events.filter(({ action }) => action === 'escalate')).toHaveLength(1);
  });
});

describe('This test', () => {
  test('asks for everything that the room can show or do with one request', () => {
    const tried = new Set([
      ...QUESTIONS.map(([action]) => action),
      ...Object.keys(WISHES),
      'reassign',
      'ask',
      'enter',
      // Answered with the number alone: for-a-caller.test.ts.
      'askFor',
    ]);
    const withoutRequests = new Set(WITHOUT_REQUESTS);
    const missing = Object.keys(appointmentContract).filter(
      (one) => !tried.has(one) && !withoutRequests.has(one),
    );
    expect(missing).toEqual([]);
    expect(newRequestId()).not.toBe('');
  });
});

/** Calendar, studios, slots, scores and figures: nothing of a request passes here. */
const WITHOUT_REQUESTS: readonly string[] = Object.keys(arrangingContract);
