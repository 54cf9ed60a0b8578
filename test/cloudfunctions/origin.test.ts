import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused } from '../kit/answers';
import { KEYS, openCloud, type TestCloud } from '../kit/cloud';
import { LIU, MONDAY_NINE, smallDistrict } from '../kit/district';
import { withoutStaff } from '../kit/roles';

let cloud: TestCloud;
beforeAll(async () => {
  const env = { ...KEYS, FIRST_STAFF_FROM_TOOLS: 'yes' };
  cloud = await openCloud({ now: MONDAY_NINE, env, access: withoutRules() });
  cloud.seed(withoutStaff(smallDistrict()));
});
afterAll(() => cloud.stop());

/** The functions hold though nobody had declared who may call them. */
function withoutRules(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'access-')), 'access.json');
  writeFileSync(path, '{}');
  return path;
}

const VERDICT = { Event: 'wxa_media_check', trace_id: 'trace', errcode: 0, result: { suggest: 'pass' } };
const TIMER = { Type: 'Timer', TriggerName: 'every-minute', Time: '2026-11-16T01:00:00Z', Message: '' };

/** What is heard where: the first appointment, a verdict on a picture, the timer. */
const HEARD: readonly [who: string, caller: { openid?: string; source?: string }, heard: string][] = [
  ['a phone', { openid: LIU }, ''],
  ['a phone without a name', { source: 'wx_client' }, ''],
  ['a phone by way of another function', { openid: LIU, source: 'wx_client,scf' }, ''],
  ['the web', { source: 'wx_http' }, ''],
  ['the web in somebody’s name', { openid: LIU, source: 'wx_http' }, ''],
  ['the cloud test of the developer tools', { openid: LIU, source: 'wx_devtools' }, 'first'],
  ['a function debugged on a desk', { openid: LIU, source: 'wx_localdebug' }, 'first'],
  ['WeChat’s push, which names the person concerned', { openid: LIU, source: 'wx_push' }, 'verdict'],
  ['the timer', { source: 'wx_trigger' }, 'first verdict timer'],
  ['the console', {}, 'first verdict timer'],
];

describe('What only the platform may call, and who may deploy here where the environment says so', () => {
  test.each(HEARD)('from %s', async (_, caller, heard) => {
    const call = async (name: string, event: object) => (await cloud.call(name, event, caller)).result;
    const first = await call('first-staff', { code: '0000 0000', userInfo: { appId: 'any' } });
    expect(first).toEqual(refused(heard.includes('first') ? 'NOT_FOUND' : 'FORBIDDEN'));
    expect(await call('media-verdict', VERDICT)).toBe(heard.includes('verdict') ? 'success' : 'refused');
    const clock = await call('clock', TIMER);
    if (heard.includes('timer')) expect(clock ?? null).toBeNull();
    else expect(clock).toEqual(refused('FORBIDDEN'));
  });
});
