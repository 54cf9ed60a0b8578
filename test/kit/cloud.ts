import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { UploadPurpose } from '#domain/kernel/upload';
import type { Answer } from '#domain/kernel/wire';
import { type Invocation, type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../local-cloud';
import { checkBudget } from './budgets';
import { uploaded, withFiles } from './hand-in';
import { KEYS } from './keys';
import { newRequestId, type Phone, phoneOf } from './phone';

export { KEYS, newRequestId, type Phone };

export interface TestCloud extends LocalCloud {
  phone(openid: string): Phone;
  /** A file of this person's, put where a ticket of its purpose allows it. */
  uploaded(openid: string, purpose: UploadPurpose, content?: Buffer): string;
  /** The invocation that answered last. */
  last(): Invocation;
}

/**
 * A local cloud of its own for one test: strict and empty. Where nothing but the time is asked for it may be one that
 * another test has stopped: made empty again, with warm instances, as CloudBase has them most of the time.
 */
export async function openCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const { now, ...special } = options;
  if (now === undefined || Object.keys(special).length > 0) return startCloud(options);
  const cloud = takeSpare() ?? (await startCloud({ now }));
  await cloud.renew(now);
  return { ...cloud, stop: async () => void spare.add(cloud) };
}

const spare = new Set<TestCloud>();

function takeSpare(): TestCloud | undefined {
  const [one] = spare;
  if (one) spare.delete(one);
  return one;
}

async function startCloud(options: Partial<LocalCloudOptions>): Promise<TestCloud> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'gongdaojia-'));
  const cloud = await startLocalCloud({
    functions: join(inject('built'), 'cloudfunctions'),
    database: join(inject('built'), 'database.json'),
    access: join(inject('built'), 'access.json'),
    templates: join(inject('built'), 'templates.json'),
    strict: true,
    timers: false,
    fsync: false,
    patience: 6,
    mediaVerdictFunction: 'media-verdict',
    env: KEYS,
    ...options,
    data,
  });
  const memberOf = (openid: string) => {
    const found = people.get(openid) ?? memberIdIn(cloud, openid);
    people.set(openid, found);
    return found;
  };
  const people = new Map<string, string>();
  const put: TestCloud['uploaded'] = (openid, purpose, content) =>
    uploaded(cloud, data, { memberId: memberOf(openid), purpose, ...(content ? { content } : {}) });
  // Sent again, a request names the files that it named before.
  const sentBy = (openid: string, requestId: string) => (purpose: UploadPurpose, name: string) => {
    const key = [data, openid, requestId, purpose, name].join(' ');
    const known = SENT.get(key) ?? put(openid, purpose);
    SENT.set(key, known);
    return known;
  };
  let underWay = 0;
  // Whoever asks alone and for the first time is asked no more than the budget of what is asked.
  const call: TestCloud['call'] = async (room, event, caller) => {
    const alone = underWay === 0 && isRequest(event) && !ASKED.has(event.requestId);
    if (isRequest(event)) ASKED.add(event.requestId);
    underWay += 1;
    try {
      const answer = await send(room, event, caller);
      const granted = (answer.result as Answer | undefined)?.ok === true;
      if (alone && granted && underWay === 1) checkBudget(room, lastOf(cloud));
      return answer;
    } finally {
      underWay -= 1;
    }
  };
  const send: TestCloud['call'] = (room, event, caller) =>
    cloud.call(
      room,
      caller?.openid && isRequest(event)
        ? { ...event, input: withFiles(event.input, room, sentBy(caller.openid, event.requestId)) }
        : event,
      caller,
    );
  const renew = (now: number) => {
    people.clear();
    return cloud.renew(now);
  };
  const withCall = { ...cloud, call, renew };
  return {
    ...withCall,
    // Whoever’s turn it is: what is due at an instant is looked at, whatever the minute.
    tick: (fn, trigger = 'everything') => cloud.tick(fn, trigger),
    phone: (openid) => phoneOf(withCall, openid),
    uploaded: put,
    last: () => lastOf(cloud),
  };
}

const SENT = new Map<string, string>();
const ASKED = new Set<string>();

function memberIdIn(cloud: LocalCloud, openid: string): string {
  const all = (cloud.dump().identities ?? []) as { _id: string; memberId: string }[];
  return all.find(({ _id }) => _id === openid)?.memberId ?? 'nobody';
}

function lastOf(cloud: LocalCloud): Invocation {
  const last = cloud.invocations().at(-1);
  if (!last) throw new Error('nothing has been called yet');
  return last;
}

const isRequest = (event: unknown): event is { requestId: string; input: unknown } =>
  typeof event === 'object' &&
  event !== null &&
  'input' in event &&
  'requestId' in event &&
  typeof event.requestId === 'string';
