import { afterAll, beforeEach, expect, test } from 'vitest';
import { MINUTE } from '#domain/kernel/time';
import { aSession } from '../kit/a-session';
import { openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, STRANGER } from '../kit/district';
import { ANNA, BERT, DORA, unionTown } from '../kit/joining';

// 签到: who guesses at the door waits, and so do all at a door at which many guess.

const cloud: TestCloud = await openCloud({ now: MONDAY_NINE });
afterAll(() => cloud.stop());

let sessionId = '';
beforeEach(async () => {
  const unionId = (await unionTown(cloud)).street.id;
  const plan = aSession(MONDAY_NINE, { capacity: 10 });
  sessionId = (await cloud.phone(BERT).does('session', 'make', { unionId, ...plan })).id;
  for (const openid of [LIU, STRANGER, ANNA])
    await cloud.phone(openid).does('session', 'signUp', { sessionId, size: 1, orWait: true });
  cloud.clock.set(plan.from);
});

const shown = async () => (await cloud.phone(BERT).does('session', 'people', { sessionId })).code?.code ?? '';
async function types(openid: string, code: string) {
  const answer = await cloud.phone(openid).ask('session', 'checkIn', { sessionId, code });
  return 'refusal' in answer ? answer.refusal.code : 'done';
}

test('five wrong ones of one person, ten at one door, and nobody who has not signed up closes it', async () => {
  const right = await shown();
  const wrong = right === '000000' ? '000001' : '000000';
  for (let tries = 0; tries < 5; tries += 1) expect(await types(DORA, wrong)).toBe('SESSION_CODE_WRONG');
  expect(await types(DORA, right)).toBe('TOO_MANY_SESSION_TRIES');
  for (let tries = 0; tries < 5; tries += 1) expect(await types(LIU, wrong)).toBe('SESSION_CODE_WRONG');
  expect(await types(LIU, right)).toBe('TOO_MANY_SESSION_TRIES');
  expect(await types(STRANGER, right)).toBe('done');
  for (let tries = 0; tries < 5; tries += 1) expect(await types(ANNA, wrong)).toBe('SESSION_CODE_WRONG');
  const other = await cloud.phone(DORA).ask('session', 'checkIn', { sessionId, code: right });
  expect(other).toMatchObject({ ok: false });
  cloud.clock.move(10 * MINUTE);
  expect(await types(ANNA, await shown())).toBe('done');
});

test('at a door at which ten were wrong, whoever has typed none waits, too', async () => {
  const right = await shown();
  const wrong = right === '000000' ? '000001' : '000000';
  for (const openid of [LIU, ANNA])
    for (let tries = 0; tries < 5; tries += 1) expect(await types(openid, wrong)).toBe('SESSION_CODE_WRONG');
  expect(await types(STRANGER, right)).toBe('TOO_MANY_SESSION_TRIES');
  cloud.clock.move(10 * MINUTE);
  expect(await types(STRANGER, await shown())).toBe('done');
});
